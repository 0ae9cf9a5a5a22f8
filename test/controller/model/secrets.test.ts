/** Secrets in the controller: who may write, what becomes of revisions, and how they end (charm-runtime.md §5.10, §10). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { projection, secretInfos } from '../../../src/controller/model/index.ts';
import type { AgentId, MachineId, SecretWrite } from '../../../src/core/model/index.ts';
import { bundleDigest, bundleFacts, unit, type World, world } from '../../support/controller-world.ts';
import { contentOf, secretOf } from '../../support/secrets.ts';

const id = secretOf('a');
const relation = 2;

/** web/0 (leader, epoch 3) on machine 0; web/1 on machine 1; db/0 and db/1 on machine 2; web and db are related. */
function related() {
  const at = world();
  const agents: readonly AgentId[] = [at.machine().agent, at.machine().agent, at.machine().agent];
  for (const [operator, to] of [
    ['web', ['0', '1']],
    ['db', ['2', '2']],
  ] as const) {
    at.upload(bundleFacts(operator));
    at.run({
      kind: 'deploy',
      bundle: bundleDigest(operator),
      application: operator as never,
      units: to.length,
      config: {},
      to: to as readonly string[] as MachineId[],
      trust: false,
      bindings: {},
      constraints: {},
      force: false,
    });
  }
  at.run({ kind: 'integrate', ends: ['web', 'db'] });
  at.act((draft) => draft.put('lease', 'web', { holder: unit('web/0'), epoch: 3 }));
  const agentOf = (name: string) => agents[Number(at.get('unit', name)?.machine)] as AgentId;
  return {
    at,
    agents,
    /** One flush of a unit, as leader under the epoch when there is one. */
    write: (name: string, epoch: number | null, ...secrets: SecretWrite[]) =>
      at.report(agentOf(name), {
        kind: 'flush',
        unit: unit(name),
        uuid: at.uuid(name),
        flush: {
          operation: `${name}#1` as never,
          ...(epoch !== null && { epoch }),
          relationSettings: [],
          openPorts: [],
          closePorts: [],
          state: { wrote: 'yes' },
          secrets,
        },
      }),
    read: (name: string, revision: number, label = '') =>
      at.report(agentOf(name), {
        kind: 'secret-read',
        unit: unit(name),
        uuid: at.uuid(name),
        secret: id,
        revision,
        label,
      }),
  };
}

const create = (more: Partial<Extract<SecretWrite, { kind: 'create' }>> = {}): SecretWrite => ({
  kind: 'create',
  secret: id,
  owner: 'application',
  label: '',
  description: '',
  rotate: 'never',
  content: contentOf('one'),
  track: false,
  ...more,
});
const set = (text: string, more: Partial<Extract<SecretWrite, { kind: 'update' }>> = {}): SecretWrite => ({
  kind: 'update',
  secret: id,
  content: contentOf(text),
  revision: 99,
  track: false,
  ...more,
});
const grantTo = (target: string): SecretWrite => ({
  kind: 'grant',
  secret: id,
  target: target as never,
  relation: relation as never,
});
const refusals = (at: World) => [...at.model.list('event')].map(([, { code }]) => code);
const revisions = (at: World) => at.get('secret', id)?.revisions.map(({ revision }) => revision);
const contents = (at: World) => [...at.model.list('secret-revision')].map(([key]) => key).sort();
const nothingLeft = (at: World) => {
  for (const kind of ['secret', 'secret-revision', 'secrets'] as const)
    assert.deepEqual([...at.model.list(kind)], [], kind);
};

