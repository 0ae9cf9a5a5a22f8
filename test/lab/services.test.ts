/** Services on the systemd of a booted machine. */
import { after, before, suite, test } from 'node:test';
import { buildShim } from '../support/shim.ts';
import { runInside } from './inside.ts';
import { bootMachine, type Machine } from './machine.ts';
import { labSkipReason } from './root.ts';

suite('under systemd', { skip: labSkipReason() }, () => {
  let machine: Machine;
  before(async () => {
    buildShim();
    machine = await bootMachine();
  });
  after(() => machine?.close());

  test('services keep the contract of every backend', async (t) => {
    await runInside(t, machine, 'edge/platform/shim.test.ts');
  });

  test('systemd adds to it what only systemd can', async (t) => {
    await runInside(t, machine, 'lab/inside/units.ts');
  });

  test('nothing is left of any of it', async () => {
    await machine.read('sh', '-c', '! systemctl list-units --all --plain --no-legend "reeve*.service" | grep .');
  });
});
