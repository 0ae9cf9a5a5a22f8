/** Identities (pebble.md §3.5, §4.18). Their secrets go in and never come out. */
import type { PebbleIdentity } from '../../agent/ports/index.ts';
import type { Fields } from './body.ts';
import type { Call, Route } from './call.ts';
import { type Answer, Refusal, sync } from './envelope.ts';

export const identityRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/identities', gate: 'user', answer: identities },
  // Whatever is wrong with the change is the request's fault.
  { method: 'POST', path: '/v1/identities', gate: 'admin', statuses: { any: 400 }, answer: changeIdentities },
];

const mask = '*****';
const namePattern = /^[a-zA-Z][a-zA-Z0-9_-]*$/;
const levels = ['admin', 'read', 'metrics', 'untrusted'] as const;

function identities({ pebble }: Call): Answer {
  const entries = Object.entries(pebble.identities());
  return sync(Object.fromEntries(entries.map(([name, identity]) => [name, shapeOf(identity)])));
}

const shapeOf = ({ access, local, basic, cert }: PebbleIdentity) => ({
  access,
  ...(local && { local: { 'user-id': local.userId } }),
  ...(basic && { basic: { password: mask } }),
  ...(cert && { cert: { pem: mask } }),
});

async function changeIdentities({ pebble, body }: Call): Promise<Answer> {
  const fields = await body();
  const action = fields.string('action');
  if (action !== 'add' && action !== 'update' && action !== 'replace' && action !== 'remove')
    throw new Refusal(400, `invalid action ${JSON.stringify(action)}, must be "add", "update", "replace", or "remove"`);
  const given = fields.object('identities');
  const changes = Object.fromEntries((given?.names() ?? []).map((name) => [name, identityOf(action, name, given)]));
  await pebble.changeIdentities(action, changes);
  return sync();
}

function identityOf(action: string, name: string, given: Fields | null): PebbleIdentity | null {
  if (!namePattern.test(name))
    throw new Refusal(
      400,
      `identity ${JSON.stringify(name)} invalid: must start with a letter and contain only letters, digits, "_" and "-"`,
    );
  const identity = given?.object(name) ?? null;
  if ((action === 'remove') !== (identity === null) && action !== 'replace')
    throw new Refusal(
      400,
      `identity value for "${name}" must ${action === 'remove' ? '' : 'not '}be null when ${action === 'remove' ? 'removing' : 'adding or updating'}`,
    );
  return identity === null ? null : parseIdentity(name, identity);
}

function parseIdentity(name: string, fields: Fields): PebbleIdentity {
  const refuse = (why: string): never => {
    throw new Refusal(400, `identity "${name}" invalid: ${why}`);
  };
  const text = fields.string('access');
  const access = levels.find((level) => level === text) ?? refuse(`access must be one of ${levels.join(', ')}`);
  const local = fields.object('local');
  const basic = fields.object('basic');
  const cert = fields.object('cert');
  if (!local && !basic && !cert) refuse('it must have at least one type ("local", "basic", or "cert")');
  const userId = local?.optionalInteger('user-id') ?? null;
  if (local && (userId === null || userId < 0)) refuse('a local identity must specify user-id');
  if (basic?.string('password') === '') refuse('a basic identity must specify password (hashed)');
  if (cert?.string('pem') === '') refuse('a cert identity must specify pem');
  return {
    access,
    ...(userId !== null && { local: { userId } }),
    ...(basic && { basic: { password: basic.string('password') } }),
    ...(cert && { cert: { pem: cert.string('pem') } }),
  };
}
