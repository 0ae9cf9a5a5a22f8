/** How well an agent and its machine are, as the agent has seen it. */

/**
 * `stuck`: the agent answers, but its loop has stood still: whoever stands above should start it anew. `alive`: it works, and
 * something that was asked of it does not. `ready`: all that it was told to run is well.
 */
export type HealthLevel = 'stuck' | 'alive' | 'ready';

/** A state that people want to know of. `error`: not ready while it lasts; `warning`: degraded; `notice`: for information. */
export interface Warning {
  readonly code: string;
  readonly severity: 'notice' | 'warning' | 'error';
  readonly text: string;
  /** What a person can type. */
  readonly next?: string;
}

/** What `/v1/health` answers. */
export interface Health {
  readonly level: HealthLevel;
  /** The worst first. */
  readonly warnings: readonly Warning[];
}

/** One thing that `reeve doctor` looked at. */
export interface Finding {
  readonly check: string;
  readonly severity: 'ok' | 'notice' | 'warning' | 'error';
  readonly text: string;
  /** How a person repairs it. */
  readonly fix?: string;
}
