/** What actions and exec have in common: they end with a result, and never put the unit in error. */
import type { OperationWork, TaskResult } from '../../core/model/index.ts';
import { askReboot, commitFailed, commitTask, interruptedMessage, isRebooting } from '../../core/operation/index.ts';
import type { ActionOutcome, HandlerContext, HandlerOutcome } from '../hooks/index.ts';
import { begin } from './begin.ts';
import { commitProblem, type HandlerEnd, runHandler } from './handler-run.ts';
import type { Workbench } from './workbench.ts';

export type TaskWork = Extract<OperationWork, { kind: 'run-action' | 'run-exec' }>;

/** Begins the task, runs its handler, and reports its end. Throws as the store does when it could not begin. */
export async function runTask(
  bench: Workbench,
  work: TaskWork,
  handler: HandlerContext['work'],
  signal: AbortSignal,
): Promise<void> {
  await begin(bench, work);
  await endTask(bench, await runHandler(bench, handler, signal), signal);
}

/** Ends a task that has begun and runs no handler. */
export async function failTask(bench: Workbench, work: TaskWork, message: string, signal: AbortSignal): Promise<void> {
  await begin(bench, work);
  const outcome: HandlerOutcome = { kind: 'failed', message, action: null };
  await endTask(bench, { outcome, cancelled: false }, signal);
}

async function endTask(bench: Workbench, end: HandlerEnd, signal: AbortSignal): Promise<void> {
  const { clock, faults, log } = bench.ports;
  const problem = end.outcome.kind === 'succeeded' ? commitProblem(bench, end.outcome.flush) : null;
  const flush = end.outcome.kind === 'succeeded' && problem === null ? end.outcome.flush : null;
  const interrupted = isRebooting(bench.local()) ? 'a reboot cut it off' : interruptedMessage;
  const result = problem === null ? resultOf(end, bench.unit, interrupted) : notCommitted(end.outcome, problem);
  const now = clock.now();
  faults?.('before-commit');
  const reboots = flush !== null && end.outcome.kind === 'succeeded' && end.outcome.reboot;
  await bench.saveAtLast((local) => {
    const done = commitTask(local, flush, result, now);
    return reboots ? { ...done, local: askReboot(done.local, bench.ledger.bootId) } : done;
  }, signal);
  faults?.('after-commit');
  log.info('task ended', { unit: bench.unit, status: result.status, because: result.message });
}

/** charm-runtime.md §12.3, §12.6, §12.7. */
function resultOf({ outcome, cancelled }: HandlerEnd, unit: string, interrupted: string): TaskResult {
  switch (outcome.kind) {
    case 'succeeded':
      return withOutcome(
        outcome.action?.failed ? 'failed' : 'completed',
        outcome.action?.message ?? '',
        outcome.action,
      );
    case 'failed':
      return withOutcome('failed', outcome.message, outcome.action);
    case 'missing':
      return withOutcome('failed', `action not implemented on unit "${unit}"`, null);
    case 'killed':
      if (cancelled) return withOutcome('aborted', 'cancelled while it ran', outcome.action);
      return withOutcome('failed', outcome.stopped ? interrupted : `signal: ${outcome.signal}`, outcome.action);
  }
}

const withOutcome = (status: TaskResult['status'], message: string, action: ActionOutcome | null): TaskResult => ({
  status,
  message,
  results: action?.results ?? {},
});

function notCommitted(outcome: HandlerOutcome, reason: string): TaskResult {
  const results = 'action' in outcome ? (outcome.action?.results ?? {}) : {};
  const stderr = typeof results['stderr'] === 'string' ? results['stderr'] : '';
  return {
    status: 'failed',
    message: commitFailed,
    results: { ...results, 'return-code': 1, stderr: stderr === '' ? reason : `${stderr}\n${reason}` },
  };
}
