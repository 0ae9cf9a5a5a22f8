/** Words for how a unit is: what its operator claims and what the agent does about it (charm-runtime.md §7.7). */
import type { Instant } from './ids.ts';

/** Workload status. Charms set the first four; the others are the agent's and the controller's. */
export const statusValues = ['active', 'blocked', 'maintenance', 'waiting', 'unknown', 'error', 'terminated'] as const;
export type StatusValue = (typeof statusValues)[number];
export const charmStatusValues = ['maintenance', 'blocked', 'waiting', 'active'] as const;
export type CharmStatusValue = (typeof charmStatusValues)[number];

export interface Status<Value extends string = StatusValue> {
  readonly status: Value;
  readonly message: string;
  readonly since: Instant;
}

/** What the agent is doing for a unit. `lost` is derived by the controller when the agent has gone silent. */
export type AgentStatusValue = 'allocating' | 'idle' | 'executing' | 'error' | 'failed' | 'rebooting' | 'lost';
export type AgentStatus = Status<AgentStatusValue>;
