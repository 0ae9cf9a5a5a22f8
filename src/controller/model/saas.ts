/** Offers of other models as this one consumes them: ends for relations, under a name of this model. */
import { AgentError } from '../../core/errors.ts';
import {
  type ApplicationName,
  applicationName,
  type Command,
  type CommandResult,
  isOfferUrl,
  offerUrl,
  parseOfferUrl,
  type RelationEnd,
  type SaasStatus,
} from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { endText } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { beingRemoved, idsOf, refuseDying, unknownName } from './names.ts';
import type { ShownOffer } from './offers.ts';
import { settleSaas } from './parties.ts';
import { selfId } from './record-keys.ts';
import type { AcrossRecord, Reader, SaasRecord } from './records.ts';
import { endRelation } from './relation-life.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;

/** Throws `name-invalid`, `not-found`, `already-exists`, `being-removed`, `usage-invalid`. */
export function consume(draft: Draft, facts: Facts, command: CommandOf<'consume'>): CommandResult {
  const url = parseOfferUrl(command.offer);
  if (url.endpoint !== undefined)
    throw new AgentError('usage-invalid', 'cannot consume one endpoint of an offer: name it where it is related', {
      next: `reeve consume ${offerUrl(url.model, url.offer)}`,
    });
  return { kind: 'done', changed: [consumeAs(draft, facts, url, command.name).name] };
}

/** What is consumed already under this name stays as it is. */
function consumeAs(
  draft: Draft,
  facts: Facts,
  { model, offer }: { readonly model: string; readonly offer: ApplicationName },
  alias: ApplicationName | undefined,
): SaasRecord {
  refuseDying(draft);
  const shown = findOffer(draft, facts, model, offer);
  const name = applicationName(alias ?? offer);
  const before = draft.get('remote', name);
  if (before?.kind === 'saas' && before.life !== 'alive') throw beingRemoved(`"${name}"`);
  const isSame = before?.kind === 'saas' && before.model.uuid === shown.model.uuid && before.offer.name === offer;
  if (!isSame && (before !== undefined || draft.get('application', name) !== undefined))
    throw new AgentError('already-exists', `cannot consume ${offerUrl(model, offer)} as "${name}": the name is taken`, {
      next: `reeve consume ${offerUrl(model, offer)} OTHER-NAME`,
    });
  const saas: SaasRecord = {
    ...seen(shown),
    kind: 'saas',
    name,
    life: 'alive',
    relations: isSame ? before.relations : [],
  };
  draft.put('remote', name, saas);
  return saas;
}

/** What is kept of an offer. */
const seen = ({
  id,
  offer,
  model,
  endpoints,
  status,
}: ShownOffer): Pick<SaasRecord, 'model' | 'offer' | 'endpoints' | 'status'> => ({
  model,
  offer: { name: offer, id },
  endpoints: endpoints.map(({ used: _used, ...endpoint }) => endpoint),
  status,
});

function findOffer(reader: Reader, facts: Facts, model: string, offer: string): ShownOffer {
  const own = reader.get('model', selfId);
  if (model === own?.name || model === own?.uuid)
    throw new AgentError('usage-invalid', 'cannot consume an offer of the same model', {
      next: 'relate to its application: reeve integrate',
    });
  const shown = facts.offerAt?.(model, offer);
  if (shown !== undefined) return shown;
  throw new AgentError('not-found', `cannot consume: application offer "${offerUrl(model, offer)}" not found`, {
    next: 'reeve find-offers shows what there is',
  });
}

/**
 * An offer's URL as an end is consumed, under the name that it has here already or under its own; every other text is the
 * end that it was.
 */
export function consumedEnd(draft: Draft, facts: Facts, text: string): string {
  if (!isOfferUrl(text)) return text;
  const url = parseOfferUrl(text);
  const found = [...draft.list('remote')].find(
    ([, remote]) =>
      remote.kind === 'saas' &&
      remote.life === 'alive' &&
      remote.model.name === url.model &&
      remote.offer.name === url.offer,
  );
  const { name } = consumeAs(draft, facts, url, found?.[1].name);
  return url.endpoint === undefined ? name : `${name}:${url.endpoint}`;
}

