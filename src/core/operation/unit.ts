/** A unit's local state at its beginning, and what one step does to it. */
import type { Instant, Report, UnitLocal, UnitName, UnitUuid } from '../model/index.ts';

/** The outcome of one step: saved in one transaction, all of it or nothing. */
export interface Advance {
  readonly local: UnitLocal;
  /** For the controller, in this order. */
  readonly reports: readonly Report[];
  /** Sequences of journaled orders that are done with. */
  readonly finished: readonly number[];
}

export const advance = (
  local: UnitLocal,
  reports: readonly Report[] = [],
  finished: readonly number[] = [],
): Advance => ({ local, reports, finished });

/** What an older agent has saved, with what it did not know of as in a new unit. */
export const withUnitDefaults = (saved: UnitLocal): UnitLocal => ({ ...newUnit(saved.unit, saved.uuid, 0), ...saved });

/** A unit that the agent has just heard of. */
export function newUnit(unit: UnitName, uuid: UnitUuid, now: Instant): UnitLocal {
  return {
    unit,
    uuid,
    phase: 'allocated',
    operationsStarted: 0,
    operation: null,
    failure: null,
    deployed: null,
    announced: null,
    refusal: null,
    seen: null,
    leaderEpoch: null,
    relations: {},
    workload: { status: 'waiting', message: 'agent initialising', since: now },
    workloadClaimed: false,
    workloadVersion: '',
    ports: [],
    state: {},
    updateStatusDueAt: null,
    secrets: {},
    startOwed: false,
    leaderSettingsSeen: null,
    workloadEvents: [],
    payloads: [],
    reboot: null,
  };
}
