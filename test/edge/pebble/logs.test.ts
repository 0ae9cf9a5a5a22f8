import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { assert as check, property, string } from 'fast-check';
import { encodeEntry } from '../../../src/edge/pebble/logs.ts';
import { testPebble } from '../../support/pebble.ts';
import { ask } from '../../support/pebble-client.ts';

test('a line is whole JSON under 5 KiB, and the pieces of a long one are the line', () => {
  check(
    property(string({ unit: 'grapheme', maxLength: 20_000, size: 'max' }), (message) => {
      const lines = encodeEntry({ time: 1n, service: 'web', message });
      assert.ok(lines.every((line) => Buffer.byteLength(line) < 5120 && line.endsWith('\n')));
      assert.equal(lines.map((line) => (JSON.parse(line) as { message: string }).message).join(''), message);
    }),
    { numRuns: 20 },
  );
});

test('characters that other servers escape are left alone', () => {
  const [line] = encodeEntry({ time: 0n, service: 'web', message: '<a href="x">&</a>' });
  assert.equal(line, '{"time":"1970-01-01T00:00:00Z","service":"web","message":"<a href=\\"x\\">&</a>"}\n');
});

test('n counts across services, and 30 are shown unless asked', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  for (let at = 0; at < 40; at++) pebble.log(at % 2 === 0 ? 'a' : 'b', `line ${at}`);
  const linesOf = async (query: string) =>
    (await ask(socketPath, `/v1/logs${query}`)).text.split('\n').filter((line) => line !== '').length;
  assert.deepEqual(
    [await linesOf(''), await linesOf('?n=-1'), await linesOf('?n=3'), await linesOf('?n=0')],
    [30, 40, 3, 0],
  );
  assert.equal(await linesOf('?services=a&n=-1'), 20);
  assert.equal((await ask(socketPath, '/v1/logs')).headers['content-type'], 'application/x-ndjson');
  for (const query of ['?n=-2', '?n=x', '?follow=yes'])
    assert.equal((await ask(socketPath, `/v1/logs${query}`)).status, 400, query);
});

test('a follower gets each line when it is written', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  const sent = request({ socketPath, path: '/v1/logs?follow=true', agent: false }).end();
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
  const lines = createInterface({ input: response })[Symbol.asyncIterator]();
  for (const message of ['one', 'two']) {
    pebble.log('web', message);
    const { value } = await lines.next();
    assert.equal((JSON.parse(value as string) as { message: string }).message, message);
  }
  sent.destroy();
});

test('a follower that never reads is cut off, and the lines that wait for it are few', async (t) => {
  const { socketPath, pebble } = await testPebble(t, { limits: { stalledMsMax: 100 } });
  const ended = Promise.withResolvers<void>();
  const taken = { lines: 0 };
  const message = 'x'.repeat(4000);
  pebble.logs = async function* () {
    try {
      // Yields without end: only a full buffer stops it.
      for (;;) {
        taken.lines++;
        await Promise.resolve();
        yield { time: 0n, service: 'web', message };
      }
    } finally {
      ended.resolve();
    }
  };
  const socket = connect(socketPath);
  t.after(() => socket.destroy());
  socket.write('GET /v1/logs?follow=true HTTP/1.1\r\nHost: x\r\n\r\n');
  await ended.promise;
  assert.ok(taken.lines < 1000, `${taken.lines} lines of 4 kB were taken`);
  assert.equal((await ask(socketPath, '/v1/health')).status, 200);
});
