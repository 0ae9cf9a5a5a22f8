/** The queue of what happened in a unit's containers: edges, so they are kept until they are told (charm-runtime.md §7.14). */
import { sameEvent, type UnitLocal, type WorkloadHook } from '../model/index.ts';

/** Of one unit. When more come, the oldest are forgotten: the newest say how things are. */
export const workloadEventsMax = 256;

/** The unit with the event behind those that wait. */
export function withWorkloadEvent(local: UnitLocal, event: WorkloadHook): UnitLocal {
  return { ...local, workloadEvents: [...local.workloadEvents, event].slice(-workloadEventsMax) };
}

/** The unit without the oldest event that reads like this one; it was told. */
export function withoutWorkloadEvent(local: UnitLocal, told: WorkloadHook): UnitLocal {
  const at = local.workloadEvents.findIndex((event) => sameEvent(event, told));
  return at < 0 ? local : { ...local, workloadEvents: local.workloadEvents.filter((_, index) => index !== at) };
}
