/**
 * Relations with other models, as records: what this model shows of its side, and what it makes of the other's
 * (`core/across`). The other side is stored like our own, as members and bags under its name here, so everything that
 * reads a relation reads one across models too; nothing but this file writes them.
 */
import {
  type AcrossRole,
  acrossStep,
  type OwnState,
  type RelationSide,
  remoteName,
  remoteUnit,
  type SideState,
  taken,
  unitNumber,
} from '../../core/across/index.ts';
import { assert, assertNever } from '../../core/errors.ts';
import { type ApplicationName, applicationOf, type RelationEnd } from '../../core/model/index.ts';
import { copyReads, copySecrets, readsShown, secretsShown } from './across-secrets.ts';
import type { Draft } from './draft.ts';
import { charmOf, endpointsOf } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { usesOf } from './offers.ts';
import { selfId } from './record-keys.ts';
import type { ConsumerRecord, OfferRecord, Reader, RelationRecord } from './records.ts';
import { endRelation } from './relation-life.ts';
import { makeRelation } from './relations.ts';

/** One relation with another model, as one of the two knows it. */
export interface Tie {
  readonly token: string;
  readonly role: AcrossRole;
  /** UUID of the other model. */
  readonly model: string;
}

/** Every relation with another model, also those that have ended here and that the other may not know of. */
export function tiesOf(reader: Reader): readonly Tie[] {
  return [...reader.list('remote')].flatMap(([, remote]): readonly Tie[] => {
    if (remote.kind === 'consumer') return [{ token: remote.token, role: 'offering', model: remote.model.uuid }];
    return remote.relations.flatMap((id) => reader.get('relation', id)?.across ?? []);
  });
}

/** The relation of this token; undefined when there is none. */
function relationOf(reader: Reader, role: AcrossRole, token: string): RelationRecord | undefined {
  if (role === 'offering') return reader.get('relation', reader.get('remote', remoteName(token))?.relations[0] ?? '');
  for (const [, remote] of reader.list('remote'))
    for (const id of remote.relations) {
      const relation = reader.get('relation', id);
      if (relation?.across?.token === token && relation.across.role === role) return relation;
    }
  return undefined;
}

/** What this model shows the other; `role` is this model's. */
export function sideOf(reader: Reader, role: AcrossRole, token: string): SideState {
  const relation = relationOf(reader, role, token);
  if (relation !== undefined) return { kind: 'there', side: shown(reader, relation) };
  const isUnheard = role === 'offering' && reader.get('remote', remoteName(token)) === undefined;
  return { kind: isUnheard ? 'unheard' : 'ended' };
}

function shown(reader: Reader, relation: RelationRecord): RelationSide {
  const { id, interface: name, life, ends, across, units } = relation;
  const own = ends.find(({ application }) => application !== across?.remote);
  const other = ends.find((end) => end !== own);
  assert(own && other && across, 'a relation across models has two ends');
  return {
    life: life === 'alive' ? 'alive' : 'dying',
    interface: name,
    endpoint: own.endpoint,
    role: own.role,
    offer: across.offer,
    offered: across.role === 'offering' ? own.endpoint : other.endpoint,
    bag: reader.get('bag', `${id}/${own.application}`) ?? { version: 0, settings: {} },
    units: units
      .filter((unit) => applicationOf(unit) === own.application)
      .flatMap((unit) => {
        const member = reader.get('member', `${id}/${unit}`);
        if (member === undefined) return [];
        const { inScope, version, settings } = member;
        return [{ number: unitNumber(unit), inScope, version, settings }];
      }),
    secrets: secretsShown(reader, id, across.remote),
    reads: readsShown(reader, id, own.application),
  };
}

/** Takes in how the relation stands in the other model. Changes nothing when it was taken in before. */
export function takeSide(
  draft: Draft,
  facts: Facts,
  { role, token }: Tie,
  other: SideState,
  model: ConsumerRecord['model'],
): void {
  const relation = relationOf(draft, role, token);
  const side = other.kind === 'there' ? other.side : undefined;
  const step = acrossStep(role, ownState(draft, relation, token), other);
  switch (step) {
    case null:
      return;
    case 'make':
    case 'refuse':
      return takeIn(draft, facts, token, asked(side), model, step === 'make');
    case 'take':
      return copy(draft, asked(relation), asked(side));
    case 'take-and-end':
      copy(draft, asked(relation), asked(side));
      return endRelation(draft, asked(relation).id, false);
    case 'leave':
      everybodyLeaves(draft, asked(relation));
      return endRelation(draft, asked(relation).id, false);
    case 'forget':
      return draft.delete('remote', remoteName(token));
    default:
      return assertNever(step);
  }
}

