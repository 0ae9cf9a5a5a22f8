/** The logs of a unit on their way to targets that the test holds in its hand. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { LogSenders, SendOutcome } from '../../../src/agent/ports/index.ts';
import { scope } from '../../../src/agent/supervisor/scope.ts';
import { unitForwarding } from '../../../src/agent/supervisor/unit-forwarding.ts';
import type { UnitName } from '../../../src/core/model/index.ts';
import { makePlan, parseLayer } from '../../../src/core/supervision/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { fakeBackend } from '../../support/fake-backend.ts';
import { settle, virtualClock } from '../../support/virtual-clock.ts';

const unit = 'web/0' as UnitName;
const failed: SendOutcome = { kind: 'failed', because: 'away' };

/** Targets by their location: what they answer, and the lines of each batch that they were asked to take. */
class Targets implements LogSenders {
  readonly batches = new Map<string, string[][]>();
  readonly answers = new Map<string, SendOutcome>();
  readonly closed: string[] = [];

  open({ location }: Parameters<LogSenders['open']>[0]): ReturnType<LogSenders['open']> {
    if (location === 'nowhere') throw new Error('no such place');
    return {
      send: async (lines, labelsOf) => {
        const words = lines.map(({ service, text }) => `${service} ${text} ${JSON.stringify(labelsOf(service))}`);
        this.batches.set(location, [...this.sent(location), words]);
        return this.answers.get(location) ?? { kind: 'sent' };
      },
      close: () => void this.closed.push(location),
    };
  }

  sent(location: string): string[][] {
    return this.batches.get(location) ?? [];
  }

  take(location: string): string[][] {
    const taken = this.sent(location);
    this.batches.delete(location);
    return taken;
  }
}

const services =
  'services: {web: {override: replace, command: serve, environment: {ROLE: front}}, db: {override: replace, command: d}}';
const target = (location: string, more = 'services: [all]') =>
  `{override: replace, type: loki, location: ${location}, ${more}}`;

async function world(t: TestContext, logTargets: string) {
  const clock = virtualClock();
  const backend = fakeBackend(clock);
  const background = scope();
  const targets = new Targets();
  const warnings: string[] = [];
  const silent = (): void => undefined;
  const log = { debug: silent, info: silent, error: silent, warn: (text: string) => void warnings.push(text) };
  const random = { fraction: () => 0 };
  const forwarding = unitForwarding({ unit, backend, logSenders: targets, clock, random, log, scope: background });
  const apply = (section: string): void => {
    const layer = parseLayer(documents.parse(`${services}\nlog-targets: {${section}}`, 'test', 'text'), 'test');
    forwarding.apply(makePlan([layer], { directory: '/', environment: {} }));
  };
  const end = async (): Promise<void> => {
    forwarding.close();
    await background.settled();
  };
  t.after(end);
  let time = 0n;
  const writes = (service: string, ...texts: readonly string[]): void => {
    for (const text of texts) backend.writes(service, { at: ++time, text });
  };
  apply(logTargets);
  await forwarding.attached('web');
  return { clock, targets, warnings, forwarding, apply, writes, end };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
const countOf = (batches: readonly (readonly string[])[]) => batches.map(({ length }) => length);

test('lines are sent together a second after the first, with the labels of their service', async (t) => {
  const { clock, targets, writes } = await world(t, `all: ${target('a', 'services: [all], labels: {role: $ROLE}')}`);
  writes('web', 'one');
  await clock.advance(999);
  writes('db', 'two');
  await settle();
  assert.deepEqual(targets.sent('a'), []);
  await clock.advance(1);
  assert.deepEqual(targets.take('a'), [['web one {"role":"front"}', 'db two {"role":""}']]);
  await clock.advance(10_000);
  assert.deepEqual(targets.sent('a'), []);
});

test('a hundred lines are sent at once', async (t) => {
  const { targets, writes } = await world(t, `all: ${target('a')}`);
  writes('web', ...numbers(1, 100));
  await settle();
  assert.deepEqual(countOf(targets.sent('a')), [100]);
});

test('a target gets the services that it asks for', async (t) => {
  const { clock, targets, writes } = await world(t, `one: ${target('a', 'services: [all, -db]')}`);
  writes('db', 'no');
  writes('web', 'yes');
  await clock.advance(1_000);
  assert.deepEqual(targets.sent('a'), [['web yes {}']]);
});

test('what a target did not take is sent again before what came later, and nothing is lost meanwhile', async (t) => {
  const { clock, targets, warnings, writes } = await world(t, `all: ${target('a')}`);
  targets.answers.set('a', failed);
  writes('web', ...numbers(1, 1_000));
  await clock.advance(10_000);
  assert.deepEqual(countOf(targets.take('a')), [100, 100, 100, 100]);
  assert.deepEqual(warnings, ['a log target takes no lines; trying again']);
  targets.answers.clear();
  await clock.advance(60_000);
  assert.deepEqual(
    targets.sent('a').flat(),
    numbers(1, 1_000).map((text) => `web ${text} {}`),
  );
});

test('a target that is away does not hold up another', async (t) => {
  const { clock, targets, writes } = await world(t, `bad: ${target('a')}, good: ${target('b')}`);
  targets.answers.set('a', failed);
  writes('web', ...numbers(1, 250));
  await clock.advance(1_000);
  assert.equal(targets.sent('b').flat().length, 250);
});

test('lines that a target refuses are given up', async (t) => {
  const { clock, targets, warnings, writes } = await world(t, `all: ${target('a')}`);
  targets.answers.set('a', { kind: 'refused', because: 'status 400' });
  writes('web', 'bad');
  await clock.advance(1_000);
  targets.answers.clear();
  targets.take('a');
  writes('web', 'good');
  await clock.advance(1_000);
  assert.deepEqual([targets.sent('a'), warnings], [[['web good {}']], ['a log target refused lines']]);
});

test('a target follows its plan: other services, another place, and its end', async (t) => {
  const { clock, targets, writes, apply } = await world(t, `all: ${target('a', 'services: [web]')}`);
  apply(`all: ${target('a', 'services: [db]')}`);
  await settle();
  writes('web', 'left');
  writes('db', 'taken');
  await clock.advance(1_000);
  assert.deepEqual(targets.take('a'), [['db taken {}']]);
  apply(`all: ${target('b')}`);
  await settle();
  writes('web', 'moved');
  await clock.advance(1_000);
  assert.deepEqual([targets.sent('a'), targets.sent('b'), targets.closed], [[], [['web moved {}']], ['a']]);
  apply('');
  await settle();
  writes('web', 'nobody');
  await clock.advance(1_000);
  assert.deepEqual([countOf(targets.sent('b')), targets.closed], [[1], ['a', 'b']]);
});

test('what was read is sent when the agent ends, once', async (t) => {
  const { targets, writes, end } = await world(t, `all: ${target('a')}`);
  targets.answers.set('a', failed);
  writes('web', 'last');
  await settle();
  await end();
  assert.deepEqual([targets.sent('a'), targets.closed], [[['web last {}']], ['a']]);
});

test('a place that cannot be one is said, and the other targets work', async (t) => {
  const { clock, targets, warnings, writes } = await world(t, `bad: ${target('nowhere')}, good: ${target('a')}`);
  writes('web', 'one');
  await clock.advance(1_000);
  assert.deepEqual([warnings, targets.sent('a')], [['cannot send logs to this place'], [['web one {}']]]);
});
