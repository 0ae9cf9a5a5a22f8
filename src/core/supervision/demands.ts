/** What a service may ask of whoever keeps its process, and not everybody can. */
import { askedOf, type GroupLimit, groupLimits } from './control-groups.ts';
import type { Launch } from './launch.ts';
import { type SandboxDemand, sandboxDemands } from './sandbox.ts';

export type ServiceDemand = GroupLimit | SandboxDemand | 'notify' | 'watchdog';

/** How many files are open everybody limits. */
export function demandsOf({ limits = {}, sandbox = {}, notifies, watchdogMs }: Launch): readonly ServiceDemand[] {
  return [
    ...groupLimits.filter((limit) => askedOf(limit, limits) !== undefined),
    ...sandboxDemands(sandbox),
    ...(notifies ? (['notify'] as const) : []),
    ...(watchdogMs ? (['watchdog'] as const) : []),
  ];
}
