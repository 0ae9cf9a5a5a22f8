import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Due } from '../../../src/core/operation/index.ts';
import { type Decision, dueAfter } from '../../../src/core/resolver/index.ts';

const because = 'of a test';
const work = { kind: 'run-commands', request: 1 } as const;
const waitFor = (what: string): Decision => ({ kind: 'wait', for: what, until: null, because });

const rows: readonly (readonly [why: string, decision: Decision, due: Due | null])[] = [
  ['work is due', { kind: 'run', work, because }, work],
  [
    'what follows from a change of the books may be',
    { kind: 'commit', change: { kind: 'drop-resume' }, because },
    { kind: 'note' },
  ],
  ['a hook is due behind a pause', waitFor('pause'), { kind: 'wait', because }],
  ['a hook is due behind the word on who leads', waitFor('leadership'), { kind: 'wait', because }],
  ['a person is waited for at rest', waitFor('resolved'), null],
  ['storage is waited for at rest', waitFor('storage'), null],
  ['nothing is due when there is nothing to do', { kind: 'idle', until: 5, because }, null],
  ['nothing is due at the end', { kind: 'stop', because }, null],
];

for (const [why, decision, due] of rows)
  test(why, () => {
    assert.deepEqual(dueAfter(decision), due);
  });
