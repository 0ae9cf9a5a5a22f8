/** How records are found, and when two values of them are the same. */
import type { Kind } from './records.ts';

export const selfId = 'self';

/** `unit`, `web/0` → `unit/web/0`. */
export const recordKey = (kind: Kind, id: string): string => `${kind}/${id}`;

/** `unit/web/0` → `unit`, `web/0`. */
export function parseRecordKey(key: string): readonly [kind: Kind, id: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash) as Kind, key.slice(slash + 1)];
}

/** Two values that print as the same JSON in the same key order are the same to everybody. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
