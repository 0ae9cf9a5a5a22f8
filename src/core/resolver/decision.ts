/** The words of the resolver: what it is given and what it answers. */
import { assert } from '../errors.ts';
import type { Leadership } from '../leadership/index.ts';
import {
  type ApplicationName,
  type Assignment,
  type HookEvent,
  type HookFacts,
  type Instant,
  type OperationWork,
  type Order,
  type Refusal,
  type RelationView,
  resourcesMark,
  type UnitLocal,
  type UnitView,
} from '../model/index.ts';
import { type LocalChange, retryDelayMsMax } from '../operation/index.ts';

/** One order of this unit that is journaled and not finished. */
export interface PendingOrder {
  readonly sequence: number;
  readonly order: Order;
}

export interface ResolverInput {
  readonly local: UnitLocal;
  /** Undefined when the controller has deleted the unit. */
  readonly view: UnitView | undefined;
  /** The newest assignment, or why it cannot be read; null when there is none. */
  readonly assignment: Assignment | Refusal | null;
  readonly leadership: Leadership;
  /** By sequence. */
  readonly orders: readonly PendingOrder[];
  /** Subordinate units of this one that are not gone. */
  readonly subordinates: number;
  readonly now: Instant;
  /** No hook before this instant: the last one was killed by somebody else. */
  readonly hooksPausedUntil: Instant | null;
  /** No deployment before this instant: the last one met a world that was away. */
  readonly deployPausedUntil: Instant | null;
  /** By instance: no other try before this instant. */
  readonly storagePaused?: Readonly<Record<string, Instant>>;
  /** Commands that somebody at the machine wants to run in the unit's context, in the order of asking. */
  readonly commands?: readonly number[];
}

/** What most resolvers see: the unit is there. */
export interface LiveInput extends ResolverInput {
  readonly view: UnitView;
}

export type Decision =
  | { readonly kind: 'run'; readonly work: OperationWork; readonly because: string }
  | { readonly kind: 'commit'; readonly change: LocalChange; readonly because: string }
  /** Something must happen before the unit can go on. `until`: look again at this instant at the latest. */
  | { readonly kind: 'wait'; readonly for: string; readonly until: Instant | null; readonly because: string }
  /** Nothing to do. */
  | { readonly kind: 'idle'; readonly until: Instant | null; readonly because: string }
  /** The machine is to start anew, once all handlers on it have ended. */
  | { readonly kind: 'reboot'; readonly because: string }
  /** The unit's time here is over: tear down what it has on this machine. */
  | { readonly kind: 'stop'; readonly because: string };

/** One concern: its decision, or null when it has none. */
export type Resolver = (input: LiveInput) => Decision | null;

export const commit = (change: LocalChange, because: string): Decision => ({ kind: 'commit', change, because });

export const wait = (what: string, until: Instant | null, because: string): Decision => ({
  kind: 'wait',
  for: what,
  until,
  because,
});

/** Runs the hook with the facts of this moment. */
export function runHook(input: LiveInput, hook: HookEvent, because: string): Decision {
  return { kind: 'run', work: { kind: 'run-hook', hook, facts: factsFor(input, hook) }, because };
}

function factsFor({ local, view, leadership }: LiveInput, hook: HookEvent): HookFacts {
  assert(local.deployed, 'a hook runs after its code is in place');
  const resources = resourcesMark(local.deployed.resources);
  const relation = 'relation' in hook ? view.relations.find(({ id }) => id === hook.relation) : undefined;
  return {
    seen: {
      configHash: view.application.configHash,
      trusted: view.application.trusted,
      addressesHash: view.addressesHash,
    },
    leaderEpoch: leadership.kind === 'leader' ? leadership.epoch : null,
    bagVersion: relation ? bagVersion(relation, hook) : null,
    remoteApplication: 'remoteApplication' in hook ? hook.remoteApplication : null,
    bundle: local.deployed.digest,
    ...(resources && { resources }),
    ...(hook.kind === 'leader-settings-changed' && { leaderSettings: view.leaderSettings.version }),
  };
}

function bagVersion(relation: RelationView, hook: HookEvent): number | null {
  if (hook.kind !== 'relation-joined' && hook.kind !== 'relation-changed') return null;
  if (hook.remoteUnit === undefined) return relation.remoteApplicationVersion;
  return relation.members.find(({ unit }) => unit === hook.remoteUnit)?.version ?? 0;
}

/** What every event of this relation says about it. */
export const relationFacts = (
  relation: RelationView,
): Pick<Extract<HookEvent, { relation: unknown }>, 'relation' | 'endpoint'> & {
  readonly remoteApplication: ApplicationName;
} => ({
  relation: relation.id,
  endpoint: relation.endpoint,
  remoteApplication: relation.remoteApplication,
});

/** Until `until`, unless a clock that was set back makes that longer than any pause is. */
export const isPaused = (until: Instant | null, now: Instant): boolean =>
  until !== null && now < until && until - now <= retryDelayMsMax;

export const isAlive = ({ view }: LiveInput): boolean => view.unit.life === 'alive';
/** The operator knows that it lives here and has not been told to go. */
export const isInstalled = ({ local }: ResolverInput): boolean =>
  local.phase === 'installed' || local.phase === 'started';
