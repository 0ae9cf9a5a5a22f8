/** Whatever a caller puts into a log line, as plain values that are safe to print. */
import { AgentError } from '../../core/errors.ts';
import { Secret } from './secret.ts';

const depthMax = 6;
const entriesMax = 100;
/** Names under which people keep secrets; the value is not printed, whatever its type and however deep it lies. */
const secretNames = /passw(?:or)?d|passphrase|token|credential|private[-_]?key|^secret$/i;

/** Deep copy with errors told by code, fields and causes; cut at a depth and a number of entries. */
export function toPlain(value: unknown, depth = 0): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Secret) return value.toString();
  if (depth >= depthMax) return '[deep]';
  if (value instanceof Error) return plainError(value, depth);
  if (value instanceof Uint8Array) return `[${value.length} bytes]`;
  if (Array.isArray(value)) return value.slice(0, entriesMax).map((each) => toPlain(each, depth + 1));
  if ('toJSON' in value && typeof value.toJSON === 'function') return toPlain(value.toJSON(), depth + 1);
  return plainFields(value, depth);
}

function plainFields(value: object, depth: number): object {
  const entries = Object.entries(value).slice(0, entriesMax);
  return Object.fromEntries(
    entries.map(([name, each]) => [name, secretNames.test(name) ? '[secret]' : toPlain(each, depth + 1)]),
  );
}

/** Our own errors are complete without a stack; others are most often bugs, and then the stack is what helps. */
function plainError(error: Error, depth: number): object {
  const cause = error.cause === undefined ? {} : { cause: toPlain(error.cause, depth + 1) };
  if (error instanceof AgentError) {
    const next = error.next === undefined ? {} : { next: error.next };
    return {
      code: error.code,
      message: error.message,
      fields: plainFields(error.fields, depth + 1),
      ...cause,
      ...next,
    };
  }
  const code = 'code' in error ? { code: toPlain(error.code, depth + 1) } : {};
  return { ...code, message: error.message, stack: error.stack, ...cause };
}
