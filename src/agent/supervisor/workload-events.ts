/** What a fact of a unit's manager means to the handlers of its charm (charm-runtime.md §7.14). */
import type { WorkloadHook } from '../../core/model/index.ts';
import type { SupervisorFact } from './facts.ts';

/**
 * The containers of a unit share one manager here: each is ready when it is, and what happens in it is told once, of the
 * first that the charm declares. None for a charm without containers.
 */
export function workloadEvents(fact: SupervisorFact, containers: readonly string[]): readonly WorkloadHook[] {
  const first = containers.slice(0, 1);
  switch (fact.kind) {
    case 'ready':
      return containers.map((workload) => ({ kind: 'pebble-ready', workload }));
    case 'custom-notice': {
      const { id, type, key } = fact;
      return first.map((workload) => ({ kind: 'pebble-custom-notice', workload, notice: { id, type, key } }));
    }
    case 'check-failed':
    case 'check-recovered': {
      const { kind, check } = fact;
      return first.map((workload) => ({ kind: `pebble-${kind}` as const, workload, check }));
    }
    case 'shutdown':
      return [];
  }
}
