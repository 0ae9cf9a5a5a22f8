/** The owner's policy: how files come together, and what they say to one piece of work. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TaskId, UnitName } from '../../../src/core/model/index.ts';
import {
  type LocalPolicy,
  narrowStanding,
  type PolicyWork,
  parsePolicy,
  policyVerdict,
} from '../../../src/core/trust/index.ts';
import { evidence, grant } from './evidence.ts';

const subject = { unit: 'postgresql/0' as UnitName, operator: 'postgresql' };
const task = '1' as TaskId;
const action = (name: string): PolicyWork => ({ kind: 'action', task, action: name, parametersJson: '{}' });
const exec: PolicyWork = { kind: 'exec', task, command: 'id', timeoutMs: 1 };
const open: LocalPolicy = { publishers: null, exec: 'deny', actions: [], holds: [] };

test('without any file exec is denied and the rest is allowed', () => {
  assert.deepEqual(parsePolicy([]), open);
  assert.deepEqual(parsePolicy([null, {}]), open);
});

test('publishers are what every file names, exec needs one yes and no no, holds add up', () => {
  const files = [
    { publishers: ['a', 'b'], exec: 'allow', holds: ['web/1'] },
    { publishers: ['b', 'c'], holds: ['web/0', 'web/1'] },
  ];
  assert.deepEqual(parsePolicy(files), { publishers: ['b'], exec: 'allow', actions: [], holds: ['web/0', 'web/1'] });
  assert.equal(parsePolicy([...files, { exec: 'deny' }]).exec, 'deny');
});

test('a special permission in one file cannot undo a general denial in another', () => {
  const policy = parsePolicy([{ actions: { '*/*': 'deny' } }, { actions: { 'postgresql/restore': 'allow' } }]);
  assert.equal(policyVerdict(policy, subject, action('restore')).kind, 'refused');
});

const rules = fc.dictionary(
  fc.constantFrom('postgresql/restore', 'postgresql/*', '*/restore', '*/*', 'postgresql/backup', 'web/*'),
  fc.constantFrom('allow', 'deny'),
);
test('whatever the files and their order, nothing is allowed that one of them denies', () => {
  fc.assert(
    fc.property(fc.array(rules, { maxLength: 3 }), (files) => {
      const documents = files.map((actions) => ({ actions }));
      const together = parsePolicy(documents);
      for (const name of ['restore', 'backup', 'other']) {
        const alone = documents.map((file) => policyVerdict(parsePolicy([file]), subject, action(name)).kind);
        const expected = alone.includes('refused') ? 'refused' : 'allowed';
        assert.equal(policyVerdict(together, subject, action(name)).kind, expected);
      }
    }),
  );
});

test('resources of an administrator are taken unless one file wants published ones', () => {
  const change = (resources?: readonly string[]): PolicyWork => ({
    kind: 'change-bundle',
    ...(resources && { resources }),
  });
  const published = parsePolicy([{ resources: 'any' }, { resources: 'published' }]);
  assert.equal(policyVerdict(parsePolicy([{ resources: 'any' }]), subject, change(['seed'])).kind, 'allowed');
  for (const nothing of [change(), change([])])
    assert.equal(policyVerdict(published, subject, nothing).kind, 'allowed');
  const verdict = policyVerdict(published, subject, change(['seed', 'image']));
  assert.ok(verdict.kind === 'refused' && verdict.code === 'resource-denied');
  assert.match(verdict.because, /seed, image was given by an administrator/);
});

