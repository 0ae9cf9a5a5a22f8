/**
 * Leadership as a lease: proven by the controller's store, valid until an instant of the elapsed clock (time that the
 * machine sleeps counts). The lease runs from the moment the claim was *sent*: however long the answer took, we never
 * believe longer than the controller does (charm-runtime.md §9).
 */

/** What the resolver may know: `unknown` until the controller has answered, and after a lease has run out unanswered. */
export type Leadership =
  | { readonly kind: 'leader'; readonly epoch: number }
  | { readonly kind: 'follower' }
  | { readonly kind: 'unknown' };

/** All times are of the elapsed clock. */
export interface LeaseState {
  readonly claimedAt: number | null;
  readonly answer:
    | { readonly kind: 'none' }
    | { readonly kind: 'granted'; readonly epoch: number; readonly until: number }
    /** `againAt`: when the holder's lease ends, unless it is renewed; null when nothing is known of it. */
    | { readonly kind: 'refused'; readonly againAt: number | null };
}

/** `is-leader` promises this much. */
export const leaderPromiseMs = 30_000;
/** Between two claims, whether to renew or to try again. */
export const claimPeriodMs = 30_000;

export const unclaimed: LeaseState = { claimedAt: null, answer: { kind: 'none' } };

/** A claim left now. What is held stays held meanwhile. */
export const claimSent = (state: LeaseState, now: number): LeaseState => ({ ...state, claimedAt: now });

/** The claim that was sent at `sentAt` was granted. An older epoch or an earlier end never replaces what is held. */
export function leaseGranted(state: LeaseState, sentAt: number, epoch: number, durationMs: number): LeaseState {
  const until = sentAt + durationMs;
  const held = state.answer;
  if (held.kind === 'granted' && (epoch < held.epoch || (epoch === held.epoch && until < held.until))) return state;
  return { ...state, answer: { kind: 'granted', epoch, until } };
}

/** Somebody else holds it, for this much longer unless they renew. */
export const leaseRefused = (state: LeaseState, now: number, endsInMs: number | null): LeaseState => ({
  ...state,
  answer: { kind: 'refused', againAt: endsInMs === null ? null : now + endsInMs },
});

/** The connection broke: the claim under way is lost, what was granted runs on. */
export const claimLost = (state: LeaseState): LeaseState => ({ ...state, claimedAt: null });

export function leadershipAt(state: LeaseState, now: number): Leadership {
  switch (state.answer.kind) {
    case 'none':
      return { kind: 'unknown' };
    case 'refused':
      return { kind: 'follower' };
    case 'granted':
      return now < state.answer.until ? { kind: 'leader', epoch: state.answer.epoch } : { kind: 'unknown' };
  }
}

/** The epoch when the lease holds for at least this much longer, else null. */
export function isLeaderFor(state: LeaseState, now: number, forMs: number = leaderPromiseMs): number | null {
  return state.answer.kind === 'granted' && state.answer.until - now >= forMs ? state.answer.epoch : null;
}

/** When the next claim is due: of a follower also at the end of the lease that it waits for, once. */
export function nextClaimAt({ claimedAt, answer }: LeaseState): number {
  if (claimedAt === null) return Number.NEGATIVE_INFINITY;
  const periodEndsAt = claimedAt + claimPeriodMs;
  const waits = answer.kind === 'refused' && answer.againAt !== null && answer.againAt > claimedAt;
  return waits ? Math.min(answer.againAt, periodEndsAt) : periodEndsAt;
}
