/**
 * Documents of `trust.d` → who may publish what. The core neither decodes keys nor hashes: the edge hands in
 * `keyIdOf`, and gets each key's text back under its id to check signatures with.
 */
import { AgentError } from '../errors.ts';
import type { Digest, KeyId } from '../model/index.ts';
import { type Fields, listOf, objectOf, onlyKeys } from './documents.ts';
import type { PublisherGrant } from './evidence.ts';
import { isOperatorPattern } from './names.ts';
import { grantProblem } from './publisher.ts';

export interface ParsedTrust {
  readonly publishers: readonly PublisherGrant[];
  readonly denied: readonly Digest[];
  /** The base64 text of each key that a grant names. */
  readonly keys: ReadonlyMap<KeyId, string>;
}

const publishersMax = 256;
const keysMax = 16;
const deniedMax = 10_000;
const namePattern = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$/;
const digestPattern = /^[0-9a-f]{64}$/;

/**
 * Grants and denials of all documents together. `keyIdOf` returns null for a text that is no raw Ed25519 key in base64.
 * Throws `document-invalid`; then nothing is trusted.
 */
export function parseTrust(documents: readonly unknown[], keyIdOf: (text: string) => KeyId | null): ParsedTrust {
  const keys = new Map<KeyId, string>();
  const publishers: PublisherGrant[] = [];
  const denied: Digest[] = [];
  for (const document of documents) {
    const fields = objectOf(document, 'a trust document');
    onlyKeys(fields, ['publishers', 'deny'], 'a trust document');
    for (const entry of listOf(fields['publishers'], 'publishers', publishersMax))
      publishers.push(parseGrant(entry, keyIdOf, keys));
    for (const entry of listOf(fields['deny'], 'deny', deniedMax)) denied.push(parseDenial(entry));
  }
  const names = publishers.map((grant) => grant.name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw invalid('cannot use two grants of one name', { publisher: repeated });
  return { publishers, denied, keys };
}

function parseGrant(entry: unknown, keyIdOf: (text: string) => KeyId | null, keys: Map<KeyId, string>): PublisherGrant {
  const fields = objectOf(entry, 'a publisher');
  onlyKeys(fields, ['name', 'keys', 'threshold', 'operators', 'development'], 'a publisher');
  const name = fields['name'];
  if (typeof name !== 'string' || !namePattern.test(name)) throw invalid('cannot use a publisher without a name');
  const grant = {
    name,
    keys: listOf(fields['keys'], 'keys', keysMax).map((text) => parseKey(text, name, keyIdOf, keys)),
    threshold: fields['threshold'] as number,
    operators: listOf(fields['operators'], 'operators', publishersMax).map((text) => parsePattern(text, name)),
    development: parseDevelopment(fields, name),
  };
  const problem = grantProblem(grant);
  if (problem !== null) throw invalid('cannot use the grant of a publisher', { publisher: name, because: problem });
  return grant;
}

function parseKey(
  text: unknown,
  publisher: string,
  keyIdOf: (text: string) => KeyId | null,
  keys: Map<KeyId, string>,
): KeyId {
  const id = typeof text === 'string' ? keyIdOf(text) : null;
  if (id === null) throw invalid('cannot read a key: 32 raw Ed25519 bytes in base64 are expected', { publisher });
  keys.set(id, text as string);
  return id;
}

function parsePattern(text: unknown, publisher: string): string {
  if (typeof text !== 'string' || !isOperatorPattern(text))
    throw invalid('cannot use an operator pattern', { publisher, pattern: String(text) });
  return text;
}

function parseDevelopment(fields: Fields, publisher: string): boolean {
  const value = fields['development'] ?? false;
  if (typeof value !== 'boolean') throw invalid('cannot use development: true or false is expected', { publisher });
  return value;
}

function parseDenial(entry: unknown): Digest {
  if (typeof entry !== 'string' || !digestPattern.test(entry))
    throw invalid('cannot deny this: a sha256 in lower-case hex is expected', { digest: String(entry) });
  return entry as Digest;
}

const invalid = (message: string, fields: Record<string, string> = {}): AgentError =>
  new AgentError('document-invalid', message, {
    fields,
    next: 'correct the file in trust.d; no new work is taken until it is right',
  });
