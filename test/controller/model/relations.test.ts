import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relationsMax } from '../../../src/controller/model/relations.ts';
import type { AgentId, RelationId, Settings } from '../../../src/core/model/index.ts';
import { unit, type World, world } from '../../support/controller-world.ts';

function related(): { at: World; agent: AgentId; relation: RelationId } {
  const at = world();
  const { agent } = at.machine();
  at.deploy('web', 1);
  at.deploy('db', 1);
  const result = at.run({ kind: 'integrate', ends: ['web', 'db'] });
  assert.ok(result.kind === 'related');
  return { at, agent, relation: result.relation };
}

const scope = (
  at: World,
  agent: AgentId,
  name: string,
  relation: RelationId,
  inScope: boolean,
  settings: Settings = {},
) => at.report(agent, { kind: 'scope', unit: unit(name), uuid: at.uuid(name), relation, inScope, settings });

test('endpoints are found by interface and role, and the provider is named first', () => {
  const at = world();
  at.deploy('web');
  at.deploy('db');
  assert.deepEqual(at.run({ kind: 'integrate', ends: ['web', 'db'] }), {
    kind: 'related',
    relation: 2,
    ends: ['db:db', 'web:db'],
  });
  const entity = at.model.entity('relation/2')?.value;
  assert.ok(entity?.kind === 'relation');
  assert.deepEqual(entity.ends, [
    { application: 'db', endpoint: 'db', role: 'provider', scope: 'global' },
    { application: 'web', endpoint: 'db', role: 'requirer', scope: 'global' },
  ]);
  assert.deepEqual(
    entity.remoteUnits.map((one) => one.unit),
    ['db/0', 'web/0'],
  );
});

test('several ways to relate are listed as commands', () => {
  const at = world();
  at.deploy('web');
  at.deploy('twin');
  assert.throws(
    () => at.run({ kind: 'integrate', ends: ['web', 'twin'] }),
    (error: { code: string; next?: string }) =>
      error.code === 'relation-invalid' &&
      error.next === 'reeve integrate twin:main web:db | reeve integrate twin:replica web:db',
  );
  assert.equal(at.run({ kind: 'integrate', ends: ['web:db', 'twin:replica'] }).kind, 'related');
});

test('the implicit endpoint is taken when nothing declared fits, or when it is named', () => {
  const at = world();
  at.deploy('web');
  at.deploy('db');
  assert.deepEqual(at.run({ kind: 'integrate', ends: ['web:logging', 'db'] }), {
    kind: 'related',
    relation: 2,
    ends: ['db:juju-info', 'web:logging'],
  });
  assert.throws(() => at.run({ kind: 'integrate', ends: ['web:logging', 'db:juju-info'] }), { code: 'already-exists' });
});

const refusals: readonly [string, readonly [string, string], string, RegExp?][] = [
  ['an unknown application', ['web', 'dv'], 'not-found', /did you mean "db"/],
  ['an unknown endpoint', ['web:bd', 'db'], 'not-found', /did you mean "web:db"/],
  ['endpoints that do not fit', ['web:site', 'db'], 'relation-invalid', /provides pgsql as db/],
  ['a peer endpoint', ['web:cluster', 'db'], 'relation-invalid'],
  ['itself', ['web', 'web'], 'relation-invalid'],
  ['too many colons', ['web:db:1', 'db'], 'relation-invalid'],
];
for (const [what, ends, code, says] of refusals)
  test(`integrate with ${what} is refused`, () => {
    const at = world();
    at.deploy('web');
    at.deploy('db');
    assert.throws(
      () => at.run({ kind: 'integrate', ends }),
      (error: { code: string; next?: string }) => error.code === code && (says?.test(error.next ?? '') ?? true),
    );
  });

test('an endpoint takes as many relations as its charm allows', () => {
  const { at } = related();
  at.deploy('twin');
  assert.throws(() => at.run({ kind: 'integrate', ends: ['web', 'twin:main'] }), {
    code: 'limit-reached',
    next: 'reeve remove-relation db:db web:db',
  });
});

