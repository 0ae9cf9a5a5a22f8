/** The life of a handler's process: remembered while it runs, ended when it must. */
import type { Clock, Processes, ProcessRequest, RunningProcess } from '../ports/index.ts';
import type { Ended } from './outcome.ts';

/** From TERM to KILL, when a handler is ended by us. */
export const killDelayMs = 5_000;

/** As the reason of an abort: no time to end by itself (`juju-reboot --now`). */
export const killNow = 'kill it now';

interface Until {
  readonly signal: AbortSignal;
  /** Null: as long as it takes. */
  readonly timeoutMs: number | null;
}

/** Runs a process to its end; under this name a next life of the agent finds what this one left behind. */
export async function runToEnd(
  { processes, clock }: { readonly processes: Processes; readonly clock: Clock },
  name: string,
  request: ProcessRequest,
  until: Until,
): Promise<Ended> {
  if (until.signal.aborted) return { exit: { kind: 'killed', signal: 'SIGTERM' }, cut: 'stopped' };
  const running = await processes.start(request);
  try {
    await processes.remember(name, running.pid);
    return await waitForEnd(running, clock, until);
  } catch (error) {
    // One that nobody can find again must not outlive us.
    running.stop(killDelayMs);
    await running.exit;
    throw error;
  } finally {
    await processes.forget(name);
  }
}

async function waitForEnd(running: RunningProcess, clock: Clock, { signal, timeoutMs }: Until): Promise<Ended> {
  let cut: Ended['cut'] = null;
  const end = (why: 'stopped' | 'timed-out') => {
    cut ??= why;
    running.stop(signal.reason === killNow ? 0 : killDelayMs);
  };
  const stop = () => end('stopped');
  const finished = new AbortController();
  const timer = timeoutMs === null ? null : timeOut(clock, timeoutMs, finished.signal, () => end('timed-out'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    const exit = await running.exit;
    return { exit, cut };
  } finally {
    signal.removeEventListener('abort', stop);
    finished.abort();
    await timer;
  }
}

/** Calls back after the delay, unless the signal comes first. */
async function timeOut(clock: Clock, delayMs: number, finished: AbortSignal, expired: () => void): Promise<void> {
  try {
    await clock.delay(delayMs, finished);
  } catch (error) {
    if (finished.aborted) return;
    throw error;
  }
  expired();
}
