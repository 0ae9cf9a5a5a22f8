/** `juju-exec` at the machine: a script in the unit's context, its output and its exit code for whoever asked (§5.12). */
import { explainError } from '../../core/errors.ts';
import type { OperationWork } from '../../core/model/index.ts';
import { askReboot, commitCommands, commitFailed } from '../../core/operation/index.ts';
import type { HandlerContext, HandlerOutcome } from '../hooks/index.ts';
import { childScope } from '../ledger/index.ts';
import { begin } from './begin.ts';
import { commandContext } from './command-context.ts';
import { commitProblem, runHandler } from './handler-run.ts';
import { type CommandsRequest, isAgentError, presentView, type Workbench } from './workbench.ts';

/** Throws as the store does when it could not begin; whoever asked is told of everything else. */
export async function runCommands(
  bench: Workbench,
  work: Extract<OperationWork, { kind: 'run-commands' }>,
  signal: AbortSignal,
): Promise<void> {
  const request = bench.memory.commands.find(({ id }) => id === work.request);
  // Whoever asked has gone meanwhile.
  if (request === undefined) return;
  const context = contextOf(bench, request);
  if ('refusal' in context) return request.end({ exitCode: 1, error: context.refusal });
  await begin(bench, work);
  const scope = childScope(signal);
  const stop = (): void => scope.abort('the caller has gone');
  request.signal.addEventListener('abort', stop, { once: true });
  if (request.signal.aborted) stop();
  try {
    const { outcome } = await runHandler(bench, context.work, scope.signal, request.write);
    request.end(await endCommands(bench, outcome, signal));
  } finally {
    request.signal.removeEventListener('abort', stop);
    scope.close();
  }
}

type ExecWork = Extract<HandlerContext['work'], { kind: 'exec' }>;

function contextOf(
  bench: Workbench,
  request: CommandsRequest,
): { readonly work: ExecWork } | { readonly refusal: string } {
  const work: ExecWork = { kind: 'exec', task: '', command: request.script, timeoutMs: null };
  if (request.relation === null) return { work };
  const found = commandContext(presentView(bench).relations, request.relation);
  return 'refusal' in found ? found : { work: { ...work, relation: found.relation } };
}

/** Its writes are kept when it succeeded, and when they may be: then it is over. */
async function endCommands(
  bench: Workbench,
  outcome: HandlerOutcome,
  signal: AbortSignal,
): Promise<{ readonly exitCode: number; readonly error?: string }> {
  const succeeded = outcome.kind === 'succeeded' && outcome.action?.results['return-code'] === 0;
  const problem = succeeded ? commitProblem(bench, outcome.flush) : null;
  const isTaken = succeeded && problem === null;
  const bootId = bench.ledger.bootId;
  try {
    await bench.saveAtLast((local) => {
      const done = commitCommands(local, isTaken ? outcome.flush : null);
      return isTaken && outcome.reboot ? { ...done, local: askReboot(done.local, bootId) } : done;
    }, signal);
  } catch (error) {
    if (!isAgentError(error)) throw error;
    return { exitCode: 1, error: `${commitFailed}: ${explainError(error)}` };
  }
  if (problem !== null) return { exitCode: 1, error: `${commitFailed}: ${problem}` };
  return ended(outcome);
}

function ended(outcome: HandlerOutcome): { readonly exitCode: number; readonly error?: string } {
  const code = 'action' in outcome ? outcome.action?.results['return-code'] : undefined;
  if (typeof code === 'number' && code >= 0) return { exitCode: code };
  const message = outcome.kind === 'failed' ? outcome.message : 'the commands were cut off';
  return { exitCode: 1, error: message };
}
