/** The lab itself: a machine boots, does what it is told, and leaves nothing behind. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { bootMachine, type Machine } from './machine.ts';
import { labSkipReason } from './root.ts';

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

  test('keeps its disk when the plug is pulled', async () => {
    await machine.write('/root/note', 'still here');
    await machine.read('sync');
    await machine.write('/run/gone', 'not on a disk');
    await machine.reboot();
    assert.equal(await machine.read('cat', '/root/note'), 'still here');
    assert.notEqual((await machine.run(['cat', '/run/gone'])).code, 0);
  });
});
