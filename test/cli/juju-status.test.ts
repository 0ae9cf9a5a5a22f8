import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filteredStatus } from '../../src/cli/juju/filter.ts';
import { jujuStatus } from '../../src/cli/juju/status.ts';
import { tabularStatus } from '../../src/cli/juju/tabular.ts';
import { troubledStatus } from './statuses.ts';

const all = [troubledStatus()];

test('every status prints every unit, in a table as people know it and in the shape that tools parse', () => {
  for (const status of all) {
    const table = tabularStatus(status, { relations: true, storage: true });
    const document = jujuStatus(status);
    for (const { application, units } of status.applications) {
      assert.ok(document.applications[application], application);
      for (const { unit } of units) assert.match(table, new RegExp(`^ *${unit}\\*? `, 'm'));
    }
  }
});

test('words choose applications, units and machines with all that belongs to them', () => {
  for (const status of all) {
    assert.equal(filteredStatus(status, []), status);
    assert.deepEqual(filteredStatus(status, ['no-such-thing*']).applications, []);
    assert.deepEqual(filteredStatus(status, ['*']).applications, status.applications);
    for (const { application, units } of status.applications) {
      const found = filteredStatus(status, [application]);
      assert.deepEqual(found.applications.find((one) => one.application === application)?.units, units);
    }
  }
});