/**
 * What a relation with these ends is across models; undefined when both stand in this one. Throws `relation-invalid`,
 * `not-found` when the offer has gone, `limit-reached`.
 */
export function acrossOf(reader: Reader, facts: Facts, ends: readonly RelationEnd[]): AcrossRecord | undefined {
  const [end, ...others] = ends.filter(({ application }) => reader.get('remote', application) !== undefined);
  const saas = reader.get('remote', end?.application ?? '');
  if (end === undefined || saas?.kind !== 'saas') return undefined;
  const both = ends.map(endText).join(' and ');
  if (others.length > 0) throw new AgentError('relation-invalid', `cannot relate ${both}: both stand in other models`);
  if (ends.some(({ scope }) => scope === 'container'))
    throw new AgentError('relation-invalid', `cannot relate ${both} across models: it would be within a machine`);
  const { model, offer } = saas;
  const shown = findOffer(reader, facts, model.uuid, offer.name);
  const endpoint = shown.endpoints.find((one) => one.endpoint === end.endpoint);
  if (shown.id !== offer.id || endpoint === undefined)
    throw new AgentError(
      'not-found',
      `cannot relate ${both}: ${offerUrl(model.name, offer.name)} does not offer that any more`,
      {
        next: `reeve consume ${offerUrl(model.name, offer.name)} ${saas.name}`,
      },
    );
  if (endpoint.limit !== null && endpoint.used >= endpoint.limit)
    throw new AgentError('limit-reached', `cannot relate ${both}: the offered charm allows ${endpoint.limit}`);
  return { token: facts.newUuid(), role: 'consuming', model: model.uuid, remote: saas.name, offer: offer.id };
}

/** Its relations end; it goes with the last of them. Throws `not-found`. */
export function removeSaas(draft: Draft, { saas: name, force }: CommandOf<'remove-saas'>): CommandResult {
  const saas = draft.get('remote', name);
  const names = idsOf(draft, 'remote').filter((one) => draft.get('remote', one)?.kind === 'saas');
  if (saas?.kind !== 'saas') throw unknownName('saas', name, names);
  draft.put('remote', name, { ...saas, life: 'dying' });
  for (const id of saas.relations) endRelation(draft, id, force);
  settleSaas(draft, name);
  return { kind: 'done', changed: [name] };
}

/** What the other model shows of the offer now; undefined: it is gone. */
export function noticeOffer(draft: Draft, facts: Facts, name: ApplicationName, shown: ShownOffer | undefined): void {
  const saas = draft.get('remote', name);
  if (saas?.kind !== 'saas') return;
  if (shown?.id === saas.offer.id) return draft.put('remote', name, { ...saas, ...seen(shown) });
  if (saas.status.status === 'terminated') return;
  const status = { status: 'terminated', message: 'offer has been removed', since: facts.now } as const;
  draft.put('remote', name, { ...saas, status });
}

/** What the model consumes, for people, by name. */
export function saasStatuses(reader: Reader): readonly SaasStatus[] {
  return [...reader.list('remote')]
    .flatMap(([, remote]) => (remote.kind === 'saas' ? [saasStatus(reader, remote)] : []))
    .sort((a, b) => (a.saas < b.saas ? -1 : 1));
}

function saasStatus(reader: Reader, saas: SaasRecord): SaasStatus {
  const related: Record<string, ApplicationName[]> = {};
  for (const { ends } of saas.relations.flatMap((id) => reader.get('relation', id) ?? [])) {
    const own = ends.find(({ application }) => application === saas.name);
    const other = ends.find((end) => end !== own);
    if (own && other) related[own.endpoint] = [...(related[own.endpoint] ?? []), other.application];
  }
  const { name, life, status, endpoints, model, offer } = saas;
  return { saas: name, url: offerUrl(model.name, offer.name), life, status, endpoints, relations: related };
}
