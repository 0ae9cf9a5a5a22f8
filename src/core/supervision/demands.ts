/** What a service may ask of whoever keeps its process, and not everybody can. */
import { askedOf, type GroupLimit, groupLimits } from './control-groups.ts';
import type { Launch } from './launch.ts';

export type ServiceDemand = GroupLimit | 'notify' | 'watchdog';

/** How many files are open everybody limits. */
export function demandsOf({ limits = {}, notifies, watchdogMs }: Launch): readonly ServiceDemand[] {
  return [
    ...groupLimits.filter((limit) => askedOf(limit, limits) !== undefined),
    ...(notifies ? (['notify'] as const) : []),
    ...(watchdogMs ? (['watchdog'] as const) : []),
  ];
}
