/** What happened in the workload's containers, in the order of its arrival (charm-runtime.md §7.14). */
import { type Decision, type LiveInput, runHook } from './decision.ts';

export function resolveWorkload(input: LiveInput): Decision | null {
  const [event] = input.local.workloadEvents;
  return event === undefined ? null : runHook(input, event, `container ${event.workload} has news`);
}
