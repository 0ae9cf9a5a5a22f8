/** Keeps the leases of this agent's units: claims, renews, and answers who leads. */

import {
  claimLost,
  claimSent,
  isLeaderFor,
  type Leadership,
  type LeaseState,
  leadershipAt,
  leaseGranted,
  leaseRefused,
  nextClaimAt,
  unclaimed,
} from '../../core/leadership/index.ts';
import type { UnitName } from '../../core/model/index.ts';
import { applicationOf } from '../../core/model/index.ts';
import type { AgentMessage, ControllerMessage } from '../../core/protocol/index.ts';
import { entityOf } from '../../core/replica/index.ts';
import { createPulse, type Ledger, type Pulse, pulseOrDelay } from '../ledger/index.ts';
import type { Clock } from '../ports/index.ts';

/** How long a hook tool waits for the controller to say who leads. */
const answerWaitMs = 5_000;

export interface Leases {
  leadership(unit: UnitName): Leadership;
  /** The epoch when the unit leads for 30 s more; renews first when it must, null when the controller is away. */
  prove(unit: UnitName, signal: AbortSignal): Promise<number | null>;
  /** Claims for every unit, until the signal. */
  run(send: (message: AgentMessage) => Promise<void>, signal: AbortSignal): Promise<void>;
  take(message: Extract<ControllerMessage, { kind: 'lease-granted' | 'lease-refused' }>): void;
  /** Units or the model have changed: a claim may be due. */
  look(): void;
  /** Beats with each answer that is news, and when the connection is gone. */
  readonly pulse: Pulse;
}

interface Held {
  readonly state: LeaseState;
  /** Who led, as the model had it when the claim left: another one is a reason to claim again at once. */
  readonly modelHolder: string;
}

export function createLeases(clock: Clock, ledger: Ledger): Leases {
  const held = new Map<UnitName, Held>();
  const calls = new Map<number, { readonly unit: UnitName; readonly sentAt: number }>();
  const [pulse, hurry] = [createPulse(), createPulse()];
  let connected = false;
  let lastCall = 0;

  const stateOf = (unit: UnitName): LeaseState => held.get(unit)?.state ?? unclaimed;

  function modelHolder(unit: UnitName): string {
    const entity = entityOf(ledger.replica, 'leadership', `leadership/${applicationOf(unit)}`);
    return entity ? `${entity.holder} in ${entity.epoch}` : 'nobody';
  }

  function dueAt(unit: UnitName): number {
    const { state, modelHolder: before } = held.get(unit) ?? { state: unclaimed, modelHolder: null };
    const holder = modelHolder(unit);
    const own = leadershipAt(state, clock.elapsed());
    const known = own.kind === 'leader' && holder === `${unit} in ${own.epoch}`;
    return known || holder === before ? nextClaimAt(state) : Number.NEGATIVE_INFINITY;
  }

  async function claim(unit: UnitName, send: (message: AgentMessage) => Promise<void>): Promise<void> {
    lastCall += 1;
    const [call, sentAt] = [lastCall, clock.elapsed()];
    calls.set(call, { unit, sentAt });
    held.set(unit, { state: claimSent(stateOf(unit), sentAt), modelHolder: modelHolder(unit) });
    await send({ kind: 'lease-claim', call, application: applicationOf(unit), unit });
  }

  function hasten(unit: UnitName): void {
    held.set(unit, { state: claimLost(stateOf(unit)), modelHolder: modelHolder(unit) });
    hurry.beat();
  }

  const living = (): readonly UnitName[] =>
    ledger
      .units()
      .filter(({ phase }) => phase !== 'dead')
      .map(({ unit }) => unit);

  return {
    pulse,
    look: () => hurry.beat(),
    leadership: (unit) => leadershipAt(stateOf(unit), clock.elapsed()),

    async prove(unit, signal) {
      const epoch = isLeaderFor(stateOf(unit), clock.elapsed());
      if (epoch !== null || !connected || stateOf(unit).answer.kind === 'refused') return epoch;
      const before = stateOf(unit).answer;
      const giveUpAt = clock.elapsed() + answerWaitMs;
      hasten(unit);
      while (stateOf(unit).answer === before && connected && !signal.aborted && clock.elapsed() < giveUpAt)
        await pulseOrDelay(clock, pulse, pulse.count, giveUpAt - clock.elapsed(), signal);
      return isLeaderFor(stateOf(unit), clock.elapsed());
    },

    async run(send, signal) {
      connected = true;
      // Claims of an earlier connection are lost; the first thing is to hear who leads now.
      calls.clear();
      for (const unit of held.keys())
        held.set(unit, { state: claimLost(stateOf(unit)), modelHolder: modelHolder(unit) });
      try {
        while (!signal.aborted) {
          const seen = hurry.count;
          const now = clock.elapsed();
          for (const unit of living()) if (dueAt(unit) <= now) await claim(unit, send);
          const next = Math.min(...living().map(dueAt));
          await pulseOrDelay(clock, hurry, seen, Number.isFinite(next) ? next - clock.elapsed() : null, signal);
        }
      } finally {
        connected = false;
        pulse.beat();
      }
    },

    take(message) {
      const asked = calls.get(message.call);
      if (asked === undefined) return;
      calls.delete(message.call);
      const known = held.get(asked.unit);
      if (known === undefined) return;
      const state =
        message.kind === 'lease-granted'
          ? leaseGranted(known.state, asked.sentAt, message.epoch, message.durationMs)
          : leaseRefused(known.state, clock.elapsed(), message.endsInMs);
      held.set(asked.unit, { ...known, state });
      // Every unit of the agent listens; most answers say to a follower what it knew.
      if (!(known.state.answer.kind === 'refused' && state.answer.kind === 'refused')) pulse.beat();
      hurry.beat();
    },
  };
}
