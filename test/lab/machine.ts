/**
 * A booted Debian 12 with its own systemd, D-Bus and journald, in namespaces of its own, without a network. It sees this
 * checkout and this Node.js at the same paths, read-only. What it writes is gone with it.
 */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, existsSync, mkdtempSync, openSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { bootCommand, clearMachine, enterMachine, initOf, nameMachine } from '../../src/edge/booted/index.ts';
import { labRoot } from './root.ts';

const repository = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Machine {
  /** Runs a command inside, as root, and waits for its end. */
  run(command: readonly string[], input?: string): Promise<Ran>;
  /** The stdout of a command that succeeds, without the last line break. Throws with its stderr when it does not. */
  read(...command: readonly string[]): Promise<string>;
  /** Starts a command inside; whoever starts it ends it. */
  spawn(command: readonly string[]): ChildProcessWithoutNullStreams;
  write(file: string, content: string): Promise<void>;
  /** What to put before a command to run it inside. */
  enter(): readonly string[];
  /** Shuts down in order, as `systemctl poweroff` does. */
  shutDown(): Promise<void>;
  /** Pulls the plug. */
  powerOff(): Promise<void>;
  /** Pulls the plug if it is in, and boots again from the same disk. */
  reboot(): Promise<void>;
  /** Pulls the plug and throws the disk away. */
  close(): Promise<void>;
}

export interface MachineOptions {
  /** With it comes an identity; without it the machine is called and known as its root file system is. */
  readonly hostname?: string;
  /** A process in whose network namespace the machine lives, at each boot; without it the machine has no network. */
  readonly network?: number;
}

/** Whoever boots a machine closes it. */
export async function bootMachine(root: string = labRoot(), options: MachineOptions = {}): Promise<Machine> {
  await removeOldDisks();
  const disk = mkdtempSync(path.join(tmpdir(), `reeve-lab-${process.pid}-`));
  if (options.hostname !== undefined) await nameMachine(disk, options.hostname);
  let life: Life | null = null;
  const machine: Machine = {
    spawn: (command) => {
      const [program = '', ...args] = [...machine.enter(), ...command];
      return spawn(program, args, { env: { PATH: process.env.PATH } });
    },
    async run(command, input = '') {
      const child = machine.spawn(command);
      child.stdin.on('error', () => undefined); // a command need not read it
      child.stdin.end(input);
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
      return { code: child.exitCode, stdout, stderr };
    },
    async read(...command) {
      const { code, stdout, stderr } = await machine.run(command);
      if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${stderr}`);
      return stdout.trimEnd();
    },
    async write(file, content) {
      const { code, stderr } = await machine.run(['sh', '-c', 'cat > "$0"', file], content);
      if (code !== 0) throw new Error(`cannot write ${file} inside: ${stderr}`);
    },
    enter() {
      if (life === null) throw new Error('the machine is off');
      return enterMachine(life.init);
    },
    async shutDown() {
      const last = life;
      await machine.run(['systemctl', 'poweroff']);
      life = null;
      await last?.ended;
    },
    async powerOff() {
      const last = life;
      life = null;
      await last?.end();
    },
    async reboot() {
      await machine.powerOff();
      life = await boot(root, disk, options);
    },
    async close() {
      await machine.powerOff();
      rmSync(disk, { recursive: true, force: true });
    },
  };
  try {
    life = await boot(root, disk, options);
  } catch (error) {
    await machine.close();
    throw error;
  }
  return machine;
}

interface Life {
  /** The pid of the machine's systemd, seen from here. */
  readonly init: number;
  /** It is off, for whatever reason. */
  readonly ended: Promise<void>;
  end(): Promise<void>;
}

async function boot(root: string, disk: string, { network }: MachineOptions): Promise<Life> {
  const node = realpathSync(process.execPath);
  const shared = [repository, realpathSync(path.join(repository, 'node_modules')), node];
  // The machine says through it that it is up: with nspawn's pipes it has no console.
  const fifo = path.join(disk, 'up');
  if (!existsSync(fifo)) execFileSync('mkfifo', [fifo]);
  const up = new Socket({ fd: openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK) });
  // The machine ends with this process.
  const child = spawn(
    'setpriv',
    [
      '--pdeathsig=TERM',
      ...bootCommand(root, disk, [
        `--machine=reeve-lab-${path.basename(disk).slice(-6)}`,
        `--bind=${fifo}:/run/lab-up`,
        ...(network === undefined
          ? ['--private-network']
          : [`--network-namespace-path=/proc/${network}/ns/net`, '--capability=CAP_NET_ADMIN']),
        ...shared.map((one) => `--bind-ro=${one}`),
      ]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const complaints = text(child.stderr);
  const pid = child.pid ?? 0;
  const exited = once(child, 'exit');
  const isUp = await Promise.race([once(up, 'data').then(() => true), exited.then(() => false)]);
  up.destroy();
  const init = isUp ? initOf(pid) : null;
  if (init === null) {
    await clearMachine(disk);
    throw new Error(`the machine does not boot: ${await complaints}`);
  }
  const ended = exited.then(() => clearMachine(disk));
  return {
    init,
    ended,
    async end() {
      // Killing nspawn would leave its systemd alive; without its systemd nspawn ends by itself.
      process.kill(init, 'SIGKILL');
      await ended;
    },
  };
}

/** Of machines whose makers were killed. */
async function removeOldDisks(): Promise<void> {
  for (const name of foldersIn(tmpdir())) {
    const maker = /^reeve-lab-(\d+)-/.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    await clearMachine(path.join(tmpdir(), name));
    rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
