/**
 * Boots a machine: a folder that holds its disk, on a root file system that is only read, with systemd as its first
 * process. The folder's file `groups` names the control groups that it was given and is there from boot to clearing.
 */
import { readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AgentError } from '../../core/errors.ts';

const clearTimeoutMs = 10_000;
const pollDelayMs = 20;

// Where nobody gives us a group of our own (the host was not booted by systemd), each hierarchy gets one below the group
// that we are in: two machines would otherwise share one. Mounts are in a namespace of their own and end with its last
// process.
const bootScript = `
root=$0 disk=$1 life=$2
shift 2
mkdir -p "$disk/upper" "$disk/work" "$disk/root"
: > "$disk/groups"
if ! [ -d /run/systemd/system ]; then
  while IFS=: read -r _ controllers own; do
    case $controllers in
      '') if [ -d /sys/fs/cgroup/unified ]; then hierarchy=unified; else hierarchy=.; fi ;;
      name=systemd) hierarchy=systemd ;;
      memory | cpu | pids) hierarchy=$controllers ;;
      *) continue ;;
    esac
    group="/sys/fs/cgroup/$hierarchy$own/reeve-machine-$$"
    echo "$group" >> "$disk/groups"
    mkdir "$group"
  done < /proc/self/cgroup
fi
exec unshare --mount -- sh -euc "$life" "$root" "$disk" "$@"
`;

// systemd-nspawn ends with 133 when its machine wants to boot again.
const lifeScript = `
root=$0 disk=$1 nspawn=$2
shift 2
mount -t overlay overlay -o "lowerdir=$root,upperdir=$disk/upper,workdir=$disk/work" "$disk/root"
pid=
trap '[ -z "$pid" ] || kill -TERM "$pid"' TERM
code=133
while [ "$code" = 133 ]; do
  sh -euc "$nspawn" "$disk" "$@" &
  pid=$!
  while code=0; wait "$pid" || code=$?; kill -0 "$pid" 2> /dev/null; do :; done
done
exit "$code"
`;

// Only the machine enters its groups: one with processes of its own cannot hand out controllers to those below it.
const nspawnScript = `
disk=$0
if [ -s "$disk/groups" ]; then set -- --keep-unit "$@"; fi
while read -r group; do echo $$ > "$group/cgroup.procs"; done < "$disk/groups"
exec systemd-nspawn --quiet --boot --register=no --console=pipe --directory="$disk/root" "$@"
`;

/**
 * The command that boots `root` with what was written to `disk`, and lasts until the machine is off, over its reboots.
 * TERM shuts the machine down; killed, it leaves the machine alive. `options` are those of systemd-nspawn.
 */
export const bootCommand = (root: string, disk: string, options: readonly string[]): readonly string[] => [
  'sh',
  '-euc',
  bootScript,
  root,
  disk,
  lifeScript,
  nspawnScript,
  ...options,
];

/** The pid of the machine's first process, by that of its `bootCommand`; null when there is none. */
export function initOf(pid: number): number | null {
  const nspawn = childOf(pid);
  return nspawn === null ? null : childOf(nspawn);
}

function childOf(pid: number): number | null {
  try {
    const [child = ''] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return child === '' ? null : Number(child);
  } catch {
    return null;
  }
}

/** What to put before a command to run it in the machine of this first process, in one of its folders. */
export const enterMachine = (init: number, folder = '/'): readonly string[] => [
  'nsenter',
  `--target=${init}`,
  '--mount',
  '--uts',
  '--ipc',
  '--net',
  '--pid',
  '--cgroup',
  `--wdns=${folder}`,
  '--',
];

/**
 * Kills whatever still has the disk mounted and removes the machine's control groups; the disk stays. Throws
 * `process-unavailable` when that takes too long.
 */
export async function clearMachine(disk: string): Promise<void> {
  const file = path.join(disk, 'groups');
  const groups = await readFile(file, 'utf8').catch(() => null);
  if (groups === null) return;
  const deadline = performance.now() + clearTimeoutMs;
  for (;;) {
    const left = usersOf(disk);
    for (const pid of left) kill(pid);
    const gone = groups.split('\n').filter(Boolean).map(removeTree).every(Boolean);
    if (left.length === 0 && gone) break;
    if (performance.now() >= deadline)
      throw new AgentError('process-unavailable', 'cannot end what a machine has left', { fields: { disk } });
    await delay(pollDelayMs);
  }
  await rm(file, { force: true });
}

/** Processes that see the disk as it is mounted: the machine's, and its systemd-nspawn. */
function usersOf(disk: string): readonly number[] {
  const mounted = `upperdir=${path.join(disk, 'upper')},`;
  return foldersIn('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => mountsOf(pid).includes(mounted));
}

function mountsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/mountinfo`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was quicker.
  }
}

/** False while a process is on its way out of it. */
function removeTree(folder: string): boolean {
  for (const name of foldersIn(folder)) removeTree(path.join(folder, name));
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
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
