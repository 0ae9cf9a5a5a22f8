/** Endpoints that a model offers to other models of the controller, and who is connected to them. */
import { AgentError, assert } from '../../core/errors.ts';
import type {
  ApplicationName,
  Charm,
  Command,
  CommandResult,
  EndpointName,
  OfferConnection,
  OfferDetails,
  OfferedEndpoint,
  Status,
} from '../../core/model/index.ts';
import { applicationName, offerUrl } from '../../core/model/index.ts';
import { applicationStatus } from '../../core/status/index.ts';
import type { Draft } from './draft.ts';
import { charmOf, endpointsOf } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { findApplication, findLiveApplication, idsOf, refuseDying, unknownName } from './names.ts';
import { selfId } from './record-keys.ts';
import type { ApplicationRecord, ModelRecord, OfferRecord, Reader, RelationRecord } from './records.ts';
import { endRelation } from './relation-life.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;

/** What another model may know of an offer: nothing of its units. */
export interface ShownOffer {
  readonly id: string;
  readonly offer: ApplicationName;
  readonly model: { readonly name: string; readonly uuid: string };
  readonly endpoints: readonly (OfferedEndpoint & { readonly used: number })[];
  readonly status: Status;
}

/** Of one model: every client that asks what there is gets all of them. */
export const offersMax = 1_000;

/**
 * Offers endpoints of an application. An offer of this name that is there gets these endpoints. Throws `not-found`,
 * `being-removed`, `name-invalid`, `relation-invalid`, `already-exists`, `in-use`, `limit-reached`.
 */
export function offer(draft: Draft, facts: Facts, command: CommandOf<'offer'>): CommandResult {
  refuseDying(draft);
  const application = findLiveApplication(draft, command.application);
  const name = applicationName(command.name ?? application.name);
  const endpoints = [...new Set(command.endpoints)];
  if (endpoints.length === 0)
    throw new AgentError(
      'usage-invalid',
      `cannot offer "${application.name}": an offer must specify at least one endpoint`,
    );
  const charm = charmOf(draft, application);
  for (const endpoint of endpoints) checkOfferable(application, charm, endpoint);
  const before = draft.get('offer', name);
  if (before !== undefined) checkChange(draft, before, application.name, endpoints);
  else if (idsOf(draft, 'offer').length >= offersMax)
    throw new AgentError('limit-reached', 'cannot offer more: the model has as many offers as it may', {
      fields: { offersMax },
      next: 'reeve remove-offer, or put more endpoints into one offer',
    });
  const made = before ?? { name, id: facts.newUuid(), application: application.name, createdAt: facts.now };
  draft.put('offer', name, { ...made, endpoints });
  return { kind: 'done', changed: [offerUrl(modelOf(draft).name, name)] };
}

function checkOfferable({ name }: ApplicationRecord, charm: Charm, endpoint: EndpointName): void {
  const all = endpointsOf(charm);
  const found = all.find((one) => one.name === endpoint);
  if (found === undefined)
    throw unknownName(
      'endpoint',
      `${name}:${endpoint}`,
      all.map((one) => `${name}:${one.name}`),
    );
  if (found.role === 'peer' || found.scope === 'container')
    throw new AgentError(
      'relation-invalid',
      `cannot offer ${name}:${endpoint}: it stays within its application or its machine`,
      {
        next: 'endpoints of scope global that provide or require something can be offered',
      },
    );
}

function checkChange(
  reader: Reader,
  before: OfferRecord,
  application: ApplicationName,
  endpoints: readonly EndpointName[],
): void {
  if (before.application !== application)
    throw new AgentError(
      'already-exists',
      `cannot offer as "${before.name}": that is an offer of ${before.application}`,
      {
        next: `give another name: reeve offer ${application}:${endpoints.join(',')} NAME`,
      },
    );
  const lost = connectionsOf(reader, before).find(({ endpoint }) => !endpoints.includes(endpoint));
  if (lost !== undefined)
    throw new AgentError(
      'in-use',
      `cannot take ${lost.endpoint} out of offer "${before.name}": ${lost.model.name} is related to it`,
    );
}

const modelOf = (reader: Reader): ModelRecord => {
  const model = reader.get('model', selfId);
  assert(model !== undefined, 'the model is made at the first start');
  return model;
};

/** Throws `not-found`, `in-use` while other models are related to it, without force. */
export function removeOffer(
  draft: Draft,
  _facts: Facts,
  { offer: name, force }: CommandOf<'remove-offer'>,
): CommandResult {
  const record = draft.get('offer', name);
  if (record === undefined) throw unknownName('offer', name, idsOf(draft, 'offer'), 'reeve offers shows what there is');
  const relations = relationsOf(draft, record);
  if (relations.length > 0 && !force)
    throw new AgentError(
      'in-use',
      `cannot delete application offer "${name}": offer has ${count(relations.length, 'relation')}`,
      {
        next: `reeve remove-offer ${name} --force ends ${relations.length === 1 ? 'it' : 'them'} first`,
      },
    );
  withdraw(draft, record, false);
  return { kind: 'done', changed: [name] };
}

/** `force`: units are not waited for. */
function withdraw(draft: Draft, record: OfferRecord, force: boolean): void {
  draft.delete('offer', record.name);
  for (const { id } of relationsOf(draft, record)) endRelation(draft, id, force);
}

