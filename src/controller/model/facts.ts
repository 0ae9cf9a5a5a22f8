/** What a decision may know beside the model; gathered by the controller for each decision. */
import type { AgentId, Instant } from '../../core/model/index.ts';
import type { ShownOffer } from './offers.ts';

export interface Facts {
  readonly now: Instant;
  /** The controller's own id: orders and assignments are signed in its name. */
  readonly controller: string;
  /** Agents with an open stream: units are placed on their machines. */
  readonly connected: Pick<ReadonlySet<AgentId>, 'has'>;
  readonly newUuid: () => string;
  /** What another model of this controller offers, by the model's name or uuid; absent: there are no others. */
  readonly offerAt?: (model: string, offer: string) => ShownOffer | undefined;
}
