/** The table of security.md §4, row by row. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type AnsweredOrder,
  expiryToleranceMs,
  fingerprint,
  type InboxState,
  type PolicyAnswer,
  takeOrder,
  waitingOrdersMax,
} from '../../../src/core/inbox/index.ts';
import type { Order } from '../../../src/core/model/index.ts';
import { agent, controller, digestOf, minuteMs, noon, order, unit, uuidOf } from '../../support/builders.ts';

const state: InboxState = {
  controller,
  agent,
  stream: 'stream-1',
  sequence: 4,
  answered: new Map<number, AnsweredOrder>([
    [3, { digest: 'three', refusal: { code: 'order-expired', because: 'it arrived too late' } }],
    [4, { digest: 'four' }],
  ]),
  units: new Map([[unit('web/0'), { uuid: uuidOf('web/0'), bundles: [digestOf('a'), digestOf('b')], waiting: 0 }]]),
};
const allowed: PolicyAnswer = { kind: 'allowed' };
const action = (sequence: number, more: Partial<Order> = {}): Order =>
  order(sequence, { kind: 'action', task: '1' as never, action: 'backup', parametersJson: '{}' }, more);

function takes(
  what: Order,
  expected: unknown,
  more: { digest?: string; now?: number; policy?: PolicyAnswer; state?: object } = {},
): void {
  const { digest = 'five', now = noon, policy = allowed } = more;
  assert.deepEqual(takeOrder({ ...state, ...more.state }, what, digest, now, policy), expected);
}

describe('the next order', () => {
  test('in time and allowed is accepted', () => takes(action(5), { kind: 'accept' }));
  test('may have been decided for the assigned bundle', () =>
    takes(action(5, { generation: digestOf('b') }), { kind: 'accept' }));
  test('for another bundle is stale', () =>
    takes(action(5, { generation: digestOf('c') }), {
      kind: 'refuse',
      code: 'generation-stale',
      because: 'it was decided for another bundle than the one of web/0',
    }));
  test('that answers something is not tied to a bundle', () =>
    takes(order(5, { kind: 'resolved', failure: 'web/0#1' as never, answer: 'skip' }, { generation: digestOf('c') }), {
      kind: 'accept',
    }));
  test('is not refused for a clock that is a little off', () =>
    takes(action(5), { kind: 'accept' }, { now: noon + minuteMs + expiryToleranceMs }));
  test('that is too old is refused', () =>
    takes(
      action(5),
      { kind: 'refuse', code: 'order-expired', because: 'it arrived too late' },
      { now: noon + minuteMs + expiryToleranceMs + 1 },
    ));
  test('that policy denies is refused with the rule', () =>
    takes(
      action(5),
      { kind: 'refuse', code: 'order-denied', because: 'no' },
      { policy: { kind: 'refused', code: 'order-denied', because: 'no' } },
    ));
  test('for a unit that is gone is refused and blocks nobody', () => {
    const gone = (name: string, uuid: string) => ({
      kind: 'refuse',
      code: 'not-found',
      because: `unit ${name} (${uuid}) is not on this machine`,
    });
    takes(action(5, { unit: unit('web/9') }), gone('web/9', 'uuid-of-web/0'));
    takes(action(5, { unitUuid: uuidOf('older') }), gone('web/0', 'uuid-of-older'));
  });
  test('behind too many others is refused', () =>
    takes(
      action(5),
      { kind: 'refuse', code: 'limit-reached', because: '256 orders wait for web/0 already' },
      {
        state: {
          units: new Map([
            [unit('web/0'), { uuid: uuidOf('web/0'), bundles: [digestOf('a')], waiting: waitingOrdersMax }],
          ]),
        },
      },
    ));
});

describe('an order of the past', () => {
  test('with the same content is acknowledged again', () =>
    takes(action(4), { kind: 'repeat', refusal: null }, { digest: 'four' }));
  test('with the same content is acknowledged again even when it has expired', () =>
    takes(action(4), { kind: 'repeat', refusal: null }, { digest: 'four', now: noon * 9 }));
  test('that was refused is refused again, in the same words', () =>
    takes(
      action(3),
      { kind: 'repeat', refusal: { code: 'order-expired', because: 'it arrived too late' } },
      { digest: 'three' },
    ));
  test('with other content raises an alarm', () =>
    takes(action(4), { kind: 'alarm', because: 'order 4 came before with other content' }));
  test('older than what is remembered raises an alarm', () =>
    takes(action(2), { kind: 'alarm', because: 'order 2 is older than what is remembered: a replay' }));
});

test('an order behind a gap is asked for again from the gap on', () =>
  takes(action(7), { kind: 'resend', from: 5, because: 'order 5 has not arrived' }));

describe('an order that is not ours', () => {
  test('by another controller', () =>
    takes(action(5, { controller: 'other' }), {
      kind: 'alarm',
      because: 'it is addressed by another controller, other',
    }));
  test('for another agent', () =>
    takes(action(5, { agent: 'other' as never }), {
      kind: 'alarm',
      because: 'it is addressed to another agent, other',
    }));
  test('of another stream', () =>
    takes(action(5, { stream: 'other' }), { kind: 'alarm', because: 'it belongs to another stream, other' }));
});

test('a fingerprint tells bodies apart by every byte, its place and their number', () => {
  const bodies = [[], [0], [0, 0], [1, 0], [0, 1], [0, 0, 0, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 0]];
  const prints = bodies.map((body) => fingerprint(new Uint8Array(body)));
  assert.equal(new Set(prints).size, bodies.length);
  assert.match(prints[0] ?? '', /^[0-9a-f]{32}$/);
  assert.equal(fingerprint(new Uint8Array([7, 8])), fingerprint(new Uint8Array([7, 8])));
});
