/** What one row of the tool table is made of (charm-runtime.md §4, §5). */
import type { ToolCall } from '../ports/index.ts';
import type { HandlerRun } from './run.ts';

/**
 * What a tool tells its caller instead of an answer: 2 for wrong usage, 1 for everything found out later. The text is
 * part of the charm contract and goes to the caller's stderr word for word.
 */
export class ToolError extends Error {
  readonly exitCode: 1 | 2;

  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.name = 'ToolError';
    this.exitCode = exitCode;
  }
}

/** Wrong usage: the caller should have known. */
export const usageError = (message: string): ToolError => new ToolError(2, message);
/** Right usage, no success. */
export const runError = (message: string): ToolError => new ToolError(1, message);

export type Format = 'smart' | 'yaml' | 'json';

export interface Flag<Value> {
  /** As they are typed: `-r`, `--relation`. */
  readonly names: readonly string[];
  /** How help shows its value; null: a switch, which takes a value only behind `=`. */
  readonly value: string | null;
  readonly help: string;
  /** The value when the flag is not given. */
  readonly initial: Value;
  /** Throws `ToolError`: its message becomes the reason in `invalid value … for option …`. */
  read(text: string, run: HandlerRun): Value;
}

export type Flags = Readonly<Record<string, Flag<unknown>>>;
type FlagValues<F extends Flags> = { readonly [Name in keyof F]: F[Name] extends Flag<infer Value> ? Value : never };

/** A call after parsing: what a tool's function answers. */
export interface Arguments<Values> {
  readonly flags: Values;
  readonly words: readonly string[];
  readonly format: Format;
  readonly call: ToolCall;
}

export interface Words {
  /** How help shows the positional arguments. */
  readonly usage: string;
  readonly max: number;
  /** What is said when there is none; absent: none is fine. */
  readonly missing?: string;
}

interface Row {
  readonly name: string;
  readonly summary: string;
  readonly words: Words;
  /** `metrics`: also in the restricted context of `collect-metrics` and `meter-status-changed`. */
  readonly where: 'anywhere' | 'metrics' | 'action';
  /**
   * How the answer is printed: by `--format` with this default, of which `yaml` excludes `smart`; as it is; or not at
   * all. The first two bring the flags `--format` and `-o` along.
   */
  readonly output: 'smart' | 'yaml' | 'raw' | 'none';
}

/** What the answer may be: anything that JSON can say; undefined prints nothing in any format. */
type Answer = unknown;

export interface ToolRow<F extends Flags> extends Row {
  readonly flags: F;
  readonly answer: (args: Arguments<FlagValues<F>>, run: HandlerRun) => Answer;
}

/** A row whose flag types are forgotten: what the parser and the docs see. */
export interface Tool extends Row {
  readonly flags: Flags;
  answer(args: Arguments<Readonly<Record<string, unknown>>>, run: HandlerRun): Answer;
}

/** Checks that the function takes what the flags give, then forgets the types. */
export function tool<F extends Flags>(row: ToolRow<F>): Tool {
  return row;
}
