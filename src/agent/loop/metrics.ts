/** What monitoring is told of this agent. */
import { healthOf } from '../../core/health/index.ts';
import { agentMetrics, renderOpenMetrics } from '../../core/metrics/index.ts';
import { healthFacts, type StatusParts } from './status.ts';

export function localMetrics(parts: StatusParts): string {
  const { identity, ports, startedAt, meter } = parts;
  const alive = parts.living();
  const vitals = ports.vitals.read();
  const health = healthFacts(parts, vitals);
  const turns = alive?.lanes.turns ?? [];
  const held = turns.filter(({ admittedAt }) => admittedAt !== null).length;
  const events = alive?.ledger.units().map(({ workloadEvents }) => workloadEvents.length) ?? [];
  return renderOpenMetrics(
    agentMetrics({
      version: identity.version,
      health,
      level: healthOf(health).level,
      startedAt,
      orders: alive?.ledger.allOrders().length ?? 0,
      workloadEvents: events.reduce((sum, length) => sum + length, 0),
      turnsHeld: held,
      turnsWaiting: turns.length - held,
      handlers: meter.tallies(),
      process: { residentBytes: vitals.residentBytes, processorSeconds: vitals.processorMs / 1000 },
      stateBytes: vitals.stateBytes,
    }),
  );
}
