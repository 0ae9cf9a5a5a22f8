/**
 * The one form of signed JSON (security.md §2.1): keys sorted by code unit, no white space, whole numbers. A text that
 * does not come out of this again as it went in is refused: that stops repeated keys, `__proto__` and number tricks.
 */
import type { Problem } from '../trust/index.ts';

const depthMax = 64;

/** The canonical text. Throws on what JSON of this form cannot say, which is a bug of the caller. */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > depthMax) throw new Error('canonical JSON is too deep');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('canonical JSON holds whole numbers only');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`canonical JSON cannot hold a ${typeof value}`);
  const fields = Object.entries(value as Record<string, unknown>)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each, depth + 1)}`).join(',')}}`;
}

/** The value of a text that is in the canonical form, or what is wrong with it. */
export function parseCanonicalJson(text: string): { readonly value: unknown } | Problem {
  try {
    const value: unknown = JSON.parse(text);
    if (canonicalJson(value) === text) return { value };
  } catch (error) {
    return { problem: `it is not canonical JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  return { problem: 'it is not in the canonical form: sorted keys, no white space, whole numbers' };
}
