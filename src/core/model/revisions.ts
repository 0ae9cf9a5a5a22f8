/** Revisions of the agent itself: signed bundles, assigned to an agent as charms are to units. */
import type { UnitName } from './ids.ts';

/** The operator of every bundle that holds an agent. */
export const agentOperator = 'reeve-agent';

/** Whom an assignment of an agent's revision is for; its `unitUuid` is the agent's id, so no unit can take its place. */
export const agentUnit = (machine: string): UnitName => `${agentOperator}/${machine}` as UnitName;

/**
 * `settled`: nothing is under way. `fetching`: the revision is on its way into its folder. `waiting`: it is there and waits for
 * handlers to end. `trial`: it runs and has to prove itself. `refused`: it does not run, and why.
 */
export type RevisionStep = 'settled' | 'fetching' | 'waiting' | 'trial' | 'refused';

/** What an agent says of its own revision. */
export interface AgentRevision {
  /** The one that runs. */
  readonly version: string;
  /** Where it came from: the package of the machine, or an assigned revision. */
  readonly origin: 'package' | 'revision';
  readonly step: RevisionStep;
  /** The assignment that the step is about; absent: there was none. */
  readonly counter?: number;
  /** Why it was refused, or cannot be fetched now. */
  readonly problem?: { readonly code: string; readonly because: string; readonly next: string };
}
