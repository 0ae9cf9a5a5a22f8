/** The root file system of booted machines: Debian 12 with systemd, D-Bus and journald, made once and kept in a cache. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';

const recipe = {
  suite: 'bookworm',
  packages: ['systemd', 'systemd-sysv', 'dbus'],
  /** They do nothing for us and take their time at boot. */
  masked: [
    'systemd-logind.service',
    'console-getty.service',
    'getty.target',
    'apt-daily.timer',
    'apt-daily-upgrade.timer',
  ],
  /**
   * Where the host still has the first version of control groups, nspawn mounts controllers read-only although the
   * groups below are the machine's own; systemd looks for controllers only when it starts.
   */
  upScript: `#!/bin/sh
if [ -d /sys/fs/cgroup/systemd ]; then
  for controller in memory cpu pids; do mount -o remount,bind,rw /sys/fs/cgroup/$controller; done
  systemctl daemon-reexec
fi
echo up > /run/lab-up
`,
  upUnit: `[Unit]
After=basic.target dbus.service
[Service]
Type=oneshot
ExecStart=/usr/local/sbin/lab-up
[Install]
WantedBy=multi-user.target
`,
};

const tools = ['debootstrap', 'systemd-nspawn', 'nsenter', 'unshare', 'setpriv'];
/** How to get what is missing. */
export const howToBoot = 'as root: apt-get install debootstrap systemd-container';

/** What it takes to boot a machine and is not here, in words of a person: `root` and names of programs. */
export function missingToBoot(): readonly string[] {
  const missing = tools.filter((tool) => !isInstalled(tool));
  return process.getuid?.() === 0 ? missing : ['root', ...missing];
}

/** Why no machine can be booted here; false when one can. */
export function whyNoMachineBoots(): string | false {
  const missing = missingToBoot();
  return missing.length > 0 && `booting a machine takes ${missing.join(', ')} (${howToBoot})`;
}

function isInstalled(tool: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(path.join(folder, tool), 1);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * The folder of the root file system, named by its recipe. Never written to by a machine. Made when it is missing, which
 * takes minutes and the network: `onMissing` is told. `more` are packages beside what every machine has. Throws
 * `process-unavailable`.
 */
export function machineRoot(more: readonly string[] = [], onMissing: () => void = () => undefined): string {
  const wanted = { ...recipe, packages: [...recipe.packages, ...more] };
  const key = createHash('sha256').update(JSON.stringify(wanted)).digest('hex').slice(0, 16);
  const cache = path.join(process.env.XDG_CACHE_HOME ?? '/var/cache', 'reeve-lab');
  const root = path.join(cache, `debian-${key}`);
  if (existsSync(root)) return root;
  onMissing();
  const draft = `${root}.${process.pid}`;
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  try {
    build(draft, wanted);
    renameSync(draft, root);
  } catch (cause) {
    // Another process may have been quicker.
    if (!existsSync(root))
      throw new AgentError('process-unavailable', 'cannot make the root file system of booted machines', {
        cause,
        next: 'debootstrap says why above; it takes the network',
      });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return root;
}

function build(root: string, { suite, packages, masked, upScript, upUnit }: typeof recipe): void {
  const run = (program: string, ...args: string[]): unknown =>
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  run('debootstrap', '--variant=minbase', `--include=${packages.join(',')}`, suite, root);
  const [script, unit] = ['usr/local/sbin/lab-up', 'etc/systemd/system/lab-up.service'];
  writeFileSync(path.join(root, script), upScript);
  chmodSync(path.join(root, script), 0o755);
  writeFileSync(path.join(root, unit), upUnit);
  run('systemctl', `--root=${root}`, '--quiet', 'enable', 'lab-up.service');
  run('systemctl', `--root=${root}`, '--quiet', 'mask', ...masked);
}
