import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assignment } from '../../../src/core/model/index.ts';
import { freeSlot, nextMove, type RevisionFacts, type SlotRecord } from '../../../src/core/upgrade/index.ts';
import { digestOf, assignment as unitAssignment } from '../../support/builders.ts';

const assigned = (counter: number): Assignment => ({
  ...unitAssignment(),
  counter,
  archive: digestOf(String(counter)),
});
const record = (counter: number): SlotRecord => ({
  version: `0.${counter}.0`,
  dataVersion: 1,
  counter,
  archive: digestOf(String(counter)),
  revision: counter,
});

const packaged: RevisionFacts = {
  running: 'package',
  current: null,
  tried: null,
  slots: { a: null, b: null },
  ending: null,
};
const inA: RevisionFacts = {
  ...packaged,
  running: 'a',
  current: 'a',
  slots: { a: record(1), b: null },
  ending: { counter: 1 },
};

const trial: RevisionFacts = { ...inA, running: 'b', tried: 'b', slots: { a: record(1), b: record(2) } };
const fallen: RevisionFacts = { ...trial, running: 'a' };

/** How it stands × what it is asked for: every cell of the table. */
const cells: readonly (readonly [string, RevisionFacts, Assignment | null, string])[] = [
  ['its own, nothing is asked', packaged, null, 'idle'],
  ['its own, an assignment has ended', inA, assigned(1), 'idle'],
  ['its own, an older assignment is told', { ...inA, ending: { counter: 5 } }, assigned(4), 'idle'],
  ['its own, it runs what is assigned', { ...inA, ending: null }, assigned(1), 'settle'],
  [
    'its own, a folder holds what is assigned',
    { ...inA, slots: { a: record(1), b: record(2) } },
    assigned(2),
    'switch',
  ],
  ['its own, what is assigned is not here', inA, assigned(2), 'stage'],
  [
    'its own, a folder holds an older assignment',
    { ...inA, slots: { a: record(1), b: record(2) } },
    assigned(3),
    'stage',
  ],
  ['on trial, nothing is asked', trial, null, 'prove'],
  ['on trial, it runs what is assigned', trial, assigned(2), 'prove'],
  ['on trial, a folder holds what is assigned', { ...trial, ending: null }, assigned(1), 'prove'],
  ['on trial, something newer is assigned', trial, assigned(3), 'prove'],
  ['fallen back to, nothing is asked', fallen, null, 'give-up'],
  ['fallen back to, it runs what is assigned', { ...fallen, ending: null }, assigned(1), 'give-up'],
  ['fallen back to, the failed one is still assigned', fallen, assigned(2), 'give-up'],
  ['fallen back to, something newer is assigned', fallen, assigned(3), 'give-up'],
];

for (const [how, facts, assignment, move] of cells)
  test(`${how}: ${move}`, () => assert.equal(nextMove(facts, assignment).kind, move));

test('a package that came back is fallen back to like any other', () => {
  const move = nextMove({ ...packaged, tried: 'a', slots: { a: record(1), b: null } }, assigned(1));
  assert.deepEqual(move, { kind: 'give-up', failed: record(1) });
});

test('a failed trial of which nothing is known is given up all the same', () => {
  assert.deepEqual(nextMove({ ...packaged, tried: 'a' }, null), { kind: 'give-up', failed: null });
});

test('the same archive under another assignment is what runs already', () => {
  assert.equal(nextMove(inA, { ...assigned(1), counter: 7 }).kind, 'settle');
});

test('a failed revision that is assigned anew is fetched anew', () => {
  const facts = { ...fallen, tried: null, ending: { counter: 2, refusal: { code: 'c', because: 'b', next: 'n' } } };
  assert.equal(nextMove(facts, { ...assigned(2), counter: 3 }).kind, 'stage');
});

test('an agent on trial must reach the controller when the one before it could', () => {
  const slots = { a: record(1), b: { ...record(2), needsController: true } };
  assert.deepEqual(nextMove({ ...trial, slots }, assigned(2)), { kind: 'prove', needsController: true });
});

test('the folder for the next revision is neither what runs nor what is fallen back to', () => {
  assert.deepEqual(
    [packaged, inA, { ...inA, running: 'b', current: 'b' } as const, { ...packaged, current: 'a' } as const].map(
      freeSlot,
    ),
    ['a', 'b', 'a', 'b'],
  );
});
