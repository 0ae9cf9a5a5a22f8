/** `reeve dev down`. */
import { access, rm } from 'node:fs/promises';
import { stopBooted } from './booted.ts';
import { stopDaemon } from './daemon.ts';
import { type Layout, layoutOf } from './layout.ts';
import { withLock } from './lock.ts';
import type { DevOptions, Progress } from './options.ts';
import { isRunning } from './proc.ts';
import { ensureAgent } from './programs.ts';
import { type DevRecord, openRecord } from './record.ts';

/** The provisioner may be adding machines, or ending those of a model that is gone: what it has begun it finishes. */
const patienceMs = 60_000;

interface DownRequest {
  readonly directory: string;
  readonly onProgress: Progress;
}

/**
 * Says what was stopped; null when nothing runs here. It goes on past a part that cannot be stopped, and throws for it
 * at the end.
 */
export async function bringDown(options: DevOptions, request: DownRequest): Promise<readonly string[] | null> {
  const { directory } = request;
  // Locking makes a file: a folder that does not exist stays so.
  const exists = await access(directory).then(
    () => true,
    () => false,
  );
  return exists ? await withLock(directory, () => stopAll(options, request), patienceMs) : null;
}

async function stopAll(options: DevOptions, request: DownRequest): Promise<readonly string[] | null> {
  const { directory } = request;
  const record = await openRecord(directory);
  const { runDirectory, agents } = record.state;
  if (runDirectory === null) return null;
  const layout = layoutOf(directory, runDirectory);
  const stopped: string[] = [];
  const problems: unknown[] = [];
  const attempt = async (name: string, stop: () => Promise<boolean>): Promise<void> => {
    try {
      if (await stop()) stopped.push(name);
    } catch (error) {
      problems.push(error);
    }
  };
  await attempt('provisioner', () => stopProvisioner(record));
  for (const number of agents.keys())
    await attempt(`machine ${number}`, () => stopMachine(options, layout, record, number, request.onProgress));
  await attempt('controller', () => stopController(record, request.onProgress));
  if (problems.length > 0) throw problems[0];
  await rm(runDirectory, { recursive: true, force: true });
  return stopped.length === 0 ? null : stopped;
}

/**
 * Services of a machine that is not booted live on without their agent, so one that was killed is started once more to
 * end them.
 */
export async function stopMachine(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  number: number,
  onProgress: Progress,
): Promise<boolean> {
  if (record.state.booted === true) return await stopBooted(layout, record, number, onProgress);
  if ((record.state.agents[number]?.process ?? null) === null) return false;
  await ensureAgent(options, layout, record, number, onProgress);
  onProgress(`stopping the services of machine ${number}`);
  const identity = record.state.agents[number]?.process ?? null;
  try {
    await options.localAgent(layout.machine(number).run).stopAll();
  } finally {
    if (identity !== null) await stopDaemon(identity);
  }
  await record.changeAgent(number, { process: null });
  return true;
}

/** First of all: nothing is added to what is stopped. */
async function stopProvisioner(record: DevRecord): Promise<boolean> {
  const identity = record.state.provisioner?.process ?? null;
  if (identity === null) return false;
  const stopped = await stopDaemon(identity);
  await record.change((state) => ({ ...state, provisioner: { process: null } }));
  return stopped;
}

async function stopController(record: DevRecord, onProgress: Progress): Promise<boolean> {
  const identity = record.state.controller.process;
  if (identity === null) return false;
  onProgress('stopping the controller');
  const wasRunning = isRunning(identity);
  await stopDaemon(identity);
  await record.change((state) => ({ ...state, controller: { ...state.controller, process: null } }));
  return wasRunning;
}
