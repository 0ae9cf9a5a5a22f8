/** What an order that arrives means: the table of security.md §4. Its signature has been checked by the edge. */
import type { ErrorCode } from '../errors.ts';
import type { AgentId, Digest, Instant, Order, UnitName, UnitUuid } from '../model/index.ts';

/** A late clock here or there does not refuse an order. */
export const expiryToleranceMs = 5 * 60_000;
/** Orders of one unit that may wait. */
export const waitingOrdersMax = 256;
/** The newest orders that are remembered: to tell a repeat from an equivocation, and to answer it as before. */
export const ordersAnsweredMax = 1024;

/** Why an order was not taken. */
export interface OrderRefusal {
  readonly code: ErrorCode;
  readonly because: string;
}

/** What became of an order. */
export interface AnsweredOrder {
  readonly digest: string;
  /** Absent when it was accepted. */
  readonly refusal?: OrderRefusal;
}

export interface InboxState {
  readonly controller: string;
  readonly agent: AgentId;
  readonly stream: string;
  /** The last sequence that was used up. */
  readonly sequence: number;
  readonly answered: ReadonlyMap<number, AnsweredOrder>;
  readonly units: ReadonlyMap<UnitName, InboxUnit>;
}

export interface InboxUnit {
  readonly uuid: UnitUuid;
  /** The bundle that is in place and the one that is assigned: an order may have been decided for either. */
  readonly bundles: readonly Digest[];
  readonly waiting: number;
}

/** What local policy says to the work of the order. */
export type PolicyAnswer =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly because: string };

export type OrderVerdict =
  /** Journal, then acknowledge, then run. */
  | { readonly kind: 'accept' }
  /** It was answered before: answer again in the same way, nothing runs. The first answer may have been lost. */
  | { readonly kind: 'repeat'; readonly refusal: OrderRefusal | null }
  /** The number is used up and the controller learns why. */
  | ({ readonly kind: 'refuse' } & OrderRefusal)
  /** Something before it is missing: ask again from there. */
  | { readonly kind: 'resend'; readonly from: number; readonly because: string }
  /** Not ours, or two orders under one number: no acknowledgement, somebody must look. */
  | { readonly kind: 'alarm'; readonly because: string };

export function takeOrder(
  state: InboxState,
  order: Order,
  digest: string,
  now: Instant,
  policy: PolicyAnswer,
): OrderVerdict {
  if (order.controller !== state.controller) return alarm(`it is addressed by another controller, ${order.controller}`);
  if (order.agent !== state.agent) return alarm(`it is addressed to another agent, ${order.agent}`);
  if (order.stream !== state.stream) return alarm(`it belongs to another stream, ${order.stream}`);
  if (order.sequence <= state.sequence) return again(state, order.sequence, digest);
  if (order.sequence > state.sequence + 1)
    return { kind: 'resend', from: state.sequence + 1, because: `order ${state.sequence + 1} has not arrived` };
  return judgeNext(state, order, now, policy);
}

function again(state: InboxState, sequence: number, digest: string): OrderVerdict {
  const known = state.answered.get(sequence);
  if (known === undefined) return alarm(`order ${sequence} is older than what is remembered: a replay`);
  if (known.digest !== digest) return alarm(`order ${sequence} came before with other content`);
  return { kind: 'repeat', refusal: known.refusal ?? null };
}

function judgeNext(state: InboxState, order: Order, now: Instant, policy: PolicyAnswer): OrderVerdict {
  const unit = state.units.get(order.unit);
  // A unit that has died meanwhile must not block the orders of the others: the number is used up, nothing runs.
  if (unit === undefined || unit.uuid !== order.unitUuid)
    return refuse('not-found', `unit ${order.unit} (${order.unitUuid}) is not on this machine`);
  if (now > order.expiresAt + expiryToleranceMs) return refuse('order-expired', 'it arrived too late');
  if (runsCode(order) && !unit.bundles.includes(order.generation))
    return refuse('generation-stale', `it was decided for another bundle than the one of ${order.unit}`);
  if (policy.kind === 'refused') return refuse(policy.code, policy.because);
  if (unit.waiting >= waitingOrdersMax)
    return refuse('limit-reached', `${waitingOrdersMax} orders wait for ${order.unit} already`);
  return { kind: 'accept' };
}

/** Answers name what they answer by themselves, whatever bundle runs. */
const runsCode = ({ work }: Order): boolean => work.kind !== 'resolved' && work.kind !== 'cancel';

const refuse = (code: ErrorCode, because: string): OrderVerdict => ({ kind: 'refuse', code, because });
const alarm = (because: string): OrderVerdict => ({ kind: 'alarm', because });
