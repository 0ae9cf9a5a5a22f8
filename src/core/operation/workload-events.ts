/** The queue of what happened in a unit's containers: edges, so they are kept until they are told (charm-runtime.md §7.14). */
import { type ContainerMark, sameEvent, type UnitLocal, type WorkloadHook } from '../model/index.ts';

/** Of one unit. When more come, the oldest are forgotten: the newest say how things are. */
export const workloadEventsMax = 256;

/** The unit with the event behind those that wait. */
export function withWorkloadEvent(local: UnitLocal, event: WorkloadHook): UnitLocal {
  return { ...local, workloadEvents: [...local.workloadEvents, event].slice(-workloadEventsMax) };
}

/** What the manager of a container told, and how far it was heard with that. */
export interface ContainerNews {
  readonly events: readonly WorkloadHook[];
  readonly mark: ContainerMark;
}

/** Both in one step: nothing is told twice, and nothing is passed over. */
export function withContainerNews(local: UnitLocal, container: string, { events, mark }: ContainerNews): UnitLocal {
  return { ...events.reduce(withWorkloadEvent, local), containerMarks: { ...local.containerMarks, [container]: mark } };
}

/** The unit without the oldest event that reads like this one; it was told. */
export function withoutWorkloadEvent(local: UnitLocal, told: WorkloadHook): UnitLocal {
  const at = local.workloadEvents.findIndex((event) => sameEvent(event, told));
  return at < 0 ? local : { ...local, workloadEvents: local.workloadEvents.filter((_, index) => index !== at) };
}