/** The application is asked to go: so are its offers. Throws `in-use` while other models are related to them, without force. */
export function withdrawOffers(draft: Draft, application: ApplicationName, force: boolean): void {
  const offers = offersOf(draft, application);
  const used = offers.filter((one) => relationsOf(draft, one).length > 0);
  if (used.length > 0 && !force)
    throw new AgentError(
      'in-use',
      `cannot destroy application "${application}": application is used by ${count(used.length, 'offer')}`,
      { next: used.map(({ name }) => `reeve remove-offer ${name} --force`).join(' | ') },
    );
  for (const one of offers) withdraw(draft, one, force);
}

/** Throws `in-use` while other models are related to what the model offers. */
export function refuseOffering(reader: Reader, { name }: ModelRecord): void {
  const used = [...reader.list('offer')].filter(([, one]) => relationsOf(reader, one).length > 0);
  if (used.length > 0)
    throw new AgentError(
      'in-use',
      `cannot destroy model "${name}": model is used by ${count(used.length, 'offer')} with relations`,
      {
        next: [
          ...used.map(([offered]) => `reeve remove-offer ${offered} --force -m ${name}`),
          `reeve destroy-model ${name} --force`,
        ].join(' | '),
      },
    );
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

const offersOf = (reader: Reader, application: ApplicationName): readonly OfferRecord[] =>
  [...reader.list('offer')].flatMap(([, one]) => (one.application === application ? [one] : []));

/** The first endpoint that is offered and that this charm has not, or has not like that. */
export function missingOffered(
  reader: Reader,
  { name, bundle }: ApplicationRecord,
  charm: Charm,
): EndpointName | undefined {
  const before = endpointsOf(charmOf(reader, { bundle }));
  const kept = endpointsOf(charm);
  return offersOf(reader, name)
    .flatMap(({ endpoints }) => endpoints)
    .find((endpoint) => {
      const [was, is] = [before, kept].map((all) => all.find((one) => one.name === endpoint));
      return is === undefined || is.role !== was?.role || is.interface !== was.interface || is.scope !== 'global';
    });
}

/** Relations that other models have with the offer, by number. */
export const relationsOf = (reader: Reader, { id, application }: OfferRecord): readonly RelationRecord[] =>
  (reader.get('application', application)?.relations ?? [])
    .flatMap((relation) => reader.get('relation', relation) ?? [])
    .filter(({ across }) => across?.role === 'offering' && across.offer === id);

function connectionsOf(reader: Reader, record: OfferRecord): readonly OfferConnection[] {
  return relationsOf(reader, record).flatMap(({ id: relation, life, ends, across }) => {
    const end = ends.find(({ application }) => application === record.application);
    const remote = reader.get('remote', across?.remote ?? '');
    return end && remote ? [{ model: remote.model, relation, endpoint: end.endpoint, life }] : [];
  });
}

function endpointsOffered(reader: Reader, { application, endpoints }: OfferRecord): readonly OfferedEndpoint[] {
  const all = endpointsOf(charmOf(reader, findApplication(reader, application)));
  return endpoints.flatMap((endpoint) => {
    const found = all.find(({ name }) => name === endpoint);
    if (found === undefined || found.role === 'peer') return [];
    return [{ endpoint, role: found.role, interface: found.interface, limit: found.limit }];
  });
}

/** Every offer of the model for people, by name. */
export function offerDetails(reader: Reader): readonly OfferDetails[] {
  const { name, uuid } = modelOf(reader);
  return [...reader.list('offer')]
    .map(([, record]) => {
      const bundle = reader.get('bundle', findApplication(reader, record.application).bundle);
      assert(bundle !== undefined, 'an application has its bundle');
      return {
        url: offerUrl(name, record.name),
        offer: record.name,
        model: { name, uuid },
        application: record.application,
        charm: bundle.charm.name,
        charmRevision: bundle.revision,
        summary: bundle.charm.summary,
        endpoints: endpointsOffered(reader, record),
        connections: connectionsOf(reader, record),
      };
    })
    .sort((a, b) => (a.offer < b.offer ? -1 : 1));
}

/** What another model may know of the offer of this name; undefined when there is none. */
export function shownOffer(reader: Reader, name: string): ShownOffer | undefined {
  const record = reader.get('offer', name);
  const application = record && reader.get('application', record.application);
  if (record === undefined || application === undefined) return undefined;
  const { name: model, uuid } = modelOf(reader);
  const claims = application.units.flatMap((unit) => reader.get('report', unit)?.report.workload ?? []);
  return {
    id: record.id,
    offer: record.name,
    model: { name: model, uuid },
    endpoints: endpointsOffered(reader, record).map((one) => ({
      ...one,
      used: usesOf(reader, application, one.endpoint),
    })),
    status: applicationStatus(application.status, claims, record.createdAt),
  };
}

/** Relations that count against the limit of an endpoint. */
export const usesOf = (reader: Reader, { name, relations }: ApplicationRecord, endpoint: EndpointName): number =>
  relations
    .flatMap((id) => reader.get('relation', id) ?? [])
    .filter(
      ({ life, ends }) => life === 'alive' && ends.some((end) => end.application === name && end.endpoint === endpoint),
    ).length;
