/** The controller behind its ports: the model, leases and sessions joined, and what people may ask of them. */
import type { AgentError } from '../core/errors.ts';
import type { ModelSummary, NewModel } from '../core/model/index.ts';
import type { UnitLogLine } from '../core/protocol/index.ts';
import { createAdmin } from './admin.ts';
import { Leases } from './leases/index.ts';
import { LogRing } from './logs.ts';
import {
  Draft,
  type EventRecord,
  type Facts,
  idsOf,
  isEmptied,
  type Model,
  machinesMissing,
  makeModel,
  parseRecordKey,
  redeemToken,
  selfId,
} from './model/index.ts';
import type {
  Admin,
  AgentConnection,
  BundleStore,
  Clock,
  ControllerFaults,
  EnrolledAgent,
  Enrolment,
  Log,
  ModelStore,
  OrderSigner,
  Random,
  ResourceStore,
  SchemaValidator,
  StoreChange,
  TokenMint,
} from './ports/index.ts';
import { Pulse } from './pulse.ts';
import { Sessions } from './sessions/index.ts';
import { Writer } from './writer.ts';

export interface ControllerParts {
  readonly store: ModelStore;
  readonly bundles: BundleStore;
  readonly resources: ResourceStore;
  readonly signer: OrderSigner;
  readonly mint: TokenMint;
  readonly schema: SchemaValidator;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly identity: { readonly controller: string; readonly version: string };
  readonly faults?: ControllerFaults;
  /** What a new store's model is; one with defaults when absent. */
  readonly model?: NewModel & { readonly uuid: string };
  /** What other models of the controller offer; absent: there are no others. */
  readonly offerAt?: NonNullable<Facts['offerAt']>;
  /** Hears that something has changed in the model, or may have. */
  readonly onBeat?: () => void;
}

/** Agents of a destroyed model get this long to save that their units are gone. */
export const farewellDelayMsMax = 10_000;

/** A model as the others of its controller know it. */
export interface Neighbour {
  readonly reader: Pick<Model, 'get' | 'list' | 'revision'>;
  /** Decides on a draft of this model and makes it durable. What changes nothing costs no turn. Throws as the store does. */
  act(decide: (draft: Draft, facts: Facts) => void): Promise<void>;
}

/** One model. */
export interface Controller extends Admin {
  /** Serves one agent's stream to its end. */
  onAgent(connection: AgentConnection): Promise<void>;
  redeem(...request: Parameters<Enrolment['redeem']>): Promise<Omit<EnrolledAgent, 'model'>>;
  census(): Pick<ModelSummary, 'life' | 'applications' | 'units' | 'machines' | 'waiting'>;
  has(kind: 'bundle' | 'token' | 'content', id: string): boolean;
  /** What the models of one controller do with one another; nobody else comes in here. */
  readonly neighbour: Neighbour;
  /** Resolves when the model was destroyed and connected agents know; false when the controller closes before. */
  emptied(): Promise<boolean>;
  /**
   * Ends every stream, telling the reason, and everything that is followed; what was decided is durable then. The store
   * stays open.
   */
  close(reason?: AgentError): Promise<void>;
}

/** Reads the store, makes the model at the first start. Throws as the store does. */
export async function createController(parts: ControllerParts): Promise<Controller> {
  const { store, signer, clock, random, log, identity, faults } = parts;
  const pulse = new Pulse(parts.onBeat);
  const logs = new LogRing();
  const closed = new AbortController();
  const writer = new Writer(store, signer, pulse, (changes) => logs.add(changes.flatMap(eventLine)), faults);
  const sessions: Sessions = new Sessions({
    identity,
    writer,
    pulse,
    leases: new Leases(),
    logs,
    signer,
    clock,
    log,
    facts,
    ...(faults && { faults }),
  });

  function facts(): Facts {
    return {
      now: clock.now(),
      controller: identity.controller,
      connected: sessions.connected,
      newUuid: () => random.uuid(),
      ...(parts.offerAt && { offerAt: parts.offerAt }),
    };
  }

  async function untilSo(isSo: () => boolean, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const { beats } = pulse;
      if (isSo()) return;
      await pulse.past(beats, signal);
    }
  }

  await writer.load();
  await writer.submit((draft) => makeModel(draft, facts(), parts.model));
  const events = [...writer.model.list('event')].sort(([a], [b]) => Number(a) - Number(b));
  logs.add(events.map(([, event]) => lineOf(event)));

  const admin = createAdmin({
    ...parts,
    writer,
    pulse,
    logs,
    facts,
    closed: closed.signal,
    statusFacts: () => ({
      now: clock.now(),
      controller: { id: identity.controller, version: identity.version },
      presenceOf: (agent) => sessions.presenceOf(agent),
    }),
  });
  return {
    ...admin,
    async redeem(secretHash, { hostname }) {
      const redeemed = await writer.submit((draft) => redeemToken(draft, facts(), secretHash, hostname));
      faults?.('token-redeemed');
      return redeemed;
    },
    onAgent: (connection) => sessions.serve(connection),
    census: () => ({
      life: writer.model.get('model', selfId)?.dying === true ? 'dying' : 'alive',
      applications: idsOf(writer.model, 'application').length,
      units: idsOf(writer.model, 'unit').length,
      machines: idsOf(writer.model, 'machine').length,
      waiting: machinesMissing(writer.model, sessions.connected),
    }),
    neighbour: {
      reader: writer.model,
      async act(decide) {
        const trial = new Draft(writer.model);
        decide(trial, facts());
        if (trial.changes().length > 0) await writer.submit((draft) => decide(draft, facts()));
      },
    },
    has: (kind, id) => writer.model.get(kind, id) !== undefined,
    async emptied() {
      const { signal } = closed;
      await untilSo(() => isEmptied(writer.model), signal);
      const enough = clock.delay(farewellDelayMsMax, signal).catch(() => undefined);
      await Promise.race([untilSo(() => sessions.haveAll(), signal), enough]);
      return !signal.aborted;
    },
    async close(reason) {
      closed.abort();
      await sessions.close(reason);
      await writer.settled();
    },
  };
}

/** What was refused is shown among the log lines of its unit. */
function eventLine(change: StoreChange): UnitLogLine[] {
  if (change.kind === 'delete' || parseRecordKey(change.key)[0] !== 'event') return [];
  return [lineOf(change.value as EventRecord)];
}

const lineOf = ({ at, unit, code, because }: EventRecord): UnitLogLine => ({
  at,
  unit,
  level: 'WARNING',
  source: 'controller',
  message: `${because} (${code})`,
});
