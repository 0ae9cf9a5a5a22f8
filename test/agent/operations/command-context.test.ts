import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandContext, type RelationRequest } from '../../../src/agent/operations/command-context.ts';
import { databaseRelation, relationId, spareRelation, unit } from '../../support/handler.ts';

const one = { ...databaseRelation, id: relationId(8), members: [{ unit: unit('mysql/0'), version: 1 }] };
const relations = [databaseRelation, one, spareRelation];
const asked = (more: Partial<RelationRequest>): RelationRequest => ({
  relation: '8',
  remoteUnit: '',
  remoteApplication: '',
  force: false,
  ...more,
});
const facts = (id: number, more: object = {}) => ({
  relation: { kind: 'relation-changed', relation: id, endpoint: 'db', remoteApplication: 'mysql', ...more },
});

const cases: readonly (readonly [string, Partial<RelationRequest>, object])[] = [
  ['the one remote unit is inferred', {}, facts(8, { remoteUnit: 'mysql/0' })],
  ['the number after the last colon counts', { relation: 'any:thing:8' }, facts(8, { remoteUnit: 'mysql/0' })],
  ['a member is taken', { relation: '7', remoteUnit: 'mysql/1' }, facts(7, { remoteUnit: 'mysql/1' })],
  [
    'of several one must be named',
    { relation: '7' },
    { refusal: 'ambiguous remote unit; possibilities are [mysql/0 mysql/1]' },
  ],
  [
    'a unit that has left must be forced',
    { relation: '7', remoteUnit: 'mysql/4' },
    { refusal: 'unknown remote unit mysql/4; possibilities are [mysql/0 mysql/1]' },
  ],
  ['and then it is taken', { relation: '7', remoteUnit: 'mysql/4', force: true }, facts(7, { remoteUnit: 'mysql/4' })],
  [
    'with nobody there one must be forced',
    { relation: '12' },
    { refusal: 'no remote unit found for relation id: 12, override to execute commands' },
  ],
  ['nobody can be forced', { relation: '7', force: true }, facts(7)],
  ['the application is enough', { relation: '7', remoteApplication: 'mysql' }, facts(7)],
  ['an unknown relation', { relation: '9' }, { refusal: 'unknown relation id: 9' }],
  ['no relation id', { relation: 'db' }, { refusal: 'invalid relation id' }],
  ['no unit name', { remoteUnit: 'x' }, { refusal: 'invalid remote unit: x' }],
];
for (const [what, request, expected] of cases)
  test(what, () => assert.deepEqual(commandContext(relations, asked(request)), expected));
