/** Which endpoints of two applications fit together (charm-runtime.md §1.3). */
import { AgentError } from '../../core/errors.ts';
import type { ApplicationName, Charm, Endpoint, EndpointName, RelationEnd } from '../../core/model/index.ts';
import { implicitEndpoint } from '../../core/model/index.ts';
import { beingRemoved, findLiveApplication, unknownName } from './names.ts';
import type { ApplicationRecord, Reader, SaasRecord } from './records.ts';

/** Every application provides it without declaring it. */
const implicit: Endpoint = {
  name: implicitEndpoint,
  role: 'provider',
  interface: implicitEndpoint,
  scope: 'global',
  limit: null,
  optional: true,
};

/** What a person typed, `web` or `web:db`, with what the application, or the offer of another model, has. */
interface Side {
  readonly text: string;
  readonly application: ApplicationName;
  readonly endpoints: readonly Endpoint[];
  readonly candidates: readonly Endpoint[];
}

/** The two endpoints of a relation to be; `interface` and both ends, provider first. */
export interface Match {
  readonly interface: string;
  readonly ends: readonly [RelationEnd, RelationEnd];
  readonly endpoints: readonly [Endpoint, Endpoint];
}

/** Finds the one way to relate two applications. Throws `not-found`, `being-removed`, `relation-invalid`. */
export function matchEndpoints(reader: Reader, texts: readonly [string, string]): Match {
  const [left, right] = [sideOf(reader, texts[0]), sideOf(reader, texts[1])];
  if (left.application === right.application)
    throw new AgentError('relation-invalid', 'cannot relate an application to itself', {
      next: 'peer relations are made with the application',
    });
  const matches = [...matchesOf(left, right), ...matchesOf(right, left)];
  const declared = matches.filter(({ endpoints }) => endpoints.every(({ name }) => name !== implicitEndpoint));
  const [match, ...others] = declared.length > 0 ? declared : matches;
  if (match === undefined) throw noMatch(left, right);
  if (others.length > 0) throw ambiguous([match, ...others]);
  return match;
}

function sideOf(reader: Reader, text: string): Side {
  const [name = '', endpoint, ...rest] = text.split(':');
  if (rest.length > 0)
    throw new AgentError('relation-invalid', `cannot read "${text}": expected APPLICATION or APPLICATION:ENDPOINT`);
  const saas = reader.get('remote', name);
  const endpoints =
    saas?.kind === 'saas' ? endpointsOfSaas(saas) : charmOf(reader, findLiveApplication(reader, name)).endpoints;
  const all = saas?.kind === 'saas' ? endpoints : [...endpoints, implicit];
  const candidates = endpoint === undefined ? all : all.filter((one) => one.name === endpoint);
  if (candidates.length === 0)
    throw unknownName(
      'endpoint',
      text,
      all.map((one) => `${name}:${one.name}`),
    );
  return { text, application: name as ApplicationName, endpoints, candidates };
}

/** Throws `being-removed`. */
function endpointsOfSaas({ name, life, endpoints }: SaasRecord): readonly Endpoint[] {
  if (life !== 'alive') throw beingRemoved(`"${name}"`);
  return endpoints.map(({ endpoint, ...one }) => ({ ...one, name: endpoint, scope: 'global', optional: true }));
}

/** What an application declares, and what each provides without declaring it. */
export const endpointsOf = (charm: Charm): readonly Endpoint[] => [...charm.endpoints, implicit];

/** The charm that an application runs. */
export function charmOf(reader: Reader, application: Pick<ApplicationRecord, 'bundle'>): Charm {
  const bundle = reader.get('bundle', application.bundle);
  if (bundle !== undefined) return bundle.charm;
  throw new AgentError('not-found', 'cannot find the bundle of this application', {
    fields: { bundle: application.bundle },
  });
}

function matchesOf(providing: Side, requiring: Side): readonly Match[] {
  return providing.candidates.flatMap((provider) =>
    requiring.candidates.flatMap((requirer) => {
      const fits =
        provider.role === 'provider' && requirer.role === 'requirer' && provider.interface === requirer.interface;
      if (!fits) return [];
      const scope = provider.scope === 'container' || requirer.scope === 'container' ? 'container' : 'global';
      const end = (side: Side, { name, role }: Endpoint): RelationEnd => ({
        application: side.application,
        endpoint: name,
        role,
        scope,
      });
      return [
        {
          interface: provider.interface,
          ends: [end(providing, provider), end(requiring, requirer)],
          endpoints: [provider, requirer],
        },
      ];
    }),
  );
}

/** `web:db`. */
export const endText = ({ application, endpoint }: { application: string; endpoint: EndpointName }): string =>
  `${application}:${endpoint}`;

function ambiguous(matches: readonly Match[]): AgentError {
  const choices = matches.map(({ ends }) => `reeve integrate ${endText(ends[0])} ${endText(ends[1])}`);
  return new AgentError('relation-invalid', 'cannot choose between several ways to relate these applications', {
    next: choices.sort().join(' | '),
  });
}

function noMatch(left: Side, right: Side): AgentError {
  return new AgentError('relation-invalid', `cannot relate ${left.text} and ${right.text}: no endpoints fit`, {
    next: `${describe(left)}; ${describe(right)}`,
  });
}

function describe({ application, endpoints: all }: Side): string {
  const words = { provider: 'provides', requirer: 'requires', peer: 'peers by' } as const;
  const endpoints = all.map((one) => `${words[one.role]} ${one.interface} as ${one.name}`);
  return `${application} ${endpoints.join(', ') || 'declares no endpoints'}`;
}
