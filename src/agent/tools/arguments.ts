/** The one argument parser of all tools (charm-runtime.md §4.1). */
import type { HandlerRun } from './run.ts';
import { type Flag, type Flags, ToolError, usageError, type Words } from './tool.ts';

export type Parsed =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'call';
      readonly flags: Readonly<Record<string, unknown>>;
      readonly words: readonly string[];
    };

/**
 * Flags and words may stand in any order until `--`, behind which everything is a word. Throws `ToolError` with exit
 * code 2.
 */
export function parseArguments(args: readonly string[], flags: Flags, expected: Words, run: HandlerRun): Parsed {
  const values = Object.fromEntries(Object.entries(flags).map(([key, flag]) => [key, flag.initial]));
  const words: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] as string;
    if (argument === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      words.push(argument);
      continue;
    }
    const { name, attached } = splitFlag(argument);
    if (name === '--help' || name === '-h') return { kind: 'help' };
    const found = Object.entries(flags).find(([, flag]) => flag.names.includes(name));
    if (found === undefined) throw usageError(`option provided but not defined: ${name}`);
    const [key, flag] = found;
    const text = attached ?? (flag.value === null ? 'true' : args[++at]);
    if (text === undefined) throw usageError(`option needs an argument: ${name}`);
    values[key] = readValue(flag, name, text, run);
  }
  checkWords(words, expected);
  return { kind: 'call', flags: values, words };
}

/** `--flag=value` in two; a short flag never has its value attached. */
function splitFlag(argument: string): { readonly name: string; readonly attached: string | undefined } {
  const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
  if (equals < 0) return { name: argument, attached: undefined };
  return { name: argument.slice(0, equals), attached: argument.slice(equals + 1) };
}

function readValue(flag: Flag<unknown>, name: string, text: string, run: HandlerRun): unknown {
  try {
    return flag.read(text, run);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    throw usageError(`invalid value "${text}" for option ${name}: ${error.message}`);
  }
}

function checkWords(words: readonly string[], expected: Words): void {
  if (words.length === 0 && expected.missing !== undefined) throw usageError(expected.missing);
  if (words.length <= expected.max) return;
  const extra = words.slice(expected.max).map((word) => JSON.stringify(word));
  throw usageError(`unrecognized args: [${extra.join(' ')}]`);
}
