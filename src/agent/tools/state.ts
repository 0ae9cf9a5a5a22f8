/** The unit's own key/value store (charm-runtime.md §5.9). Buffered; reads see what is pending. */
import { changedSettings, type Settings } from '../../core/model/index.ts';
import { readPairs } from './pairs.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

const keyBytesMax = 256;
const valueBytesMax = 64 * 1024;

export function stateGet(
  { words, flags }: Arguments<{ readonly strict: boolean }>,
  { context, pending }: HandlerRun,
): Settings | string {
  const state = changedSettings(context.state, Object.fromEntries(pending.state));
  const key = words[0] ?? '-';
  if (key === '-' || key === '') return state;
  if (Object.hasOwn(state, key)) return state[key] as string;
  if (flags.strict) throw runError(`${JSON.stringify(key)} not found`);
  return '';
}

export async function stateSet(args: Arguments<{ readonly file: string | null }>, run: HandlerRun): Promise<void> {
  const pairs = await readPairs(args, run);
  for (const [key, value] of pairs) {
    checkSize('key', key, keyBytesMax, key);
    checkSize('value', value, valueBytesMax, key);
  }
  for (const [key, value] of pairs) run.pending.state.set(key, value);
}

export function stateDelete({ words }: Arguments<unknown>, { pending }: HandlerRun): void {
  pending.state.set(words[0] ?? '', null);
}

function checkSize(what: string, text: string, bytesMax: number, key: string): void {
  if (new TextEncoder().encode(text).length > bytesMax)
    throw runError(`${what} of ${JSON.stringify(key.slice(0, keyBytesMax))} is longer than ${bytesMax} bytes`);
}
