/** The admin service over its unix socket: values, errors and cancellation cross unchanged. */
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { AgentError, type ErrorCode, errorTable } from '../../../src/core/errors.ts';
import type { BundleView, Command, TaskId, TaskUpdate, UnitName } from '../../../src/core/model/index.ts';
import { connectAdmin } from '../../../src/edge/wire/index.ts';
import { modelStatus } from './arbitraries.ts';
import { collect, world } from './controller.ts';

const never = new AbortController().signal;
const [status] = fc.sample(modelStatus, { numRuns: 1, seed: 1 });
assert.ok(status);

test('the socket is for its owner only, and nothing is left beside it', async (t) => {
  const { adminSocket, serving } = await world(t);
  assert.equal((await stat(adminSocket)).mode & 0o777, 0o600);
  assert.equal((await stat(path.dirname(adminSocket))).mode & 0o777, 0o700);
  assert.deepEqual(await readdir(path.dirname(adminSocket)), ['admin.sock']);
  await serving.close();
  assert.deepEqual(await readdir(path.dirname(adminSocket)), []);
});

test('questions and answers cross unchanged', async (t) => {
  const commands: Command[] = [];
  const { admin } = await world(t, {
    admin: {
      status: async () => status,
      async execute(command) {
        commands.push(command);
        return { kind: 'done', changed: ['web/0'] };
      },
      createJoinToken: async () => 'rj1.x',
    },
  });
  const client = admin();
  const command: Command = { kind: 'resolve', unit: 'web/0' as UnitName, answer: 'retry' };
  assert.deepEqual(await client.execute(command), { kind: 'done', changed: ['web/0'] });
  assert.deepEqual(commands, [command]);
  assert.deepEqual(await client.status(), status);
  assert.equal(await client.createJoinToken(), 'rj1.x');
});

test('every error crosses with its code, message, fields, cause and next step', async (t) => {
  let thrown = new AgentError('not-found', 'cannot find it');
  const { admin } = await world(t, { admin: { status: () => Promise.reject(thrown) } });
  const client = admin();
  for (const code of Object.keys(errorTable) as ErrorCode[]) {
    const fields = { unit: 'web/9', tries: 3, local: true };
    thrown = new AgentError(code, 'cannot do it', { fields, next: 'try web/0', cause: new Error('no such unit') });
    await assert.rejects(client.status(), (error: AgentError) => {
      assert.ok(error instanceof AgentError);
      assert.deepEqual(
        [error.code, error.message, error.fields, error.next],
        [code, 'cannot do it', fields, 'try web/0'],
      );
      assert.equal((error.cause as Error).message, 'no such unit');
      return true;
    });
  }
});