function asked<Value>(value: Value | undefined): Value {
  assert(value !== undefined, 'the table of steps asks for what is there');
  return value;
}

function ownState(reader: Reader, relation: RelationRecord | undefined, token: string): OwnState {
  if (relation !== undefined) return relation.life === 'alive' ? 'alive' : 'dying';
  return reader.get('remote', remoteName(token)) === undefined ? 'none' : 'ended';
}

/** The offering model's own relation, when what it is about is still offered; else the consuming model hears that it ended. */
function takeIn(
  draft: Draft,
  facts: Facts,
  token: string,
  side: RelationSide,
  model: ConsumerRecord['model'],
  isWanted: boolean,
): void {
  const [, offer] = [...draft.list('offer')].find(([, one]) => one.id === side.offer) ?? [];
  const name = remoteName(token);
  const about = { name: offer?.name ?? name, id: side.offer };
  draft.put('remote', name, { kind: 'consumer', name, token, model, offer: about, relations: [] });
  const end = isWanted && offer !== undefined ? offeredEnd(draft, offer, side) : undefined;
  if (end === undefined) return;
  const { endpoint, role } = side;
  const remote: RelationEnd = { application: name, endpoint, role, scope: 'global' };
  const ends = end.role === 'provider' ? [end, remote] : [remote, end];
  const across = { token, role: 'offering', model: model.uuid, remote: name, offer: side.offer } as const;
  const relation = draft.get('relation', makeRelation(draft, facts, side.interface, ends, across));
  assert(relation !== undefined, 'it was made just now');
  copy(draft, relation, side);
}

/** Our end; undefined when the offer, its application or its charm do not let it be. */
function offeredEnd(reader: Reader, offer: OfferRecord, side: RelationSide): RelationEnd | undefined {
  const application = reader.get('application', offer.application);
  if (application?.life !== 'alive' || reader.get('model', selfId)?.dying === true) return undefined;
  const endpoint = endpointsOf(charmOf(reader, application)).find(({ name }) => name === side.offered);
  const fits =
    endpoint !== undefined &&
    offer.endpoints.includes(endpoint.name) &&
    endpoint.interface === side.interface &&
    endpoint.scope === 'global' &&
    endpoint.role === (side.role === 'provider' ? 'requirer' : 'provider') &&
    (endpoint.limit === null || usesOf(reader, application, endpoint.name) < endpoint.limit);
  return fits
    ? { application: offer.application, endpoint: endpoint.name, role: endpoint.role, scope: 'global' }
    : undefined;
}

const remoteOf = ({ across }: RelationRecord): ApplicationName => {
  assert(across !== undefined, 'the relation is one with another model');
  return across.remote;
};

function copy(draft: Draft, relation: RelationRecord, side: RelationSide): void {
  const { id } = relation;
  const { bag, units } = side;
  const remote = remoteOf(relation);
  draft.put('bag', `${id}/${remote}`, taken(draft.get('bag', `${id}/${remote}`), bag));
  const names = units.map((unit) => {
    const name = remoteUnit(remote, unit.number);
    const key = `${id}/${name}`;
    draft.put('member', key, { inScope: unit.inScope, ...taken(draft.get('member', key), unit) });
    return name;
  });
  draft.put('relation', id, { ...relation, units: [...new Set([...relation.units, ...names])] });
  copySecrets(draft, relation, remote, side.secrets);
  copyReads(draft, id, remote, side.reads);
}

function everybodyLeaves(draft: Draft, relation: RelationRecord): void {
  const remote = remoteOf(relation);
  for (const unit of relation.units.filter((one) => applicationOf(one) === remote)) {
    const key = `${relation.id}/${unit}`;
    const member = draft.get('member', key);
    if (member !== undefined) draft.put('member', key, { ...member, inScope: false });
  }
}
