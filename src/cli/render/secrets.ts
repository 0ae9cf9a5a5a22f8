/** Secrets for people and for programs. Values are in neither unless they came with `--reveal`. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Instant, SecretContent, SecretInfo } from '../../core/model/index.ts';
import { age } from './age.ts';
import { renderTable } from './table.ts';
import type { View } from './words.ts';

/** One line per secret. Pure, like `renderStatus`. */
export function renderSecrets(secrets: readonly SecretInfo[], view: View): string {
  if (secrets.length === 0) return 'There are no secrets.\n';
  const rows = secrets.map((one) => [
    one.secret,
    one.name || one.label || '-',
    one.owner,
    one.rotate,
    String(one.latest),
    age(one.updatedAt, view.now),
    one.description,
  ]);
  const head = ['ID', 'NAME', 'OWNER', 'ROTATION', 'REVISION', 'UPDATED', 'DESCRIPTION'];
  return `${renderTable({ head, rows }, view.width)}\n`;
}

/** Everything about one secret. */
export function renderSecret(secret: SecretInfo, view: View): string {
  const { rotateAt, content } = secret;
  const facts: readonly (readonly [string, string])[] = [
    ['secret', `secret:${secret.secret}`],
    ['name', secret.name || secret.label || '-'],
    ['owner', secret.owner],
    ['description', secret.description || '-'],
    ['rotation', rotateAt === null ? secret.rotate : `${secret.rotate}, next ${instant(rotateAt)}`],
    ['access', secret.access.map(({ target }) => target).join(', ') || '-'],
    ...secret.revisions.map(
      ({ revision, createdAt, expireAt }) =>
        [
          `revision ${revision}`,
          `${age(createdAt, view.now)} old${expireAt === null ? '' : `, expires ${instant(expireAt)}`}`,
        ] as const,
    ),
    ...Object.entries(decoded(content ?? {})),
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  return facts.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

/** By id, as the ecosystem's tools read it (charm-runtime.md §15.3). */
export function secretDocument(secrets: readonly SecretInfo[], isDetailed: boolean): Record<string, unknown> {
  return Object.fromEntries(secrets.map((secret) => [secret.secret, entry(secret, isDetailed)]));
}

function entry(secret: SecretInfo, isDetailed: boolean): Record<string, unknown> {
  const { name, label, description, rotate, rotateAt, content, latest } = secret;
  const expireAt = secret.revisions.find(({ revision }) => revision === latest)?.expireAt ?? null;
  return {
    revision: latest,
    ...(expireAt !== null && { expires: instant(expireAt) }),
    ...(rotate !== 'never' && { rotation: rotate }),
    ...(rotateAt !== null && { rotates: instant(rotateAt) }),
    owner: secret.owner,
    ...(description !== '' && { description }),
    ...(name !== '' && { name }),
    ...(label !== '' && { label }),
    created: instant(secret.createdAt),
    updated: instant(secret.updatedAt),
    ...(content && { content: { Data: decoded(content) }, checksum: checksum(content) }),
    ...(isDetailed && details(secret)),
  };
}

const details = ({ revisions, access }: SecretInfo): Record<string, unknown> => ({
  revisions: revisions.map(({ revision, createdAt, expireAt }) => ({
    revision,
    backend: 'internal',
    created: instant(createdAt),
    updated: instant(createdAt),
    ...(expireAt !== null && { expires: instant(expireAt) }),
  })),
  access: access.map(({ target, relation }) => ({
    target: target.includes('/') ? `unit-${target.replace('/', '-')}` : `application-${target}`,
    scope: relation === undefined ? 'model' : `relation-${relation}`,
    role: 'view',
  })),
});

const decoded = (content: SecretContent): Record<string, string> =>
  Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );

/** Over the sorted keys and values: equal content has an equal checksum. Shown only beside the content itself. */
function checksum(content: SecretContent): string {
  const sorted = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** `2020-01-01T00:00:00Z`. */
const instant = (at: Instant): string => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
