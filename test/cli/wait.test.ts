import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ModelStatus, StatusValue } from '../../src/core/model/index.ts';
import { reeve, shows } from './fake-ports.ts';
import { applicationStatus, modelStatus, unitStatus } from './statuses.ts';

const web = (status: StatusValue, more: Parameters<typeof unitStatus>[1] = {}): ModelStatus => {
  const claimed = { status, message: `is ${status}`, since: 0 };
  return modelStatus([
    applicationStatus('web', [unitStatus('web/0', { workload: claimed, ...more })], { status: claimed }),
  ]);
};
/** Everything called web has been there. */
const noticing = (...statuses: readonly ModelStatus[]) => ({
  admin: { watch: () => shows(...statuses), existed: (name: string) => Promise.resolve(name.startsWith('web')) },
});
const waitFor = (line: string, ...statuses: readonly ModelStatus[]) =>
  reeve(['wait', ...line.split(' ')], noticing(...statuses));

test('waiting ends with the first status that has come to the goal', async () => {
  assert.deepEqual(await waitFor('web', web('waiting'), web('maintenance'), web('active')), {
    code: 0,
    out: '',
    err: 'web: active\n',
  });
  assert.equal((await waitFor('--for blocked web/0', web('active'), web('blocked'))).code, 0);
});

test('an operator that claims active against what is observed is not active', async () => {
  const lying = web('active', { contradiction: 'claims active, but its service has failed' });
  assert.equal((await waitFor('web', lying)).code, 7);
  assert.equal((await waitFor('web', lying, web('active'))).code, 0);
});

test('every unit and every target has to come to the goal', async () => {
  const two = modelStatus([
    applicationStatus('web', [
      unitStatus('web/0'),
      unitStatus('web/1', { agent: { status: 'executing', message: '', since: 0 } }),
    ]),
  ]);
  assert.equal((await waitFor('web', two)).code, 0);
  assert.equal((await waitFor('--for idle web', two)).code, 7);
  assert.equal((await waitFor('--for idle web/0', two)).code, 0);
  assert.equal((await waitFor('--for idle web/0 web/1', two)).code, 7);
});

test('removed is waited for until it is gone, also when it was gone before', async () => {
  assert.equal((await waitFor('--for removed web/0', web('active'), modelStatus())).code, 0);
  assert.equal((await waitFor('--for removed web/0', modelStatus())).code, 0);
});

test('what never was there is not waited for, whatever for', async () => {
  const { code, err } = await waitFor('--for removed wbe', web('active'));
  assert.equal(code, 1);
  assert.match(err, /next: did you mean web\?/);
});

test('what never was there, and what goes away meanwhile, is not waited for', async () => {
  const unknown = await waitFor('wbe/0', web('active'));
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /next: did you mean web\/0\?/);
  const removed = await waitFor('--for blocked web', web('active'), modelStatus());
  assert.equal(removed.code, 1);
  assert.match(removed.err, /it was removed/);
});

test('running out of time ends with 124 and says how things stand', async () => {
  const late = new AbortController();
  const { code, err } = await reeve(['wait', 'web', '--timeout', '5s'], {
    admin: {
      async *watch() {
        yield web('waiting', { next: 'reeve integrate web motd' });
        late.abort();
      },
    },
    ports: { clock: { now: () => 0, delay: () => Promise.resolve(), deadline: () => late.signal } },
  });
  assert.equal(code, 124);
  assert.match(err, /timed out \(seconds 5, waitingFor web, now web\/0 is waiting: is waiting\)/);
  assert.match(err, /next: reeve integrate web motd/);
});
