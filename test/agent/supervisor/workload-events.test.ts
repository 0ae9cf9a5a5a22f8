import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SupervisorFact } from '../../../src/agent/supervisor/index.ts';
import { workloadEvents } from '../../../src/agent/supervisor/workload-events.ts';
import { unitName, type WorkloadHook } from '../../../src/core/model/index.ts';

const unit = unitName('web/0');
const notice = { id: '7', type: 'custom', key: 'example.com/x' } as const;

const rows: readonly (readonly [fact: SupervisorFact, events: readonly WorkloadHook[]])[] = [
  [
    { kind: 'ready', unit },
    [
      { kind: 'pebble-ready', workload: 'app' },
      { kind: 'pebble-ready', workload: 'side' },
    ],
  ],
  [{ kind: 'custom-notice', unit, ...notice }, [{ kind: 'pebble-custom-notice', workload: 'app', notice }]],
  [{ kind: 'check-failed', unit, check: 'up' }, [{ kind: 'pebble-check-failed', workload: 'app', check: 'up' }]],
  [{ kind: 'check-recovered', unit, check: 'up' }, [{ kind: 'pebble-check-recovered', workload: 'app', check: 'up' }]],
  [{ kind: 'shutdown', unit, exitCode: 10 }, []],
];

for (const [fact, events] of rows)
  test(`${fact.kind} is ${events.length} events of a charm with two containers, and none of one without`, () => {
    assert.deepEqual(workloadEvents(fact, ['app', 'side']), events);
    assert.deepEqual(workloadEvents(fact, []), []);
  });
