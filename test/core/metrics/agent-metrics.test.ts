import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  agentMetrics,
  emptyHistogram,
  type MetricFacts,
  observe,
  renderOpenMetrics,
  servicesShownMax,
} from '../../../src/core/metrics/index.ts';
import type { ObservedService } from '../../../src/core/model/index.ts';
import { noon, unit, vitals } from '../../support/builders.ts';

const facts = (services: number): MetricFacts => ({
  version: '1.0.0',
  level: 'ready',
  startedAt: noon,
  orders: 2,
  workloadEvents: 1,
  turnsHeld: 1,
  turnsWaiting: 3,
  handlers: [{ handler: 'install', outcome: 'succeeded', seconds: observe(emptyHistogram, 2) }],
  process: { residentBytes: 2 ** 26, processorSeconds: 1.5 },
  stateBytes: 2 ** 16,
  health: {
    now: noon,
    awake: true,
    loopLagMs: 12,
    store: { ...vitals().disk, problem: null },
    link: { connected: false, since: noon, address: 'host:1' },
    outbox: 7,
    units: [
      {
        unit: unit('web/0'),
        workload: { status: 'active', message: '', since: 0 },
        agent: { status: 'idle', message: '', since: 0 },
        services: Array.from(
          { length: services },
          (_, at): ObservedService => ({
            name: `s${at}`,
            phase: 'up',
            since: 0,
            restarts: at,
          }),
        ),
      },
    ],
  },
});

const linesOf = (more: MetricFacts): readonly string[] => renderOpenMetrics(agentMetrics(more)).split('\n');

test('what an agent tells is what it has', () => {
  const lines = linesOf(facts(2));
  const expected = [
    'reeve_build_info{version="1.0.0"} 1',
    'reeve_ready 1',
    'reeve_link_up 0',
    'reeve_loop_lag_seconds 0.012',
    'reeve_outbox_reports 7',
    'reeve_turns_waiting 3',
    'reeve_handler_duration_seconds_count{handler="install",outcome="succeeded"} 1',
    'reeve_units{status="active"} 1',
    'reeve_units{status="error"} 0',
    'reeve_services{phase="up"} 2',
    'reeve_service_restarts_total{unit="web/0",service="s1"} 1',
  ];
  assert.deepEqual(
    expected.filter((line) => !lines.includes(line)),
    [],
  );
});

test('units by status add up to all units, whatever they are', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3 * servicesShownMax }), (services) => {
      const lines = linesOf(facts(services));
      assert.ok(lines.includes(`reeve_services{phase="up"} ${services}`));
      assert.equal(
        lines.filter((line) => line.startsWith('reeve_service_up{')).length,
        Math.min(services, servicesShownMax),
      );
      assert.ok(lines.includes(`reeve_services_not_shown ${Math.max(0, services - servicesShownMax)}`));
    }),
    { numRuns: 20 },
  );
});

test('every name has its unit at its end, and no family is told twice', () => {
  const families = agentMetrics(facts(1));
  for (const { name, unit: suffix } of families) if (suffix !== undefined) assert.ok(name.endsWith(`_${suffix}`), name);
  const names = families.map(({ name }) => name);
  assert.deepEqual([...new Set(names)], names);
});
