import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  checkCustomNotice,
  emptyNotices,
  type Notice,
  type NoticeBook,
  nextStamp,
  type Occurrence,
  occur,
  printStamp,
  pruneNotices,
  selectNotices,
} from '../../../src/core/supervision/index.ts';

const second = 1_000_000_000n;
const day = 86_400n * second;
const custom = (key: string, more: Partial<Occurrence> = {}): Occurrence => ({
  userId: 1000,
  type: 'custom',
  key,
  ...more,
});
const all = { users: 'all', types: null, keys: null, after: null } as const;
const keys = (notices: readonly Notice[]) => notices.map(({ key }) => key);

/** Occurrences one second after another, from second 1. */
const after = (...occurrences: readonly Occurrence[]): NoticeBook =>
  occurrences.reduce((book, one, index) => occur(book, one, BigInt(index + 1) * second).book, emptyNotices);
const only = (book: NoticeBook): Notice => [...book.notices.values()][0] ?? assert.fail();

test('the first occurrence has one time', () => {
  assert.deepEqual(only(after(custom('a.b/c', { data: { k: 'v' } }))), {
    id: '1',
    userId: 1000,
    type: 'custom',
    key: 'a.b/c',
    firstOccurred: second,
    lastOccurred: second,
    lastRepeated: second,
    occurrences: 1,
    expireAfterNs: 7n * day,
    lastData: { k: 'v' },
  });
});

test('the same owner, type and key are the same notice, with the data of the newest', () => {
  const notice = only(after(custom('a.b/c', { data: { k: 'v' }, repeatAfterNs: day }), custom('a.b/c')));
  assert.deepEqual(
    [notice.id, notice.occurrences, notice.lastOccurred, notice.lastRepeated],
    ['1', 2, 2n * second, 2n * second],
  );
  assert.deepEqual([notice.lastData, notice.repeatAfterNs], [undefined, undefined]);
  assert.equal(after(custom('a.b/c'), custom('a.b/c', { userId: null }), custom('a.b/d')).notices.size, 3);
});

test('a notice repeats when strictly more time has passed than it asks for', () => {
  const quiet = custom('a.b/c', { repeatAfterNs: 2n * second });
  const repeats = (count: number) => only(after(...Array.from({ length: count }, () => quiet))).lastRepeated;
  assert.deepEqual([repeats(2), repeats(3), repeats(4)], [second, second, 4n * second]);
});

test('an expired notice begins anew', () => {
  const first = after(custom('a.b/c'));
  const { notice } = occur(first, custom('a.b/c'), 8n * day);
  assert.deepEqual([notice.id, notice.occurrences, notice.firstOccurred], ['2', 1, 8n * day]);
  assert.deepEqual(selectNotices(first, 0, all, 8n * day), []);
});

test('who asks sees their own and public ones, in the order in which they repeated', () => {
  const book = after(
    custom('a.b/c'),
    custom('a.b/d', { userId: 0 }),
    custom('a.b/e', { userId: null }),
    custom('a.b/c'),
  );
  const own = { ...all, users: 'own' } as const;
  assert.deepEqual(keys(selectNotices(book, 1000, own, second)), ['a.b/e', 'a.b/c']);
  assert.deepEqual(keys(selectNotices(book, 1000, { ...all, users: 0 }, second)), ['a.b/d']);
  assert.deepEqual(keys(selectNotices(book, 1000, all, second)), ['a.b/d', 'a.b/e', 'a.b/c']);
});

test('types, keys and a time that has to be passed narrow the selection', () => {
  const book = after(custom('a.b/c'), custom('1', { type: 'change-update', userId: null }), custom('a.b/d'));
  const select = (selection: object) => keys(selectNotices(book, 1000, { ...all, ...selection }, second));
  assert.deepEqual(select({ types: ['change-update'] }), ['1']);
  assert.deepEqual(select({ types: [] }), []);
  assert.deepEqual(select({ keys: ['a.b/d', 'a.b/x'] }), ['a.b/d']);
  assert.deepEqual(select({ after: 2n * second }), ['a.b/d']);
});

test('pruning forgets what expired, what belongs to a change that is gone, and the oldest of too many', () => {
  const change = (key: string) => custom(key, { type: 'change-update', userId: null });
  const book = after(custom('a.b/c'), change('1'), change('2'));
  assert.deepEqual(
    [...pruneNotices(book, (id) => id === '2', second).notices.values()].map(({ key }) => key),
    ['a.b/c', '2'],
  );
  assert.equal(pruneNotices(book, () => true, 8n * day).notices.size, 0);
  const many = after(...Array.from({ length: 1_002 }, (_, index) => custom(`a.b/${index}`)));
  assert.deepEqual(only(pruneNotices(many, () => true, second)).key, 'a.b/2');
});

for (const key of ['a.b/c', 'example.com/path/to-it', 'a-b.c1/d'])
  test(`${key} can be the key of a notice`, () => {
    checkCustomNotice(key, { k: 'v' });
  });

for (const key of ['', 'a/b', 'a.b', 'A.b/c', 'a.b/', 'a.b//c', 'a-.b/c', 'a.b/c_d', `a.b/${'c'.repeat(253)}`])
  test(`${JSON.stringify(key.slice(0, 20))} cannot be the key of a notice`, () => {
    assert.throws(() => checkCustomNotice(key, null), { code: 'usage-invalid' });
  });

test('data of more than 4096 bytes is refused', () => {
  checkCustomNotice('a.b/c', { k: 'v'.repeat(4_088) });
  assert.throws(() => checkCustomNotice('a.b/c', { k: 'v'.repeat(4_089) }), { code: 'usage-invalid' });
  assert.throws(() => checkCustomNotice('a.b/c', { k: 'é'.repeat(2_045) }), { code: 'usage-invalid' });
});

test('stamps grow by at least a microsecond, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (instants) => {
      let last = 0n;
      for (const at of instants) {
        const next = nextStamp(last, at);
        assert.ok(next - last >= 1_000n && next >= BigInt(at) * 1_000_000n);
        last = next;
      }
    }),
  );
});

test('a stamp is printed as every other program prints it', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      assert.equal(new Date(printStamp(BigInt(date.getTime()) * 1_000_000n)).getTime(), date.getTime());
    }),
  );
  assert.equal(printStamp(1_714_558_830_000_001_000n), '2024-05-01T10:20:30.000001Z');
  assert.equal(printStamp(1_714_558_830n * second), '2024-05-01T10:20:30Z');
});
