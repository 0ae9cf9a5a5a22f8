/** Charms on machines that have booted, installed the packages and joined: what an administrator does every day. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { eventually } from './eventually.ts';
import { type Lab, type LabMachine, openLab } from './lab.ts';
import { labSkipReason } from './root.ts';
import { historyFile, site, sitePort } from './site.ts';

const logger = {
  'metadata.yaml':
    'name: logger\nsummary: s\ndescription: d\nsubordinate: true\nrequires: {host: {interface: juju-info, scope: container}}\n',
  'layers/001-logger.yaml': 'services:\n  reader: {override: replace, command: sleep 100000, startup: enabled}\n',
  'hooks/start': 'status-set active',
};

suite('machines with a controller', { skip: labSkipReason() }, () => {
  let lab: Lab;
  let one: LabMachine;
  let two: LabMachine;
  before(async () => {
    lab = await openLab({ machines: 2 });
    [one, two] = lab.machines as [LabMachine, LabMachine];
  });
  after(() => lab?.close());

  test('are ready after their packages are installed and they have joined', async () => {
    const { machines } = await lab.until((status) => status.machines.every(({ connected }) => connected) && status);
    assert.deepEqual(
      machines.map(({ hostname }) => hostname),
      ['m2', 'm3'],
    );
    for (const machine of lab.machines) {
      assert.equal(await machine.shell('systemctl is-system-running'), 'running');
      const { code, said } = await machine.attempt('reeve status');
      assert.equal(code, 0, said);
    }
  });

  test('run a workload that answers from outside', async () => {
    await lab.deploy('site', site, '--to 0');
    await lab.deploy('site', site, 'front --to 1');
    await lab.reeve('wait --for active --timeout 60s site front');
    for (const machine of lab.machines) assert.match(await lab.get(machine.address), /^\d+$/);
  });

  test('tell each other where they are when they are related', async () => {
    await lab.reeve('integrate front:backend site:website');
    const told = `backend ${one.address} ${one.address} ${sitePort}`;
    await eventually(async () => (await two.shell(`cat ${historyFile}`)).includes(told));
  });

  test('get a subordinate beside each unit that it is related to', async () => {
    await lab.deploy('logger', logger);
    await lab.reeve('integrate logger:host site');
    await lab.reeve('integrate logger:host front');
    await lab.reeve('wait --for active --timeout 60s logger');
    for (const machine of lab.machines)
      assert.equal(
        await machine.shell('systemctl list-units --plain --no-legend "reeve-logger-*-reader.service" | wc -l'),
        '1',
      );
  });

  test('say the addresses of the network that an endpoint is bound to', async () => {
    await lab.reeve('space add inner fd77::/64');
    await lab.reeve('bind site website=inner');
    const told = `backend ${one.address6} ${one.address6} ${sitePort}`;
    await eventually(async () => (await two.shell(`cat ${historyFile}`)).includes(told));
    assert.match(await lab.get(`[${one.address6}]`), /^\d+$/);
  });

  test('lose their units and keep nothing running', async () => {
    await lab.reeve('remove-application front site logger');
    await lab.until(({ applications }) => applications.length === 0);
    for (const machine of lab.machines)
      assert.equal(
        await machine.shell(
          'systemctl list-units --plain --no-legend "reeve-*-*.service" | grep -v reeve-agent || true',
        ),
        '',
      );
  });
});
