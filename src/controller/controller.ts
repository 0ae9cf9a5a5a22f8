/** The controller behind its ports: the model, leases and sessions joined, and what people may ask of them. */
import type { UnitLogLine } from '../core/protocol/index.ts';
import { createAdmin } from './admin.ts';
import { Leases } from './leases/index.ts';
import { LogRing } from './logs.ts';
import { type EventRecord, type Facts, makeModel, modelStatus, parseRecordKey, redeemToken } from './model/index.ts';
import type {
  Admin,
  AgentConnection,
  BundleStore,
  Clock,
  ControllerFaults,
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
}

export type Controller = Admin &
  Enrolment & {
    /** Serves one agent's stream to its end. */
    onAgent(connection: AgentConnection): Promise<void>;
    /** Ends every stream and everything that is followed; what was decided is durable then. The store stays open. */
    close(): Promise<void>;
  };

/** Reads the store, makes the model at the first start. Throws as the store does. */
export async function createController(parts: ControllerParts): Promise<Controller> {
  const { store, signer, clock, random, log, identity, faults } = parts;
  const pulse = new Pulse();
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
    };
  }

  await writer.load();
  await writer.submit((draft) => makeModel(draft, facts()));
  const events = [...writer.model.list('event')].sort(([a], [b]) => Number(a) - Number(b));
  logs.add(events.map(([, event]) => lineOf(event)));

  const admin = createAdmin({
    ...parts,
    writer,
    pulse,
    logs,
    facts,
    closed: closed.signal,
    status: () =>
      modelStatus(writer.model, {
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
    async close() {
      closed.abort();
      await sessions.close();
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
