/** `juju scale-application`: units are added, or the newest ones removed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runJuju } from '../../src/cli/juju/index.ts';
import type { ApplicationDetails } from '../../src/core/model/index.ts';
import { recordingAdmin, reeve } from './fake-ports.ts';
import { applicationStatus, modelStatus, unitStatus } from './statuses.ts';

const names = ['web/0', 'web/1', 'web/2'];
const removing = (unit: string) => ({ kind: 'remove-unit', unit, force: false });

const cases: readonly (readonly [wanted: string, code: number, commands: readonly unknown[]])[] = [
  ['5', 0, [{ kind: 'add-unit', application: 'web', units: 2, to: [] }]],
  ['3', 0, []],
  ['1', 0, [removing('web/1'), removing('web/2')]],
  ['0', 2, []],
  ['many', 2, []],
];
for (const [wanted, expected, asked] of cases)
  test(`juju scale-application web ${wanted}`, async () => {
    const { admin, commands } = recordingAdmin({
      showApplication: () => Promise.resolve({ units: names } as unknown as ApplicationDetails),
      status: () =>
        Promise.resolve(
          modelStatus([
            applicationStatus(
              'web',
              names.map((name) => unitStatus(name)),
            ),
          ]),
        ),
    });
    const { code, err } = await reeve(['scale-application', 'web', wanted], { admin }, runJuju);
    assert.deepEqual([code, commands], [expected, asked], err);
  });