describe('writes', () => {
  test('the leader creates; content makes revisions without gaps, the same content none', () => {
    const { at, write } = related();
    write('web/0', 3, create(), grantTo('db'));
    write('web/0', 3, set('two'), { kind: 'update', secret: id, description: 'd', track: false });
    write('web/0', 3, set('two'));
    write('web/0', 3, set('three'));
    assert.deepEqual(
      [at.get('secret', id)?.latest, revisions(at), contents(at)],
      [3, [1, 2, 3], [1, 2, 3].map((n) => `${id}/${n}`)],
    );
    assert.equal(at.get('secret', id)?.description, 'd');
    assert.deepEqual(at.get('secret', id)?.grants, [{ target: 'db', relation }]);
  });

  const refused: readonly (readonly [
    what: string,
    by: string,
    epoch: number | null,
    code: string,
    ...SecretWrite[],
  ])[] = [
    ['without leading', 'web/1', null, 'epoch-stale', create()],
    ['under an old epoch', 'web/0', 2, 'epoch-stale', create()],
    ['to a secret of another', 'db/0', null, 'permission-denied', set('x', { secret: secretOf('w') })],
    ['with an id that is taken', 'web/0', 3, 'already-exists', create({ secret: secretOf('w') })],
    ['with a key that is not valid', 'web/0', 3, 'usage-invalid', create({ content: { A: '' } })],
    ['without values', 'web/0', 3, 'usage-invalid', create({ content: {} })],
    ['with a label that the application has', 'web/0', 3, 'already-exists', create({ label: 'taken' })],
    [
      'of a unit with a label of its application',
      'web/1',
      null,
      'already-exists',
      create({ label: 'taken', owner: 'unit' }),
    ],
    ['with a label that a unit reads by', 'web/0', 3, 'already-exists', create({ label: 'reader' })],
    ['that grants to a stranger', 'web/0', 3, 'permission-denied', create(), grantTo('web/1')],
    ['that widens a grant', 'web/0', 3, 'usage-invalid', create(), grantTo('db/0'), grantTo('db')],
  ];
  for (const [what, by, epoch, code, ...writes] of refused)
    test(`${what} refuse the whole flush, and are recorded`, () => {
      const { at, write } = related();
      write('web/0', 3, create({ secret: secretOf('w'), label: 'taken' }));
      write('db/0', null, create({ secret: secretOf('d'), owner: 'unit' }), {
        ...grantTo('web'),
        secret: secretOf('d'),
      } as SecretWrite);
      at.report(at.get('machine', '1')?.agent as AgentId, {
        kind: 'secret-read',
        unit: unit('web/1'),
        uuid: at.uuid('web/1'),
        secret: secretOf('d'),
        revision: 1,
        label: 'reader',
      });
      const before = [...at.model.list('secret'), ...at.model.list('state')];
      write(by, epoch, ...writes);
      assert.deepEqual(refusals(at), [code]);
      assert.deepEqual([...at.model.list('secret'), ...at.model.list('state')], before);
    });

  test('a unit may use a label that another unit uses for its own', () => {
    const { at, write } = related();
    write('web/0', null, create({ label: 'mine', owner: 'unit' }));
    write('web/1', null, create({ secret: secretOf('b'), label: 'mine', owner: 'unit' }));
    assert.deepEqual(refusals(at), []);
  });
  test('what is gone meanwhile is skipped', () => {
    const { at, write } = related();
    write('web/0', 3, set('x'), { kind: 'remove', secret: id }, grantTo('db'));
    assert.deepEqual(refusals(at), []);
    write('web/0', 3, create(), { ...grantTo('db'), relation: 77 } as SecretWrite, grantTo('db/7'));
    assert.deepEqual(at.get('secret', id)?.grants, []);
  });
  test('removing revisions one by one removes the secret with the last', () => {
    const { at, write } = related();
    write('web/0', 3, create(), set('two'));
    write('web/0', 3, { kind: 'remove', secret: id, revision: 1 }, { kind: 'remove', secret: id, revision: 1 });
    assert.deepEqual([revisions(at), contents(at)], [[2], [`${id}/2`]]);
    write('web/0', 3, { kind: 'remove', secret: id, revision: 2 }, { kind: 'remove', secret: id });
    nothingLeft(at);
  });
});

