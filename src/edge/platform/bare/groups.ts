/**
 * The control groups of one service. A file in its folder lists them, so that whoever finds the service later can end what is in
 * them and remove them, whatever kind of agent has made them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../../agent/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import type { GroupPlan } from '../../../core/supervision/index.ts';

const roundsMax = 500;
const roundMs = 10;

const recordOf = (folder: string): string => path.join(folder, 'groups');

/** None for a service without. */
export function groupsOf(folder: string): readonly string[] {
  try {
    return readFileSync(recordOf(folder), 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

/** Whether it has groups, and they are there. */
export function groupsStand(folder: string): boolean {
  const groups = groupsOf(folder);
  return groups.length > 0 && groups.every(existsSync);
}

/** `name` is nobody else's. What is half done when it throws is removed by `clearGroups`. */
export async function makeGroups(folder: string, name: string, plans: readonly GroupPlan[]): Promise<void> {
  const groups = plans.map(({ hierarchy, settings }) => ({ group: path.join(hierarchy.folder, name), settings }));
  await writeFile(recordOf(folder), groups.map(({ group }) => group).join('\0'), { mode: 0o600 });
  for (const { group, settings } of groups) {
    // Of a service whose folder is gone. When something lives in it, this start fails, and the next one ends that.
    await rmdir(group).catch(() => undefined);
    await mkdir(group);
    for (const [file, text] of settings) await tell(group, file, text);
  }
}

/** The process, and whatever it starts from now on. */
export async function moveIn(folder: string, pid: number): Promise<void> {
  for (const group of groupsOf(folder)) await tell(group, 'cgroup.procs', String(pid));
}

/** Kills what lives in the groups of this service and removes them. Throws `process-unavailable`. */
export async function clearGroups(folder: string, clock: Pick<Clock, 'delay'>): Promise<void> {
  const groups = groupsOf(folder);
  if (groups.length === 0) return;
  for (let round = 0; round < roundsMax; round++) {
    const left = await Promise.all(groups.map(isLeft));
    if (!left.includes(true)) return await rm(recordOf(folder), { force: true });
    await Promise.all(groups.map(killIn));
    await clock.delay(roundMs);
  }
  throw new AgentError('process-unavailable', 'cannot end what is in the control group of a service', {
    fields: { groups: groups.join(' ') },
    next: 'look for its processes; they may wait for a device',
  });
}

const isLeft = (group: string): Promise<boolean> =>
  rmdir(group).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );

/** At once in the second version; one after another in the first, until no look finds another one. */
async function killIn(group: string): Promise<void> {
  const isKilled = await tell(group, 'cgroup.kill', '1').then(
    () => true,
    () => false,
  );
  if (isKilled) return;
  const pids = (await readFile(path.join(group, 'cgroup.procs'), 'latin1').catch(() => '')).split('\n');
  for (const pid of pids.map(Number).filter((one) => one > 0)) kill(pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself.
  }
}

/** Only to files that are there: the kernel makes them. */
const tell = (group: string, file: string, text: string): Promise<void> =>
  writeFile(path.join(group, file), text, { flag: 'r+' });
