/** The values that `secret-add` and `secret-set` are given (charm-runtime.md §5.10). What they are is in no error text. */
import type { Instant, RotatePolicy, SecretContent } from '../../core/model/index.ts';
import { isRotatePolicy, isSecretKey, secretCharacters, secretCharactersMax } from '../../core/secrets/index.ts';
import type { ToolCall } from '../ports/index.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { parseGoDuration, parseInstant } from './instants.ts';
import { callerReason } from './pairs.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

export interface SecretFlags {
  readonly label: string | null;
  readonly description: string | null;
  readonly expire: string | null;
  readonly rotate: string | null;
  readonly owner: string | null;
  readonly file: string | null;
}

/** The values of the file and, over them, of the words; null when neither is given. Throws `ToolError`. */
export async function readContent(
  words: readonly string[],
  { flags, call }: Pick<Arguments<SecretFlags>, 'flags' | 'call'>,
  run: HandlerRun,
): Promise<SecretContent | null> {
  if (words.length === 0 && flags.file === null) return null;
  const typed = flags.file === null ? [] : await readFile(call, flags.file, run);
  const content: Record<string, string> = {};
  for (const [key, text] of [...typed, ...wordPairs(words)]) {
    const [name, value] = await encoded(key, text, call);
    content[name] = value;
  }
  if (Object.keys(content).length === 0) throw usageError('empty secret value not valid');
  if (secretCharacters(content) > secretCharactersMax)
    throw runError(`secret content is larger than ${secretCharactersMax} characters of base64`);
  return content;
}

function wordPairs(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.map((word) => {
    const equals = word.indexOf('=');
    // A word without `=` may well be the secret itself.
    if (equals < 1) throw usageError('expected "key=value" for each secret value');
    return [word.slice(0, equals), word.slice(equals + 1)];
  });
}

/** `key`, `key#base64` and `key#file` to the key and its bytes. */
async function encoded(key: string, text: string, call: ToolCall): Promise<readonly [string, string]> {
  const hash = key.indexOf('#');
  const [name, form] = hash < 0 ? [key, null] : [key.slice(0, hash), key.slice(hash + 1)];
  if (!isSecretKey(name) || (form !== null && form !== 'base64' && form !== 'file'))
    throw usageError(`key ${JSON.stringify(key)} not valid`);
  if (form === 'file') return [name, encodeBase64(await call.readFile(text).catch(callerReason))];
  if (form === null) return [name, encodeBase64(new TextEncoder().encode(text))];
  const bytes = decodeBase64(text);
  if (bytes === null) throw usageError(`value of key ${JSON.stringify(name)} is not base64`);
  return [name, encodeBase64(bytes)];
}

/** What the parser says of a fault shows the text around it: here that would be the secret. */
async function readFile(
  call: ToolCall,
  path: string,
  run: HandlerRun,
): Promise<readonly (readonly [string, string])[]> {
  const bytes = path === '-' ? await call.readInput() : await call.readFile(path).catch(callerReason);
  const values = parsed(bytes, run);
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw runError('expected a map of strings in YAML or JSON');
  return Object.entries(values).map(([key, value]) => {
    if (typeof value === 'string') return [key, value];
    if (typeof value === 'number' || typeof value === 'boolean') return [key, String(value)];
    throw runError(`expected a string for ${JSON.stringify(key)}`);
  });
}

function parsed(bytes: Uint8Array, run: HandlerRun): unknown {
  try {
    return run.documents.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'secret') ?? {};
  } catch {
    throw runError('expected a map of strings in YAML or JSON');
  }
}

export function readRotate(text: string): RotatePolicy {
  if (!isRotatePolicy(text)) throw usageError(`rotate policy ${JSON.stringify(text)} not valid`);
  return text;
}

/** An instant, or a duration from now on; what is past is accepted. */
export function readExpire(text: string, now: Instant): Instant {
  const durationMs = parseGoDuration(text);
  const at = durationMs === null ? parseInstant(text) : now + durationMs;
  if (at === null || at < 0) throw usageError(`expire time or duration ${JSON.stringify(text)} not valid`);
  return at;
}
