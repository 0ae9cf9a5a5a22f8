/** One hook: pending, handler, commit. Two transactions when all goes well. */
import { explainError } from '../../core/errors.ts';
import type { UnitLocal } from '../../core/model/index.ts';
import { describeHook, hookName, type OperationWork } from '../../core/model/index.ts';
import {
  type Advance,
  askReboot,
  commitFailed,
  commitHook,
  emptyFlush,
  failHook,
  isRebooting,
  putBack,
  retryDelayMs,
} from '../../core/operation/index.ts';
import type { HandlerOutcome } from '../hooks/index.ts';
import { begin } from './begin.ts';
import { commitProblem, runHandler } from './handler-run.ts';
import { installedVersion } from './installed-version.ts';
import { effectContext, isAgentError, unitPaths, type Workbench } from './workbench.ts';

type HookWork = Extract<OperationWork, { kind: 'run-hook' }>;

/** Throws as the store does when the hook could not even begin. */
export async function runHook(bench: Workbench, work: HookWork, signal: AbortSignal): Promise<void> {
  const { clock, faults, log } = bench.ports;
  const startedAt = clock.elapsed();
  await begin(bench, work);
  const { outcome } = await runHandler(bench, { kind: 'hook', hook: work.hook }, signal);
  faults?.('before-commit');
  await bench.saveAtLast(stepFor(bench, outcome), signal);
  faults?.('after-commit');
  const facts = { unit: bench.unit, hook: describeHook(work.hook), durationMs: clock.elapsed() - startedAt };
  const failed = bench.local().failure;
  if (failed) {
    log.warn('hook failed', { ...facts, because: failed.message });
    bench.tell({ level: 'ERROR', source: 'agent', message: `hook "${hookName(work.hook)}" failed: ${failed.message}` });
    return;
  }
  log.info('hook ended', { ...facts, outcome: outcome.kind });
  if (outcome.kind !== 'succeeded') return;
  await reload(bench);
  bench.memory.installedVersion = await installedVersion(bench, signal);
}

/** What the outcome makes of the unit. Decided now, so that a second try to save it says the same. */
function stepFor(bench: Workbench, outcome: HandlerOutcome): (local: UnitLocal) => Advance {
  const { clock, random } = bench.ports;
  const context = effectContext(bench);
  const fraction = random.fraction();
  const view = bench.view() ?? null;
  const fail =
    (message: string) =>
    (local: UnitLocal): Advance =>
      failHook(local, message, context.now, fraction);
  if (outcome.kind !== 'killed') bench.memory.kills = 0;
  // However it ended after `juju-reboot --now`: it is run again from its start.
  if (isRebooting(bench.local())) return putBack;
  switch (outcome.kind) {
    case 'succeeded': {
      const problem = commitProblem(bench, outcome.flush);
      if (problem !== null) return fail(`${commitFailed}: ${problem}`);
      return (local) => {
        const done = commitHook(local, outcome.flush, view, context);
        return outcome.reboot ? { ...done, local: askReboot(done.local, bench.ledger.bootId) } : done;
      };
    }
    case 'missing':
      return (local) => commitHook(local, emptyFlush(local), view, context);
    case 'failed':
      return fail(outcome.message);
    case 'killed':
      // Whoever kills handlers for their memory must not be given the next one at once.
      if (!outcome.stopped) {
        bench.memory.kills += 1;
        bench.memory.hooksPausedUntil = clock.now() + retryDelayMs(bench.memory.kills, fraction);
      }
      return putBack;
  }
}

/** The services follow what the hook may have written into the layer files. */
async function reload(bench: Workbench): Promise<void> {
  try {
    await bench.ports.supervisor.reload(bench.unit, (await unitPaths(bench)).charm);
    bench.memory.problem = null;
  } catch (error) {
    if (!isAgentError(error)) throw error;
    bench.memory.problem = explainError(error);
    bench.tell({ level: 'ERROR', source: 'agent', message: bench.memory.problem });
    bench.ports.log.warn('cannot carry out the service plan', { unit: bench.unit, error });
  }
}