describe('reading', () => {
  test('only moves forward, and no further than the latest', () => {
    const { at, write, read } = related();
    write('web/0', 3, create({ track: true }), grantTo('db'), set('two'));
    read('db/0', 2, 'mine');
    read('db/0', 1, 'mine');
    read('web/1', 77);
    assert.deepEqual(at.get('secret', id)?.consumers, {
      'web/0': { revision: 1, label: '' },
      'db/0': { revision: 2, label: 'mine' },
      'web/1': { revision: 2, label: '' },
    });
    write('web/0', 3, set('three', { track: true }));
    assert.equal(at.get('secret', id)?.consumers['web/0']?.revision, 3);
  });
  test('a revision is obsolete when nobody who may read the secret tracks it', () => {
    const { at, write, read } = related();
    const obsolete = () => {
      const entity = at.model.entity(`secret/${id}/details`)?.value;
      return entity?.kind === 'secret-details' && entity.obsolete;
    };
    write('web/0', 3, create(), grantTo('db'));
    read('db/0', 1);
    write('web/0', 3, set('two'));
    assert.deepEqual(obsolete(), []);
    write('web/0', 3, { kind: 'revoke', secret: id, target: 'db' as never });
    assert.deepEqual(obsolete(), [1]);
    write('web/0', 3, grantTo('db'));
    assert.deepEqual(obsolete(), [], 'who is granted again goes on where it was');
    read('db/0', 2);
    assert.deepEqual(obsolete(), [1]);
  });
  test('of what may not be read is not recorded', () => {
    const { at, write, read } = related();
    write('web/0', 3, create());
    read('db/0', 1);
    assert.deepEqual(at.get('secret', id)?.consumers, {});
  });
});

describe('what agents see', () => {
  const keys = (at: World, agent: AgentId | undefined) =>
    [...projection(at.model, agent as AgentId).keys()].filter((key) => key.startsWith('secret/')).sort();
  const k = (...parts: string[]) => parts.map((part) => (part === '' ? `secret/${id}` : `secret/${id}/${part}`)).sort();

  test('owners everything, readers their grant and contents, others nothing', () => {
    const { at, agents, write } = related();
    write('web/0', 3, create(), set('two'));
    const owner = k('', 'details', 'revision/1', 'revision/2');
    assert.deepEqual(
      [0, 1, 2].map((one) => keys(at, agents[one])),
      [owner, owner, []],
    );
    write('web/0', 3, grantTo('db'));
    assert.deepEqual(keys(at, agents[1]), [...owner, `secret/${id}/grant/db`].sort());
    assert.deepEqual(keys(at, agents[2]), k('', 'grant/db', 'revision/1', 'revision/2'));
  });
  test('contents are the latest, the one before, and what units there track', () => {
    const { at, agents, write, read } = related();
    write('web/0', 3, create(), grantTo('db'));
    read('db/0', 1);
    write('web/0', 3, set('two'), set('three'), set('four'));
    assert.deepEqual(keys(at, agents[2]), k('', 'grant/db', 'revision/1', 'revision/3', 'revision/4'));
    assert.deepEqual(keys(at, agents[1]), k('', 'details', 'grant/db', 'revision/3', 'revision/4'));
    const { entitiesRevision } = at.model;
    read('db/0', 4);
    assert.deepEqual(keys(at, agents[2]), k('', 'grant/db', 'revision/3', 'revision/4'));
    assert.ok(at.model.entitiesRevision > entitiesRevision, 'sessions look again');
  });
  test('a secret of a unit is for its own agent', () => {
    const { at, agents, write } = related();
    write('web/1', null, create({ owner: 'unit' }));
    assert.deepEqual(
      [0, 1, 2].map((one) => keys(at, agents[one]).length),
      [0, 3, 0],
    );
  });
  test('no entity is left of a grant that was taken back', () => {
    const { at, write } = related();
    write('web/0', 3, create(), grantTo('db'));
    write('web/0', 3, { kind: 'revoke', secret: id, target: 'db' as never, relation: relation as never });
    assert.equal(at.model.entity(`secret/${id}/grant/db`), undefined);
    write('web/0', 3, grantTo('db'), { kind: 'remove', secret: id });
    for (const key of ['', '/details', '/grant/db', '/revision/1'])
      assert.equal(at.model.entity(`secret/${id}${key}`), undefined, key);
  });
});

describe('ends', () => {
  const force = true;
  test('a relation takes its grants with it', () => {
    const { at, write } = related();
    write('web/0', 3, create(), grantTo('db'));
    at.run({ kind: 'remove-relation', ends: ['web', 'db'] });
    assert.deepEqual(at.get('secret', id)?.grants, []);
    assert.equal(at.get('secrets', 'db'), undefined);
  });
  test('a unit takes its secrets, its grants and its reading', () => {
    const { at, write, read } = related();
    write('web/0', 3, create({ secret: secretOf('b') }), { ...grantTo('db/0'), secret: secretOf('b') } as SecretWrite);
    write('db/0', null, create({ owner: 'unit' }), grantTo('web'));
    read('web/1', 1);
    at.run({ kind: 'remove-unit', unit: unit('web/1'), force });
    assert.deepEqual(at.get('secret', id)?.consumers, {});
    at.run({ kind: 'remove-unit', unit: unit('db/0'), force });
    assert.equal(at.get('secret', id), undefined);
    assert.deepEqual(at.get('secret', secretOf('b'))?.grants, []);
  });
  test('an application takes all that is its own', () => {
    const { at, write, read } = related();
    write('web/0', 3, create(), grantTo('db'));
    write('web/1', null, create({ secret: secretOf('b'), owner: 'unit' }));
    read('db/0', 1);
    at.run({ kind: 'remove-application', application: 'web' as never, force });
    nothingLeft(at);
  });
});

