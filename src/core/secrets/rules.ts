/** What may be stored as a secret, and when one is due (charm-runtime.md §5.10). */
import type { Instant, RotatePolicy, SecretContent } from '../model/index.ts';
import { rotatePolicies } from '../model/index.ts';

/** A lower-case letter first, single inner hyphens, at least three characters. */
const keyPattern = /^[a-z](?:-?[a-z0-9])+$/;
const keyCharactersMin = 3;

/** All of a secret's content, as base64; a message of the link holds many of them. */
export const secretCharactersMax = 1024 * 1024;

export const isSecretKey = (key: string): boolean => key.length >= keyCharactersMin && keyPattern.test(key);

export const isRotatePolicy = (text: string): text is RotatePolicy =>
  (rotatePolicies as readonly string[]).includes(text);

export function secretCharacters(content: SecretContent): number {
  return Object.entries(content).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
}

const dayMs = 24 * 60 * 60_000;
/** Months, quarters and years of fixed lengths: a rotation is a habit and no date. */
const periodMs: Readonly<Record<RotatePolicy, number>> = {
  never: Number.NaN,
  hourly: 60 * 60_000,
  daily: dayMs,
  weekly: 7 * dayMs,
  monthly: 30 * dayMs,
  quarterly: 91 * dayMs,
  yearly: 365 * dayMs,
};

/** When a secret of this policy is due that was rotated now; undefined for `never`. */
export function nextRotation(policy: RotatePolicy, now: Instant): Instant | undefined {
  return policy === 'never' ? undefined : now + periodMs[policy];
}
