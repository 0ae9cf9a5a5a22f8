/** Ids of secrets as charms and people write them (charm-runtime.md §5.10). */
import type { SecretId } from '../model/index.ts';

/** Random bytes, in hex, that make an id: twenty characters. */
export const secretIdBytes = 10;

const forms = /^(?:secret:(?:\/\/)?(?:([^/]+)\/)?)?([a-z0-9]{20})$/;

/** The id in `<id>`, `secret:<id>`, `secret:<model>/<id>` or `secret://<model>/<id>`; null for anything else. */
export function parseSecretId(text: string): SecretId | null {
  return (forms.exec(text)?.[2] as SecretId | undefined) ?? null;
}

/** The form that tools and people are shown. */
export const secretUri = (id: SecretId): string => `secret:${id}`;
