/**
 * Ends what a service left behind when its shim was killed, so that never two instances run. Its processes are known by
 * the mark in their environment; those that wrote over their environment are known by the session of the main process.
 */
import { readdir, readFile } from 'node:fs/promises';
import type { Clock } from '../../../agent/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import { markVariable } from './spec-file.ts';

const roundsMax = 500;
const roundMs = 10;
/** A process shows no environment while it loads another program: it may hide from one look, not from three. */
const quietRoundsMin = 3;

/** Kills until none is left; `mainPid` of the record. Returns how many there were. Throws `process-unavailable`. */
export async function killLeftovers(mark: string, mainPid: number, clock: Pick<Clock, 'delay'>): Promise<number> {
  const killed = new Set<number>();
  for (let round = 0, quietRounds = 0; round < roundsMax; round++) {
    const left = await findLeftovers(mark, mainPid);
    quietRounds = left.length === 0 ? quietRounds + 1 : 0;
    if (quietRounds === quietRoundsMin) return killed.size;
    for (const pid of left) {
      killed.add(pid);
      kill(pid);
    }
    await clock.delay(roundMs);
  }
  throw new AgentError('process-unavailable', 'cannot end what a service left behind', {
    fields: { pids: [...killed].join(' ') },
    next: 'look for these processes; they may wait for a device',
  });
}

interface Seen {
  readonly pid: number;
  readonly session: number;
  readonly marked: boolean;
}

async function findLeftovers(mark: string, mainPid: number): Promise<readonly number[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const seen = (await Promise.all(names.map((name) => look(Number(name), mark)))).filter((one) => one !== null);
  // A living leader without our mark is a stranger that was given the same pid: then so is its session.
  const leader = seen.find(({ pid }) => pid === mainPid);
  const sessionIsOurs = leader === undefined || leader.marked;
  return seen.filter(({ marked, session }) => marked || (sessionIsOurs && session === mainPid)).map(({ pid }) => pid);
}

/** Null for a process that is gone, dead, or not ours to see. */
async function look(pid: number, mark: string): Promise<Seen | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold anything: state, parent, group and session follow the last one.
    const [state, , , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X' || pid === process.pid) return null;
    const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
    const marked = `\0${environment}`.includes(`\0${markVariable}=${mark}\0`);
    return { pid, session: Number(session), marked };
  } catch {
    return null;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself, or the next round will find it again.
  }
}