test('a relation whose members have all left is deleted with its bags; until then it is dying', () => {
  const { at, agent, relation } = related();
  scope(at, agent, 'web/0', relation, true, { 'private-address': '10.0.0.1' });
  scope(at, agent, 'db/0', relation, true);
  at.run({ kind: 'remove-relation', ends: ['web', 'db'] });
  assert.equal(at.get('relation', relation)?.life, 'dying');
  assert.throws(() => at.run({ kind: 'integrate', ends: ['web', 'db'] }), { code: 'being-removed' });
  scope(at, agent, 'db/0', relation, false);
  assert.equal(at.get('member', `${relation}/db/0`)?.inScope, false);
  scope(at, agent, 'web/0', relation, false);
  const left = [...at.model.list('member'), ...at.model.list('bag')].filter(([id]) => id.startsWith(`${relation}/`));
  assert.deepEqual([at.get('relation', relation), left], [undefined, []]);
  assert.deepEqual(at.get('application', 'db')?.relations, []);
  assert.equal(at.run({ kind: 'integrate', ends: ['web', 'db'] }).kind, 'related');
});

test('a relation that nobody has entered goes at once', () => {
  const { at, relation } = related();
  at.run({ kind: 'remove-relation', ends: ['db:db', 'web'] });
  assert.equal(at.get('relation', relation), undefined);
});

test('remove-relation without such a relation, of a peer, or of several is refused', () => {
  const { at } = related();
  at.deploy('twin');
  at.run({ kind: 'integrate', ends: ['web:logging', 'db'] });
  const remove =
    (...ends: [string, string]) =>
    () =>
      at.run({ kind: 'remove-relation', ends });
  assert.throws(remove('web', 'twin'), { code: 'not-found' });
  assert.throws(remove('web:cluster', 'web:cluster'), { code: 'not-found' });
  assert.throws(remove('web', 'db'), { code: 'relation-invalid', message: /several relations/ });
});

test('a relation is ended by its number, unless its ends are peers', () => {
  const { at, relation } = related();
  const end = (id: number) => at.run({ kind: 'end-relation', relation: id as RelationId });
  assert.deepEqual(end(relation), { kind: 'done', changed: ['db:db', 'web:db'] });
  assert.equal(at.get('relation', relation), undefined);
  assert.throws(() => end(relation), { code: 'not-found' });
  const [peers] = [...at.model.list('relation')].find(([, { ends }]) => ends.length === 1) ?? [];
  assert.throws(() => end(Number(peers)), { code: 'relation-invalid', message: /peers/ });
});

test('a unit that enters publishes its bag as version 1; entering again with other addresses is a change', () => {
  const { at, agent, relation } = related();
  scope(at, agent, 'web/0', relation, true, { 'private-address': '10.0.0.1' });
  const member = () => at.get('member', `${relation}/web/0`);
  assert.deepEqual(member(), { inScope: true, version: 1, settings: { 'private-address': '10.0.0.1' } });
  scope(at, agent, 'web/0', relation, false);
  scope(at, agent, 'web/0', relation, true, { 'private-address': '10.0.0.2' });
  assert.deepEqual(member(), { inScope: true, version: 2, settings: { 'private-address': '10.0.0.2' } });
});

test('the bag of a unit that has died stays as long as the relation', () => {
  const { at, agent, relation } = related();
  scope(at, agent, 'db/0', relation, true, { a: '1' });
  at.run({ kind: 'remove-unit', unit: unit('db/0'), force: true });
  assert.deepEqual(at.get('member', `${relation}/db/0`), { inScope: false, version: 1, settings: { a: '1' } });
});

test('an application has a limited number of relations, and is told what to do', () => {
  const at = world();
  at.deploy('web');
  at.deploy('db');
  const relations = Array.from({ length: relationsMax }, (_, index) => (1_000_000 + index) as RelationId);
  at.act((draft) => {
    const db = draft.get('application', 'db');
    assert.ok(db);
    draft.put('application', 'db', { ...db, relations });
  });
  assert.throws(() => at.run({ kind: 'integrate', ends: ['web', 'db'] }), {
    code: 'limit-reached',
    message: 'cannot relate db once more: it has 1000 relations',
    next: 'reeve remove-relation, or spread them over several applications',
  });
});
