/** What an administrator wishes of an application beside its settings: constraints, exposure, trust; and the credential. */
import { AgentError } from '../../core/errors.ts';
import type { Command, CommandResult } from '../../core/model/index.ts';
import { bindingNames } from '../../core/model/index.ts';
import { parseConstraints } from '../../core/placement/index.ts';
import { anyEndpoint } from '../../core/replica/index.ts';
import type { Draft } from './draft.ts';
import { charmOf } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { findLiveApplication, unknownName } from './names.ts';
import { selfId } from './record-keys.ts';
import { placeWaiting } from './units.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;

const credentialCharactersMax = 64 * 1024;

/** For units that are placed from now on. Throws `not-found`, `being-removed`, `config-invalid`. */
export function constrain(draft: Draft, facts: Facts, command: CommandOf<'constrain'>): CommandResult {
  const application = findLiveApplication(draft, command.application);
  const constraints = parseConstraints(command.constraints);
  draft.put('application', application.name, { ...application, constraints });
  placeWaiting(draft, facts);
  return { kind: 'done', changed: Object.keys(constraints) };
}

/** Who may reach the open ports from outside is data here: no firewall is driven. Throws `not-found`, `being-removed`. */
export function expose(draft: Draft, { application: name, exposed, endpoints }: CommandOf<'expose'>): CommandResult {
  const application = findLiveApplication(draft, name);
  const known = bindingNames(charmOf(draft, application));
  const unknown = endpoints.find((endpoint) => !known.includes(endpoint));
  if (unknown !== undefined) throw unknownName('endpoint', unknown, known);
  const before = application.exposed ?? [];
  const wanted = endpoints.length === 0 ? [anyEndpoint] : endpoints;
  const rest = endpoints.length === 0 ? [] : before.filter((endpoint) => !endpoints.includes(endpoint));
  draft.put('application', name, {
    ...application,
    exposed: exposed ? [...new Set([...before, ...wanted])].sort() : rest,
  });
  return { kind: 'done', changed: [name] };
}

/** Throws `not-found`, `being-removed`. */
export function trust(draft: Draft, { application: name, trusted }: CommandOf<'trust'>): CommandResult {
  draft.put('application', name, { ...findLiveApplication(draft, name), trusted });
  return { kind: 'done', changed: [name] };
}

/** Throws `usage-invalid`. */
export function setCredential(draft: Draft, { content }: CommandOf<'set-credential'>): CommandResult {
  if (content === '') draft.delete('credential', selfId);
  else draft.put('credential', selfId, { content: checkedCredential(content) });
  return { kind: 'done', changed: ['credential'] };
}

/** The content is never told: it is a secret. */
function checkedCredential(content: string): string {
  const refuse = (because: string): never => {
    throw new AgentError('usage-invalid', `cannot use this credential: ${because}`, {
      next: 'give the keys that credential-get prints: type, name, region, endpoint, credential',
    });
  };
  if (content.length > credentialCharactersMax) refuse('it is too long');
  const { type, name, credential } = parsed(content) ?? refuse('expected a mapping');
  if (typeof type !== 'string' || type === '' || typeof name !== 'string' || name === '')
    refuse('expected "type" and "name" of the cloud');
  const authType = (credential as Record<string, unknown> | null | undefined)?.['auth-type'];
  if (credential !== undefined && typeof authType !== 'string') refuse('expected "auth-type" in "credential"');
  return content;
}

function parsed(content: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
