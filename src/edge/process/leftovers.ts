/**
 * Handlers that outlived the agent that started them. A file per name says which process it was: pid, start time and
 * boot id, so that a pid that was used again is never taken for it.
 *
 * What is done for each handler is done at once: to hand it to another thread would take longer.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AgentError } from '../../core/errors.ts';
import { fileError, fileNameOf, systemCode } from '../files/index.ts';
import { readBootId } from '../machine/index.ts';
import { groupLives, processFacts, processFactsNow } from './proc.ts';

const killPollMs = 10;
/** After KILL only a process that hangs in the kernel still lives. */
const killWaitMsMax = 10_000;

interface Leftover {
  readonly pid: number;
  readonly startTime: string;
  readonly bootId: string;
}

const recordFile = (directory: string, name: string) => path.join(directory, `${fileNameOf(name)}.json`);

/** Writes down who runs under this name. Throws `disk-full`, `store-unavailable`, `name-invalid`. */
export async function recordProcess(directory: string, name: string, pid: number): Promise<void> {
  const facts = processFactsNow(pid);
  if (facts === null) return;
  const file = recordFile(directory, name);
  const record: Leftover = { pid, startTime: facts.startTime, bootId: await readBootId() };
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw fileError('cannot remember a process', file, cause);
  }
}

export function forgetProcess(directory: string, name: string): void {
  const file = recordFile(directory, name);
  try {
    rmSync(file, { force: true });
  } catch (cause) {
    throw fileError('cannot forget a process', file, cause);
  }
}

/** The group that still runs under this name; null when it has ended, or when there was none. */
export async function findLeftover(directory: string, name: string): Promise<number | null> {
  const record = await readRecord(recordFile(directory, name));
  if (record === null || record.bootId !== (await readBootId())) return null;
  const facts = await processFacts(record.pid);
  return facts?.alive && facts.startTime === record.startTime ? record.pid : null;
}

async function readRecord(file: string): Promise<Leftover | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return null;
    throw fileError('cannot read which process was left behind', file, cause);
  }
  try {
    const record = JSON.parse(text) as Partial<Leftover> | null;
    const isWhole = Number.isSafeInteger(record?.pid) && Number(record?.pid) > 1;
    return isWhole ? (record as Leftover) : null;
  } catch {
    // Cut short by a power failure: then the process did not survive either.
    return null;
  }
}

/** Resolves when every process of the group is dead. Throws `process-unavailable` when one will not die. */
export async function killGroup(group: number): Promise<void> {
  signalGroup(group, 'SIGKILL');
  for (let waitedMs = 0; await groupLives(group); waitedMs += killPollMs) {
    if (waitedMs >= killWaitMsMax)
      throw new AgentError('process-unavailable', 'cannot kill a process that was left behind', {
        fields: { pid: group },
        next: 'see what it waits for: cat /proc/PID/stack',
      });
    await delay(killPollMs);
  }
}

/** A group that has ended meanwhile is as good as signalled. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
