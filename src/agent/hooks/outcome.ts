/** What the end of a handler's process means (charm-runtime.md §6, §7.8, §12.3). */
import type { Exit } from '../ports/index.ts';
import { flushOf, type HandlerRun, resultsOf } from '../tools/index.ts';
import type { Captured, CapturedStream, OutputStream } from './capture.ts';
import type { ActionOutcome, HandlerOutcome } from './handler.ts';

export interface Ended {
  readonly exit: Exit;
  /** Why we ended it; null: it ended itself. */
  readonly cut: 'stopped' | 'timed-out' | null;
}

/** In the results of what has no exit status. */
const noReturnCode = -1;
/** Sent by whoever stops the agent or the machine: the hook is run again and has not failed. */
const stopSignals: readonly string[] = ['SIGTERM', 'SIGKILL'];

/** A handler that we stopped is stopped, however it took it: what it did may be half. */
export function outcomeOf({ exit, cut }: Ended, run: HandlerRun, captured: Captured): HandlerOutcome {
  const action = (failed: boolean, message: string) => actionOutcome(run, exit, captured, failed, message);
  if (cut === 'stopped') {
    const signal = exit.kind === 'killed' ? exit.signal : 'SIGTERM';
    return { kind: 'killed', signal, stopped: true, action: action(true, 'stopped before its end') };
  }
  if (cut === null && exit.kind === 'killed' && stopSignals.includes(exit.signal))
    return { kind: 'killed', signal: exit.signal, stopped: false, action: action(true, `signal: ${exit.signal}`) };
  const message = cut === 'timed-out' ? 'timed out' : failureOf(exit);
  if (message !== null) return { kind: 'failed', message, action: action(true, message) };
  const { failure } = run.pending;
  return {
    kind: 'succeeded',
    flush: flushOf(run),
    action: action(failure !== null, failure ?? ''),
    ...(run.pending.reboot && { reboot: true }),
  };
}

/** Null for success. */
function failureOf(exit: Exit): string | null {
  switch (exit.kind) {
    case 'exited':
      return exit.code === 0 ? null : `exit status ${exit.code}`;
    case 'killed':
      return `signal: ${exit.signal}`;
    case 'not-started':
      return exit.because;
  }
}

/** Null for hooks: nobody waits for their results. */
function actionOutcome(
  { context, pending }: HandlerRun,
  exit: Exit,
  { stdout, stderr }: Captured,
  failed: boolean,
  message: string,
): ActionOutcome | null {
  if (context.work.kind === 'hook') return null;
  const results = {
    ...resultsOf(pending.results),
    'return-code': exit.kind === 'exited' ? exit.code : noReturnCode,
    ...printed('stdout', stdout),
    ...printed('stderr', stderr),
  };
  return { failed, message, results };
}

function printed(stream: OutputStream, { text, encoding }: CapturedStream): Record<string, string> {
  if (text === '') return {};
  return { [stream]: text, ...(encoding === 'utf-8' ? {} : { [`${stream}-encoding`]: encoding }) };
}
