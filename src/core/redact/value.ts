/** The same for values with names: what a secret name stands for is taken out whole. */
import { isSecretName } from './names.ts';
import { redacted, redactText } from './text.ts';

/** Plain JSON, of the same shape but for what was taken out. */
export function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redactValue);
  if (typeof value !== 'object' || value === null) return value;
  // A name may itself hold one, as in a map from URLs.
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [redactText(key), isSecretName(key) ? hidden(each) : redactValue(each)]),
  );
}

/** Whether there is something, and a switch, are no secrets. */
const hidden = (value: unknown): unknown =>
  value === null || value === undefined || typeof value === 'boolean' || value === '' ? value : redacted;