test('an error of any size crosses', async (t) => {
  const long = 'ü'.repeat(100_000);
  const fields = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field${index}`, long]));
  const { admin } = await world(t, {
    admin: {
      status: () =>
        Promise.reject(new AgentError('config-invalid', long, { fields, next: long, cause: new Error(long) })),
    },
  });
  await assert.rejects(admin().status(), { code: 'config-invalid' });
});

test('the text of a bug stays in the controller', async (t) => {
  const { admin } = await world(t, { admin: { status: () => Promise.reject(new Error('secret detail')) } });
  await assert.rejects(admin().status(), (error: AgentError) => {
    assert.equal(error.code, 'controller-unavailable');
    assert.ok(!String((error.cause as Error).message).includes('secret'));
    return true;
  });
});

test('an upload arrives as it was sent', async (t) => {
  const archive = Buffer.alloc(1_000_000, 'abcdefg');
  const view: BundleView = {
    digest: 'b'.repeat(64) as BundleView['digest'],
    operator: 'web',
    revision: 3,
    publisher: 'p',
  };
  let got = Buffer.alloc(0);
  const { admin } = await world(t, {
    admin: {
      async upload(manifest, pieces) {
        got = Buffer.concat([manifest, ...(await collect(pieces))]);
        return view;
      },
    },
  });
  async function* pieces() {
    for (let from = 0; from < archive.length; from += 100_000) yield archive.subarray(from, from + 100_000);
  }
  assert.deepEqual(await admin().upload(Buffer.from('{"manifest"}'), pieces()), view);
  assert.ok(got.equals(Buffer.concat([Buffer.from('{"manifest"}'), archive])));
});

test('an upload that the controller refuses midway tells why', async (t) => {
  const { admin } = await world(t, {
    admin: { upload: () => Promise.reject(new AgentError('bundle-altered', 'cannot use this bundle')) },
  });
  async function* endless() {
    for (;;) yield Buffer.alloc(60_000);
  }
  await assert.rejects(admin().upload(Buffer.from('{}'), endless()), { code: 'bundle-altered' });
});

test('an upload whose source fails is not taken for a whole one', async (t) => {
  const [begun, taken] = [Promise.withResolvers<void>(), Promise.withResolvers<unknown>()];
  const { admin } = await world(t, {
    admin: {
      async upload(_, pieces) {
        begun.resolve();
        try {
          await collect(pieces);
        } catch (error) {
          taken.resolve(error);
          throw error;
        }
        throw new Error('it looked whole');
      },
    },
  });
  async function* broken() {
    yield Buffer.from('x');
    await begun.promise;
    throw new Error('disk is gone');
  }
  await assert.rejects(admin().upload(Buffer.from('{}'), broken()), { message: 'disk is gone' });
  assert.equal(((await taken.promise) as AgentError).code, 'agent-unavailable');
});

test('updates stream until the end', async (t) => {
  const updates: TaskUpdate[] = [
    { kind: 'enqueued', task: '7' as TaskId, unit: 'web/0' as UnitName },
    { kind: 'started', at: 1 },
    { kind: 'log', at: 2, line: 'half' },
    {
      kind: 'ended',
      at: 3,
      result: { status: 'completed', message: '', results: { a: { b: '1' }, 'return-code': 0 } },
    },
  ];
  const { admin } = await world(t, {
    admin: {
      async *run(request) {
        assert.deepEqual(request, { unit: 'web/leader', action: 'backup', parameters: { deep: [1, { x: null }] } });
        yield* updates;
      },
    },
  });
  const request = { unit: 'web/leader', action: 'backup', parameters: { deep: [1, { x: null }] } };
  assert.deepEqual(await collect(admin().run(request, never)), updates);
});

test('a stream that fails midway gives what came before and then the error', async (t) => {
  const { admin } = await world(t, {
    admin: {
      async *watch() {
        yield status;
        throw new AgentError('store-unavailable', 'cannot read the model');
      },
    },
  });
  const seen: unknown[] = [];
  const watching = async () => {
    for await (const one of admin().watch(never)) seen.push(one);
  };
  await assert.rejects(watching(), { code: 'store-unavailable' });
  assert.deepEqual(seen, [status]);
});

test('calling off a watch ends it on both sides', async (t) => {
  const ended = Promise.withResolvers<void>();
  const { admin } = await world(t, {
    admin: {
      async *watch(signal) {
        yield status;
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        ended.resolve();
      },
    },
  });
  const stop = new AbortController();
  for await (const _ of admin().watch(stop.signal)) stop.abort();
  await ended.promise;
});

test('leaving a watch early ends it on the other side', async (t) => {
  const ended = Promise.withResolvers<void>();
  const { admin } = await world(t, {
    admin: {
      async *watch(signal) {
        signal.addEventListener('abort', () => ended.resolve());
        for (;;) yield status;
      },
    },
  });
  for await (const _ of admin().watch(never)) break;
  await ended.promise;
});

test('without a controller the error says how to start one', async (t) => {
  const client = connectAdmin({ address: 'unix:/nonexistent/admin.sock' });
  t.after(() => client.close());
  await assert.rejects(client.status(), (error: AgentError) => {
    assert.equal(error.code, 'controller-unavailable');
    assert.match(error.next ?? '', /reeve-controller serve/);
    return true;
  });
});
