/** The exit codes of `reeve`, in one table; `reeve --help` prints it. */
import { AgentError, errorFacts } from '../core/errors.ts';

/** Code and meaning. */
export const exitCodes = {
  ok: [0, 'done'],
  error: [1, 'refused or failed, an action that failed among it'],
  usage: [2, 'the command line is wrong'],
  degraded: [3, '`status --check`, `status` at the machine, `doctor`, `dev status`: something needs a person'],
  untrusted: [4, 'a signature, a key or a digest does not hold'],
  unreachable: [7, 'the controller or the agent does not answer'],
  bug: [70, 'a fault in reeve itself'],
  timedOut: [124, 'what was waited for did not come in time'],
  interrupted: [130, 'ended by Ctrl-C'],
} as const satisfies Record<string, readonly [number, string]>;

/** Why the process ends. */
export type ExitReason = keyof typeof exitCodes;

/** The code that the process ends with. */
export const exitCode = (reason: ExitReason): number => exitCodes[reason][0];

/** Usage errors and timeouts have codes of their own, the others have that of their kind. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof AgentError)) return exitCode('bug');
  if (error.code === 'usage-invalid') return exitCode('usage');
  if (error.code === 'timed-out') return exitCode('timedOut');
  return errorFacts(error.code).exit;
}

/** What was followed ends quietly at Ctrl-C: the exit code says that this was not its own end. */
export const codeAtEnd = (code: number, { signal }: { readonly signal: AbortSignal }): number =>
  signal.aborted && code === exitCode('ok') ? exitCode('interrupted') : code;

/** For `--help`. */
export function describeExitCodes(): string {
  const lines = Object.values(exitCodes).map(([code, meaning]) => `  ${String(code).padEnd(4)} ${meaning}`);
  return ['Exit codes:', ...lines, '  `exec` ends with the exit code of its command.'].join('\n');
}