describe('secrets of people', () => {
  const add = (at: World, name = 'token') => {
    const result = at.run({ kind: 'add-secret', name, description: 'd', content: contentOf('one') });
    assert.ok(result.kind === 'secret-added');
    return result.secret;
  };
  test('are added, updated, granted, shown and removed, by id or name', () => {
    const { at } = related();
    const made = add(at);
    assert.match(made, /^[a-z0-9]{20}$/);
    at.run({ kind: 'update-secret', secret: 'token', content: contentOf('two'), description: 'e' });
    at.run({ kind: 'grant-secret', secret: `secret:${made}`, applications: ['db', 'db'] as never });
    const [info, ...others] = secretInfos(at.model, { secret: 'token', reveal: true });
    assert.deepEqual(others, []);
    assert.deepEqual(
      [info?.owner, info?.name, info?.label, info?.description, info?.latest, info?.access, info?.content],
      ['<model>', 'token', '', 'e', 2, [{ target: 'db' }], contentOf('two')],
    );
    assert.equal('content' in (secretInfos(at.model, { reveal: false })[0] ?? {}), false);
    assert.deepEqual(secretInfos(at.model, { secret: made, reveal: true, revision: 1 })[0]?.content, contentOf('one'));
    at.run({ kind: 'remove-secret', secret: made, revision: 1 });
    at.run({ kind: 'revoke-secret', secret: made, applications: ['db'] as never });
    at.run({ kind: 'remove-secret', secret: 'token' });
    nothingLeft(at);
  });
  test('with auto-prune lose what nobody reads', () => {
    const { at } = related();
    const made = add(at);
    at.run({ kind: 'grant-secret', secret: made, applications: ['db' as never] });
    at.report(at.get('machine', '2')?.agent as AgentId, {
      kind: 'secret-read',
      unit: unit('db/0'),
      uuid: at.uuid('db/0'),
      secret: made,
      revision: 1,
      label: '',
    });
    at.run({ kind: 'update-secret', secret: made, content: contentOf('two'), autoPrune: true });
    assert.deepEqual(at.get('secret', made)?.revisions.length, 2);
    at.report(at.get('machine', '2')?.agent as AgentId, {
      kind: 'secret-read',
      unit: unit('db/0'),
      uuid: at.uuid('db/0'),
      secret: made,
      revision: 2,
      label: '',
    });
    assert.deepEqual(at.get('secret', made)?.revisions, [{ revision: 2, expireAt: null }]);
  });
  test('refuse what is wrong, in words that tell no value', () => {
    const { at, write } = related();
    add(at);
    write('web/0', 3, create());
    const refuses = (code: string, command: Parameters<World['run']>[0]) =>
      assert.throws(
        () => at.run(command),
        (error: Error & { code: string }) => {
          assert.equal(error.code, code);
          assert.doesNotMatch(JSON.stringify([error.message, error]), /canary/);
          return true;
        },
      );
    const content = { BAD: 'canary' };
    refuses('already-exists', { kind: 'add-secret', name: 'token', description: '', content: contentOf('canary') });
    refuses('name-invalid', { kind: 'add-secret', name: 'a b', description: '', content: contentOf('canary') });
    refuses('usage-invalid', { kind: 'add-secret', name: 'other', description: '', content });
    refuses('not-found', { kind: 'update-secret', secret: 'tokne', content });
    refuses('permission-denied', { kind: 'update-secret', secret: id, content });
    refuses('permission-denied', { kind: 'remove-secret', secret: id });
    refuses('not-found', { kind: 'remove-secret', secret: 'token', revision: 9 });
    refuses('not-found', { kind: 'grant-secret', secret: 'token', applications: ['nobody' as never] });
  });
});
