/** What the daemons have in common: options, a signal that ends them, one place where the last error is told. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Log } from '../agent/ports/index.ts';
import { AgentError, errorFacts, explainError } from '../core/errors.ts';
import { jsonLog, logLevels } from '../edge/log/index.ts';

/** Text options by name; `null` has no default and must be given, booleans are flags. */
export type OptionTable = Readonly<Record<string, string | boolean | null>>;
type Values<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends boolean ? boolean : string;
};

/** Reads `PROGRAM serve --option value …`; `--help` prints it and ends the process. Throws `usage-invalid`. */
export function readOptions<Table extends OptionTable>(program: string, table: Table): Values<Table> {
  const [verb, ...args] = process.argv.slice(2);
  if (verb === '--help') {
    process.stdout.write(`Usage: ${usageLine(program, table)}\n`);
    process.exit(0);
  }
  if (verb !== 'serve') throw usage(program, table, `"${verb ?? ''}" is not a command of ${program}`);
  const options = Object.fromEntries(
    Object.entries(table).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? { type: 'boolean' as const, default: value } : { type: 'string' as const },
    ]),
  );
  let given: Record<string, unknown>;
  try {
    given = parseArgs({ args, options }).values;
  } catch (cause) {
    throw usage(program, table, 'its options are not understood', cause);
  }
  const values = Object.entries(table).map(([name, fallback]) => {
    const value = given[name] ?? fallback;
    if (value === null) throw usage(program, table, `--${name} is missing`);
    return [name, value] as const;
  });
  return Object.fromEntries(values) as Values<Table>;
}

function usageLine(program: string, table: OptionTable): string {
  const words = Object.entries(table).map(([name, value]) => {
    const word = typeof value === 'boolean' ? `--${name}` : `--${name} ${name.toUpperCase()}`;
    return value === null ? word : `[${word}]`;
  });
  return `${program} serve ${words.join(' ')}`;
}

function usage(program: string, table: OptionTable, problem: string, cause?: unknown): AgentError {
  return new AgentError('usage-invalid', `cannot start: ${problem}`, { cause, next: usageLine(program, table) });
}

/** The daemon's log on stderr. Throws `usage-invalid`. */
export function daemonLog(level: string): Log {
  const known = logLevels.find((one) => one === level);
  if (known === undefined)
    throw new AgentError('usage-invalid', 'cannot start: this is no log level', {
      fields: { level },
      next: `--log-level takes one of ${logLevels.join(', ')}`,
    });
  return jsonLog({ level: known, destination: 2 });
}

/** Of a daemon that another start would not help: units of systemd name it and leave the daemon as it is (EX_CONFIG). */
const beyondRestart = 78;
const codesBeyondRestart: readonly string[] = ['data-newer'];

function exitStatus(error: unknown): number {
  if (!(error instanceof AgentError)) return 70;
  return codesBeyondRestart.includes(error.code) ? beyondRestart : errorFacts(error.code).exit;
}

/** Runs a daemon until SIGTERM or SIGINT; the process exits with the code of its last error. */
export function runDaemon(serve: (signal: AbortSignal) => Promise<void>): void {
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => stop.abort(name));
  // The daemon may have been started from a terminal that is gone: a lost stderr is no reason to end.
  process.stderr.on('error', () => {});
  serve(stop.signal).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${explainError(error)}\n`);
      process.exit(exitStatus(error));
    },
  );
}

/** Tells those who wait that the daemon is ready: the whole file or none. */
export function writeReadyFile(file: string, facts: object): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(facts)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
