/** `key=value` arguments and the documents that `--file` brings (charm-runtime.md §5.3, §5.9). */
import { AgentError, explainError } from '../../core/errors.ts';
import type { ToolCall } from '../ports/index.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

/** Values by key, from the file and then, over it, from the words. Throws `ToolError`. */
export async function readPairs(
  { words, flags, call }: Arguments<{ readonly file: string | null }>,
  run: HandlerRun,
): Promise<ReadonlyMap<string, string>> {
  const fromWords = parsePairs(words);
  const fromFile = flags.file === null ? new Map<string, string>() : parseFile(await readText(call, flags.file), run);
  return new Map([...fromFile, ...fromWords]);
}

/** An empty value deletes its key. */
export const emptyDeletes = ([key, value]: readonly [string, string]): [string, string | null] => [
  key,
  value === '' ? null : value,
];

function parsePairs(words: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals < 1) throw usageError(`expected "key=value", got ${JSON.stringify(word)}`);
    const key = word.slice(0, equals);
    if (pairs.has(key)) throw usageError(`key ${JSON.stringify(key)} specified more than once`);
    pairs.set(key, word.slice(equals + 1));
  }
  return pairs;
}

/** The file, or stdin for `-`: only then, because callers loop over their stdin. */
async function readText(call: ToolCall, path: string): Promise<string> {
  const bytes = path === '-' ? await call.readInput() : await call.readFile(path).catch(callerReason);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw runError(`cannot read ${path}: not UTF-8 text`);
  }
}

/** What went wrong with the caller's own file is the caller's to read. */
export function callerReason(cause: unknown): never {
  throw runError(explainError(cause));
}

function parseFile(text: string, run: HandlerRun): Map<string, string> {
  const document = parseDocument(text, run);
  if (document === null || document === undefined) return new Map();
  if (typeof document !== 'object' || Array.isArray(document)) throw runError('expected a map of strings');
  return new Map(Object.entries(document).map(([key, value]) => [checkedKey(key), scalarText(key, value)]));
}

function parseDocument(text: string, run: HandlerRun): unknown {
  try {
    return run.documents.parse(text, 'settings');
  } catch (error) {
    if (error instanceof AgentError) throw runError(explainError(error));
    throw error;
  }
}

function checkedKey(key: string): string {
  if (key === '') throw runError('expected a key, got ""');
  return key;
}

/** Unquoted numbers and booleans mean their text; nothing means the empty string. */
function scalarText(key: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw runError(`expected a string for ${JSON.stringify(key)}`);
}
