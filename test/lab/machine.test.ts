/** The lab itself: a machine boots, does what it is told, and leaves nothing behind. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { eventually, isAlive } from '../support/shim.ts';
import { bootMachine, type Machine } from './machine.ts';
import { labSkipReason } from './root.ts';

/** A program that boots a machine, says the pid of its init as it is seen here, and stays. */
const bootAndStay = `
  import { bootMachine } from ${JSON.stringify(path.join(import.meta.dirname, 'machine.ts'))};
  const machine = await bootMachine();
  process.stdout.write(machine.enter()[1].replace(/.*=/, ''));
  setInterval(() => undefined, 1000);
`;

suite('a lab machine', { skip: labSkipReason() }, () => {
  let machine: Machine;
  before(async () => {
    machine = await bootMachine();
  });
  after(() => machine?.close());

  test('has a systemd of its own, which is content', async () => {
    assert.equal(await machine.read('systemctl', 'is-system-running', '--wait'), 'running');
    assert.equal(await machine.read('sh', '-c', 'cat /proc/1/comm'), 'systemd');
  });

  test('tells how a command ended and what it said', async () => {
    assert.deepEqual(await machine.run(['sh', '-c', 'cat; echo oh >&2; exit 3'], 'in'), {
      code: 3,
      stdout: 'in',
      stderr: 'oh\n',
    });
  });

  test('has no network but its own loopback', async () => {
    assert.deepEqual((await machine.read('ls', '/sys/class/net')).split('\n'), ['lo']);
  });

  test('runs this Node.js on this checkout, and cannot write to it', async () => {
    assert.equal(await machine.read(process.execPath, '-p', 'process.version'), process.version);
    assert.notEqual((await machine.run(['touch', import.meta.filename])).code, 0);
  });

  test('ends with the process that has booted it, however that ends', async () => {
    const maker = spawn(process.execPath, ['--input-type=module', '--eval', bootAndStay]);
    const [init] = (await once(maker.stdout, 'data')) as [Buffer];
    assert.ok(await isAlive(Number(init)));
    maker.kill('SIGKILL');
    await eventually(async () => !(await isAlive(Number(init))));
  });

  test('keeps its disk when the plug is pulled', async () => {
    await machine.write('/root/note', 'still here');
    await machine.read('sync');
    await machine.write('/run/gone', 'not on a disk');
    await machine.reboot();
    assert.equal(await machine.read('cat', '/root/note'), 'still here');
    assert.notEqual((await machine.run(['cat', '/run/gone'])).code, 0);
  });
});