const refused: Readonly<Record<string, unknown>> = {
  'resources in other words': { resources: 'none' },
  'a text': 'exec: allow',
  'an unknown key': { execs: 'deny' },
  'a key of a later stage': { windows: [] },
  'publishers that are no list': { publishers: 'acme' },
  'a publisher that is no name': { publishers: [''] },
  'exec in words': { exec: 'yes' },
  'exec as a flag': { exec: true },
  'an action without operator': { actions: { restore: 'deny' } },
  'an action pattern inside a word': { actions: { 'post*/restore': 'deny' } },
  'an action with a strange choice': { actions: { '*/*': 'never' } },
  'actions that are a list': { actions: ['a/b'] },
  'a hold of an application': { holds: ['web'] },
  'a hold that is no text': { holds: [0] },
};
for (const [what, document] of Object.entries(refused))
  test(`${what} is refused`, () =>
    assert.throws(() => parsePolicy([{}, document]), { code: 'document-invalid', message: /^cannot / }));

const verdicts: readonly [string, LocalPolicy['actions'][number], string, boolean][] = [
  ['no rule allows', {}, 'restore', true],
  ['an exact denial', { 'postgresql/restore': 'deny' }, 'restore', false],
  ['an exact denial of another action', { 'postgresql/restore': 'deny' }, 'backup', true],
  ['an exact permission under a general denial', { '*/*': 'deny', 'postgresql/restore': 'allow' }, 'restore', true],
  ['a denial of all actions of the operator', { 'postgresql/*': 'deny' }, 'restore', false],
  ['a denial of the action everywhere', { '*/restore': 'deny' }, 'restore', false],
  ['a tie, where denial wins', { '*/restore': 'deny', 'postgresql/*': 'allow' }, 'restore', false],
  ['the half-open rule over the open one', { '*/*': 'deny', '*/restore': 'allow' }, 'restore', true],
  ['everything denied', { '*/*': 'deny' }, 'restore', false],
  ['an action called constructor', {}, 'constructor', true],
];
for (const [what, actions, name, allowed] of verdicts)
  test(`${what}: ${allowed ? 'runs' : 'is refused'}`, () => {
    const verdict = policyVerdict({ ...open, actions: [actions] }, subject, action(name));
    assert.equal(verdict.kind, allowed ? 'allowed' : 'refused');
    if (verdict.kind === 'refused') {
      assert.equal(verdict.code, 'order-denied');
      assert.match(verdict.because, /policy\.d on this machine denies the action postgresql\/restore by the rule/);
    }
  });

test('exec follows its own line', () => {
  assert.equal(policyVerdict({ ...open, exec: 'allow' }, subject, exec).kind, 'allowed');
  const verdict = policyVerdict(open, subject, exec);
  assert.equal(verdict.kind === 'refused' && verdict.code, 'order-denied');
});

test('a held unit keeps its bundle and does everything else', () => {
  const policy: LocalPolicy = { ...open, holds: [subject.unit] };
  const verdict = policyVerdict(policy, subject, { kind: 'change-bundle' });
  assert.equal(verdict.kind === 'refused' && verdict.code, 'unit-held');
  assert.equal(policyVerdict(policy, subject, action('restore')).kind, 'allowed');
  assert.equal(policyVerdict(open, subject, { kind: 'change-bundle' }).kind, 'allowed');
});

test('answers, cancellations and hook events are never denied: they start nothing new', () => {
  const policy: LocalPolicy = { publishers: [], exec: 'deny', actions: [{ '*/*': 'deny' }], holds: [subject.unit] };
  for (const work of [
    { kind: 'resolved', failure: 'x' as never, answer: 'retry' },
    { kind: 'cancel', task },
    { kind: 'hook-event', hook: 'update-status' },
  ] as const)
    assert.deepEqual(policyVerdict(policy, subject, work), { kind: 'allowed' });
});

test('publishers that policy leaves out are set aside by name', () => {
  const other = { ...grant, name: 'other' };
  const standing = { ...evidence.standing, publishers: [grant, other] };
  assert.equal(narrowStanding(standing, open), standing);
  const policy = { ...open, publishers: ['other'] };
  const narrowed = narrowStanding(standing, policy);
  assert.deepEqual(narrowed, { ...standing, publishers: [other], withheld: [grant] });
  assert.deepEqual(narrowStanding(narrowed, policy), narrowed);
});
