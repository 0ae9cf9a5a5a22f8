/** Carries what happens to the workloads of units to their handlers. */
import type { Agent } from '../agent/loop/index.ts';
import type { UnitManagers } from '../agent/supervisor/index.ts';

/** Until the signal. */
export async function tellWorkloadEvents(
  managers: Pick<UnitManagers, 'workloadEvents'>,
  agent: Pick<Agent, 'workloadEvent'>,
  signal: AbortSignal,
): Promise<void> {
  for await (const { unit, event } of managers.workloadEvents(signal)) await agent.workloadEvent(unit, event);
}
