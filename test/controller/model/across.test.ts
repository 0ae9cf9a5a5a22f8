/** Relations between two models, decided on records: who sees what, who ends what, and that both come to the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { offersMax, projection, secretInfos } from '../../../src/controller/model/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import {
  type AgentId,
  applicationOf,
  type RelationId,
  type SecretWrite,
  type Settings,
} from '../../../src/core/model/index.ts';
import { bundleDigest, unit, type World, world } from '../../support/controller-world.ts';
import { contentOf, secretOf } from '../../support/secrets.ts';
import { type TwoModels, twoModels } from '../../support/two-models.ts';

const offer = (at: World, endpoints: readonly string[] = ['db'], name?: string) =>
  at.run({
    kind: 'offer',
    application: 'db' as never,
    endpoints: endpoints as never,
    ...(name && { name: name as never }),
  });
const consume = (at: World, name?: string) =>
  at.run({ kind: 'consume', offer: 'admin/production.db', ...(name && { name: name as never }) });

interface Related extends TwoModels {
  /** The number of the relation, in each model. */
  readonly here: RelationId;
  readonly there: RelationId;
  readonly remote: string;
  readonly dbAgent: AgentId;
  readonly webAgent: AgentId;
}

function offered(): TwoModels & { readonly dbAgent: AgentId; readonly webAgent: AgentId } {
  const both = twoModels();
  const { agent: dbAgent } = both.offering.machine();
  const { agent: webAgent } = both.consuming.machine();
  both.offering.deploy('db', 1);
  both.consuming.deploy('web', 1);
  offer(both.offering);
  return { ...both, dbAgent, webAgent };
}

function related(): Related {
  const both = offered();
  consume(both.consuming, 'sql');
  const result = both.consuming.run({ kind: 'integrate', ends: ['web', 'sql'] });
  assert.ok(result.kind === 'related');
  both.settle();
  const [remote] = [...both.offering.model.list('remote')].map(([, one]) => one);
  assert.ok(remote?.relations[0]);
  return { ...both, here: result.relation, there: remote.relations[0], remote: remote.name };
}

const scope = (
  at: World,
  agent: AgentId,
  name: string,
  relation: RelationId,
  inScope: boolean,
  settings: Settings = {},
) => at.report(agent, { kind: 'scope', unit: unit(name), uuid: at.uuid(name), relation, inScope, settings });

const entities = (at: World, agent: AgentId) => projection(at.model, agent);

test('an offer has a URL, and a consumed one is an end for relations', () => {
  const both = offered();
  assert.deepEqual(offer(both.offering, ['db', 'admin']), { kind: 'done', changed: ['admin/production.db'] });
  assert.deepEqual(consume(both.consuming), { kind: 'done', changed: ['db'] });
  assert.deepEqual(both.consuming.run({ kind: 'integrate', ends: ['web:db', 'db'] }), {
    kind: 'related',
    relation: 2,
    ends: ['db:db', 'web:db'],
  });
});

test('integrate with the URL of an offer consumes it', () => {
  const both = offered();
  both.consuming.run({ kind: 'integrate', ends: ['web', 'here:admin/production.db:db'] });
  assert.equal(both.consuming.get('remote', 'db')?.kind, 'saas');
  assert.throws(() => both.consuming.run({ kind: 'integrate', ends: ['web', 'production.db'] }), {
    code: 'already-exists',
  });
});

test('the URL of an offer that was made again is the new one, under the name that it has already', () => {
  const both = offered();
  consume(both.consuming, 'sql');
  both.offering.run({ kind: 'remove-offer', offer: 'db' as never, force: false });
  both.settle();
  const relate = () => both.consuming.run({ kind: 'integrate', ends: ['web', 'production.db'] });
  assert.throws(relate, { code: 'not-found', message: /"admin\/production.db" not found/ });
  offer(both.offering);
  assert.deepEqual(relate(), { kind: 'related', relation: 2, ends: ['sql:db', 'web:db'] });
});

test('each side sees the units of the other under the name that the application has there', () => {
  const at = related();
  scope(at.offering, at.dbAgent, 'db/0', at.there, true, { 'ingress-address': '10.0.0.1' });
  scope(at.consuming, at.webAgent, 'web/0', at.here, true, { 'ingress-address': '10.0.0.2' });
  at.settle();
  assert.deepEqual(entities(at.consuming, at.webAgent).get(`relation/${at.here}/unit/sql/0`)?.value, {
    kind: 'relation-unit',
    relation: at.here,
    unit: 'sql/0',
    inScope: true,
    version: 1,
    settings: { 'ingress-address': '10.0.0.1' },
  });
  assert.match(at.remote, /^remote-[0-9a-f]{32}$/);
  assert.deepEqual(entities(at.offering, at.dbAgent).get(`relation/${at.there}/unit/${at.remote}/0`)?.value, {
    kind: 'relation-unit',
    relation: at.there,
    unit: `${at.remote}/0`,
    inScope: true,
    version: 1,
    settings: { 'ingress-address': '10.0.0.2' },
  });
});

test('a relation tells its units which model the other end stands in', () => {
  const at = related();
  const entity = entities(at.consuming, at.webAgent).get(`relation/${at.here}`)?.value;
  assert.ok(entity?.kind === 'relation');
  assert.equal(entity.remoteModel, at.offering.get('model', 'self')?.uuid);
  assert.deepEqual(
    entity.remoteUnits.map((one) => one.unit),
    ['web/0'],
  );
});

test('an agent sees nothing of the other model but the relation', () => {
  const at = related();
  at.offering.deploy('twin', 1);
  scope(at.offering, at.dbAgent, 'db/0', at.there, true, { secret: 'no' });
  at.settle();
  const seen = [...entities(at.consuming, at.webAgent).keys()].sort();
  const mine = ['application/web', 'machine/0', 'model', 'relation/1', 'relation/1/application/web', 'unit/web/0'];
  const shared = ['', '/application/sql', '/application/web', '/unit/sql/0'].map(
    (part) => `relation/${at.here}${part}`,
  );
  assert.deepEqual(seen, [...mine, ...shared].sort());
});

test('a leader writes the bag of its application under its epoch, and the other model reads it', () => {
  const at = related();
  const write = (epoch: number, value: string) =>
    at.offering.report(at.dbAgent, {
      kind: 'flush',
      unit: unit('db/0'),
      uuid: at.offering.uuid('db/0'),
      flush: {
        operation: 'db/0#1' as never,
        relationSettings: [{ relation: at.there, bag: 'application', change: { url: value } }],
        openPorts: [],
        closePorts: [],
        state: {},
        epoch,
      },
    });
  at.offering.act((draft) => draft.put('lease', 'db', { holder: unit('db/0'), epoch: 3 }));
  write(3, 'first');
  at.settle();
  const key = `relation/${at.here}/application/sql`;
  assert.deepEqual(entities(at.consuming, at.webAgent).get(key)?.value, {
    kind: 'relation-application',
    relation: at.here,
    application: 'sql',
    version: 1,
    settings: { url: 'first' },
  });
  write(2, 'from a leader that was');
  at.settle();
  assert.deepEqual(at.consuming.get('bag', `${at.here}/sql`), { version: 1, settings: { url: 'first' } });
});

test('a unit cannot speak for the other side', () => {
  const at = related();
  assert.equal(at.consuming.get('unit', 'sql/0'), undefined);
  scope(at.consuming, at.webAgent, 'sql/0', at.here, true, { a: 'forged' });
  at.settle();
  assert.equal(at.consuming.get('member', `${at.here}/sql/0`), undefined);
  assert.equal(at.offering.get('member', `${at.there}/db/0`), undefined);
});

test('a unit that leaves is out of scope for the other side, and its bag is still there', () => {
  const at = related();
  scope(at.offering, at.dbAgent, 'db/0', at.there, true, { a: 'b' });
  at.settle();
  at.offering.run({ kind: 'add-unit', application: 'db' as never, units: 1, to: [] });
  at.offering.run({ kind: 'remove-unit', unit: unit('db/0'), force: true });
  at.settle();
  assert.deepEqual(at.consuming.get('member', `${at.here}/sql/0`), {
    inScope: false,
    version: 1,
    settings: { a: 'b' },
  });
});

for (const side of ['offering', 'consuming'] as const)
  test(`remove-relation in the ${side} model ends it in both, when the units of each have left`, () => {
    const at = related();
    scope(at.offering, at.dbAgent, 'db/0', at.there, true);
    scope(at.consuming, at.webAgent, 'web/0', at.here, true);
    at.settle();
    at[side].run({ kind: 'remove-relation', ends: side === 'offering' ? ['db', at.remote] : ['web', 'sql'] });
    at.settle();
    assert.deepEqual(
      [at.offering.get('relation', at.there)?.life, at.consuming.get('relation', at.here)?.life],
      ['dying', 'dying'],
    );
    scope(at.consuming, at.webAgent, 'web/0', at.here, false);
    at.settle();
    assert.equal(at.consuming.get('relation', at.here), undefined);
    assert.equal(at.offering.get('member', `${at.there}/${at.remote}/0`)?.inScope, false);
    scope(at.offering, at.dbAgent, 'db/0', at.there, false);
    at.settle();
    assert.deepEqual([...at.offering.model.list('remote')], []);
    assert.deepEqual(at.consuming.get('remote', 'sql')?.relations, []);
    assert.equal(at.consuming.run({ kind: 'integrate', ends: ['web', 'sql'] }).kind, 'related');
  });

test('a relation that the offering model ended is not made again by a consuming one that has not heard of it', () => {
  const at = related();
  at.offering.run({ kind: 'remove-relation', ends: ['db', at.remote] });
  assert.equal(at.look(at.offering), false);
  at.settle();
  assert.deepEqual([[...at.offering.model.list('remote')], at.consuming.get('relation', at.here)], [[], undefined]);
});

test('an offer with relations is removed by force only, and what consumes it is terminated', () => {
  const at = related();
  const remove = (force: boolean) => at.offering.run({ kind: 'remove-offer', offer: 'db' as never, force });
  assert.throws(() => remove(false), {
    code: 'in-use',
    message: 'cannot delete application offer "db": offer has 1 relation',
  });
  remove(true);
  at.settle();
  assert.equal(at.consuming.get('relation', at.here), undefined);
  const saas = at.consuming.get('remote', 'sql');
  assert.ok(saas?.kind === 'saas');
  assert.equal(saas.status.status, 'terminated');
  assert.throws(() => at.consuming.run({ kind: 'integrate', ends: ['web', 'sql'] }), { code: 'not-found' });
  // The same name is another offer; consumed once more, the end works again.
  offer(at.offering);
  at.settle();
  assert.throws(() => at.consuming.run({ kind: 'integrate', ends: ['web', 'sql'] }), { code: 'not-found' });
  consume(at.consuming, 'sql');
  assert.equal(at.consuming.run({ kind: 'integrate', ends: ['web', 'sql'] }).kind, 'related');
});

test('an application with a used offer is not removed, nor its model destroyed, without force', () => {
  const at = related();
  const removal = { kind: 'remove-application', application: 'db' as never } as const;
  const destruction = { kind: 'destroy-model', destroyStorage: false } as const;
  assert.throws(() => at.offering.run({ ...removal, force: false }), {
    code: 'in-use',
    message: 'cannot destroy application "db": application is used by 1 offer',
  });
  assert.throws(() => at.offering.run({ ...destruction, force: false }), { code: 'in-use' });
  at.offering.run({ ...destruction, force: true });
  at.settle();
  assert.deepEqual(
    [at.offering.get('application', 'db'), at.consuming.get('relation', at.here)],
    [undefined, undefined],
  );
});

test('an offer that nobody is related to goes with its application', () => {
  const { offering } = offered();
  offering.run({ kind: 'remove-application', application: 'db' as never, force: false });
  assert.equal(offering.get('offer', 'db'), undefined);
});

test('a model has a limited number of offers; one that is there may still be changed', () => {
  const { offering } = offered();
  offering.act((draft) => {
    const made = draft.get('offer', 'db');
    assert.ok(made);
    for (let number = 1; number < offersMax; number++)
      draft.put('offer', `sql${number}`, { ...made, name: `sql${number}` as never });
  });
  assert.throws(() => offer(offering, ['db'], 'more'), { code: 'limit-reached', next: /remove-offer/ });
  offer(offering, ['db']);
});

test('the consuming model may be destroyed', () => {
  const at = related();
  at.consuming.run({ kind: 'destroy-model', force: true, destroyStorage: false });
  at.settle();
  assert.deepEqual([...at.offering.model.list('remote')], []);
});

test('what is consumed goes with the last of its relations', () => {
  const at = related();
  scope(at.consuming, at.webAgent, 'web/0', at.here, true);
  at.consuming.run({ kind: 'remove-saas', saas: 'sql' as never, force: false });
  at.settle();
  assert.throws(() => consume(at.consuming, 'sql'), { code: 'being-removed' });
  scope(at.consuming, at.webAgent, 'web/0', at.here, false);
  at.settle();
  assert.deepEqual([...at.consuming.model.list('remote'), ...at.offering.model.list('remote')], []);
});

test('the limit of an offered endpoint counts over models, and what came too late ends', () => {
  const both = offered();
  both.offering.deploy('web', 1);
  both.offering.run({ kind: 'offer', application: 'web' as never, endpoints: ['db' as never] });
  both.consuming.deploy('db', 1);
  both.consuming.run({ kind: 'consume', offer: 'production.web', name: 'front' as never });
  both.consuming.run({ kind: 'integrate', ends: ['db', 'front'] });
  // Before the offering model has heard of that.
  both.offering.run({ kind: 'integrate', ends: ['web', 'db'] });
  both.settle();
  assert.deepEqual(both.consuming.get('remote', 'front')?.relations, []);
  assert.deepEqual([...both.offering.model.list('remote')], []);
  assert.throws(() => both.consuming.run({ kind: 'integrate', ends: ['db', 'front'] }), { code: 'limit-reached' });
});

/** A flush of a unit with writes to secrets; the unit is given the lease. */
function writeSecrets(at: World, agent: AgentId, name: string, secrets: readonly SecretWrite[]): void {
  at.act((draft) => draft.put('lease', applicationOf(unit(name)), { holder: unit(name), epoch: 1 }));
  const flush = { relationSettings: [], openPorts: [], closePorts: [], state: {}, epoch: 1, secrets };
  at.report(agent, {
    kind: 'flush',
    unit: unit(name),
    uuid: at.uuid(name),
    flush: { operation: `${name}#1` as never, ...flush },
  });
}

const created = (letter: string, owner: 'application' | 'unit' = 'application'): SecretWrite => ({
  kind: 'create',
  secret: secretOf(letter),
  owner,
  label: `mine ${letter}`,
  description: 'nobody else’s',
  rotate: 'never',
  content: contentOf('one'),
  track: false,
});
const updated = (letter: string, text: string): SecretWrite => ({
  kind: 'update',
  secret: secretOf(letter),
  content: contentOf(text),
  revision: 2,
  track: false,
});

function granted(): Related {
  const at = related();
  const grant = { kind: 'grant', secret: secretOf('a'), target: at.remote as never, relation: at.there } as const;
  writeSecrets(at.offering, at.dbAgent, 'db/0', [created('a'), created('b'), grant]);
  at.settle();
  return at;
}

test('a secret that is granted over the relation is read in the other model, and nothing else of its owner is', () => {
  const at = granted();
  const seen = entities(at.consuming, at.webAgent);
  const secrets = [...seen.values()].flatMap(({ value }) => (value.kind.startsWith('secret') ? [value] : []));
  assert.deepEqual(secrets, [
    { kind: 'secret', id: secretOf('a'), owner: 'sql', latest: 1 },
    { kind: 'secret-grant', secret: secretOf('a'), target: 'web', relations: [at.here] },
    { kind: 'secret-revision', secret: secretOf('a'), revision: 1, content: contentOf('one') },
  ]);
  assert.equal(secretInfos(at.consuming.model, { reveal: true }).length, 0);
  assert.throws(() => secretInfos(at.consuming.model, { secret: secretOf('a'), reveal: true }), { code: 'not-found' });
});

test('a unit cannot change a secret of the other model', () => {
  const at = granted();
  writeSecrets(at.consuming, at.webAgent, 'web/0', [updated('a', 'forged')]);
  at.settle();
  assert.equal(at.consuming.get('secret', secretOf('a'))?.latest, 1);
  assert.equal([...at.consuming.model.list('event')].at(-1)?.[1].code, 'permission-denied');
});

test('what the other model reads keeps its revision from being obsolete', () => {
  const at = granted();
  const reads = (revision: number) => {
    at.consuming.report(at.webAgent, {
      kind: 'secret-read',
      unit: unit('web/0'),
      uuid: at.consuming.uuid('web/0'),
      secret: secretOf('a'),
      revision,
      label: 'theirs',
    });
    at.settle();
  };
  const obsolete = () => {
    const details = entities(at.offering, at.dbAgent).get(`secret/${secretOf('a')}/details`)?.value;
    return details?.kind === 'secret-details' ? details.obsolete : undefined;
  };
  reads(1);
  writeSecrets(at.offering, at.dbAgent, 'db/0', [updated('a', 'two')]);
  at.settle();
  assert.equal(at.consuming.get('secret', secretOf('a'))?.latest, 2);
  assert.deepEqual(obsolete(), []);
  reads(2);
  assert.deepEqual(obsolete(), [1]);
  assert.equal(at.offering.get('secret', secretOf('a'))?.consumers[`${at.remote}/0`]?.label, '');
  assert.equal(at.consuming.get('secret', secretOf('a'))?.consumers['web/0']?.label, 'theirs');
});

test('a secret that is granted to one unit is that unit’s', () => {
  const at = related();
  scope(at.consuming, at.webAgent, 'web/0', at.here, true);
  at.settle();
  const grant = (number: number) =>
    ({ kind: 'grant', secret: secretOf('a'), target: `${at.remote}/${number}` as never, relation: at.there }) as const;
  writeSecrets(at.offering, at.dbAgent, 'db/0', [created('a', 'unit'), grant(0), grant(7)]);
  at.settle();
  const copy = at.consuming.get('secret', secretOf('a'));
  assert.deepEqual([copy?.owner, copy?.grants], ['sql/0', [{ target: 'web/0', relation: at.here }]]);
});

const takesBack: readonly [string, (at: Related) => void][] = [
  [
    'is revoked',
    (at) =>
      writeSecrets(at.offering, at.dbAgent, 'db/0', [
        { kind: 'revoke', secret: secretOf('a'), target: at.remote as never },
      ]),
  ],
  ['is removed', (at) => writeSecrets(at.offering, at.dbAgent, 'db/0', [{ kind: 'remove', secret: secretOf('a') }])],
  ['loses its relation here', (at) => at.consuming.run({ kind: 'remove-relation', ends: ['web', 'sql'] })],
  ['loses its relation there', (at) => at.offering.run({ kind: 'remove-relation', ends: ['db', at.remote] })],
  ['loses its owner', (at) => at.offering.run({ kind: 'remove-application', application: 'db' as never, force: true })],
  [
    'loses its reader',
    (at) => at.consuming.run({ kind: 'remove-application', application: 'web' as never, force: true }),
  ],
];
for (const [what, happens] of takesBack)
  test(`a secret that ${what} is not in the other model any more`, () => {
    const at = granted();
    happens(at);
    at.settle();
    for (const kind of ['secret', 'secret-revision'] as const) assert.deepEqual([...at.consuming.model.list(kind)], []);
    assert.deepEqual([...at.consuming.model.list('secrets')], []);
    assert.ok(!at.offering.get('secret', secretOf('a'))?.consumers[`${at.remote}/0`]);
  });

const refusals: readonly [string, (both: TwoModels) => void, string][] = [
  [
    'an offer of a peer endpoint',
    ({ consuming }) => consuming.run({ kind: 'offer', application: 'web' as never, endpoints: ['cluster' as never] }),
    'relation-invalid',
  ],
  ['an offer of an endpoint that is not there', ({ offering }) => offer(offering, ['dv']), 'not-found'],
  ['an offer without endpoints', ({ offering }) => offer(offering, []), 'usage-invalid'],
  [
    'an offer under the name of another',
    ({ offering }) => {
      offering.deploy('twin');
      offering.run({ kind: 'offer', application: 'twin' as never, endpoints: ['main' as never], name: 'db' as never });
    },
    'already-exists',
  ],
  [
    'to consume what is not offered',
    ({ consuming }) => consuming.run({ kind: 'consume', offer: 'production.web' }),
    'not-found',
  ],
  [
    'to consume of a model that is not there',
    ({ consuming }) => consuming.run({ kind: 'consume', offer: 'nowhere.db' }),
    'not-found',
  ],
  [
    'to consume of the same model',
    ({ offering }) => offering.run({ kind: 'consume', offer: 'production.db' }),
    'usage-invalid',
  ],
  ['to consume under the name of an application', ({ consuming }) => consume(consuming, 'web'), 'already-exists'],
  [
    'to deploy under the name of what is consumed',
    ({ consuming }) => {
      consume(consuming, 'twin');
      consuming.deploy('twin');
    },
    'already-exists',
  ],
  [
    'a relation of two other models',
    ({ consuming }) => {
      consume(consuming, 'one');
      consume(consuming, 'two');
      consuming.run({ kind: 'integrate', ends: ['one', 'two'] });
    },
    'relation-invalid',
  ],
  [
    'to remove what is not consumed',
    ({ consuming }) => consuming.run({ kind: 'remove-saas', saas: 'web' as never, force: false }),
    'not-found',
  ],
  [
    'to remove an offer that is not there',
    ({ consuming }) => consuming.run({ kind: 'remove-offer', offer: 'db' as never, force: false }),
    'not-found',
  ],
];
for (const [what, refused, code] of refusals)
  test(`${what} is refused`, () => {
    assert.throws(() => refused(offered()), { code });
  });

test('a model without neighbours has nothing to consume', () => {
  assert.throws(() => consume(world()), { code: 'not-found' });
});

/** A second application that the same offer may be related to. */
function deployOther(at: World): void {
  const wishes = { config: {}, to: [], trust: false, bindings: {}, constraints: {}, force: false };
  at.run({ kind: 'deploy', bundle: bundleDigest('web'), application: 'other' as never, units: 0, ...wishes });
}

type Step = (at: Related) => void;
const side = fc.constantFrom('offering', 'consuming');
const step: fc.Arbitrary<Step> = fc.oneof(
  side.map(
    (which): Step =>
      (at) =>
        void at.look(at[which as 'offering']),
  ),
  side.map(
    (which): Step =>
      (at) =>
        void at.look(at[which as 'offering']),
  ),
  fc.constantFrom('web', 'other').map(
    (end): Step =>
      (at) =>
        void at.consuming.run({ kind: 'integrate', ends: [end, 'sql'] }),
  ),
  fc.constant<Step>((at) => void at.consuming.run({ kind: 'remove-relation', ends: ['web', 'sql'] })),
  fc.boolean().map(
    (force): Step =>
      (at) =>
        void at.consuming.run({ kind: 'remove-saas', saas: 'sql' as never, force }),
  ),
  fc.constant<Step>((at) => void consume(at.consuming, 'sql')),
  fc.constant<Step>((at) => void offer(at.offering)),
  fc.boolean().map(
    (force): Step =>
      (at) =>
        void at.offering.run({ kind: 'remove-offer', offer: 'db' as never, force }),
  ),
  fc.tuple(fc.constantFrom('a', 'b'), fc.boolean(), side).map(
    ([letter, yes, which]): Step =>
      (at) => {
        const [model, agent, name] =
          which === 'offering'
            ? ([at.offering, at.dbAgent, 'db/0'] as const)
            : ([at.consuming, at.webAgent, 'web/0'] as const);
        const id = which === 'offering' ? letter : ({ a: 'c', b: 'd' }[letter] ?? '');
        const ties = [...model.model.list('relation')].flatMap(([, one]) => (one.across ? [one] : []));
        const grants = ties.map(
          ({ id: relation, across }): SecretWrite => ({
            kind: yes ? 'grant' : 'revoke',
            secret: secretOf(id),
            target: across?.remote as never,
            relation,
          }),
        );
        const isThere = model.get('secret', secretOf(id)) !== undefined;
        writeSecrets(model, agent, name, [...(isThere ? [updated(id, String(yes))] : [created(id)]), ...grants]);
      },
  ),
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), side, fc.nat(3)).map(
    ([letter, which, revision]): Step =>
      (at) => {
        const [model, agent, name] =
          which === 'offering'
            ? ([at.offering, at.dbAgent, 'db/0'] as const)
            : ([at.consuming, at.webAgent, 'web/0'] as const);
        const about = { unit: unit(name), uuid: model.uuid(name), secret: secretOf(letter) };
        model.report(agent, { kind: 'secret-read', ...about, revision, label: '' });
      },
  ),
  fc.constant<Step>((at) => {
    const [remote] = [...at.offering.model.list('remote')];
    at.offering.run({ kind: 'remove-relation', ends: ['db', remote?.[0] ?? 'nobody'] });
  }),
  fc.tuple(side, fc.boolean(), fc.nat(2)).map(
    ([which, inScope, value]): Step =>
      (at) => {
        const [model, agent, name] =
          which === 'offering'
            ? ([at.offering, at.dbAgent, 'db/0'] as const)
            : ([at.consuming, at.webAgent, 'web/0'] as const);
        for (const id of model.get('application', applicationOf(unit(name)))?.relations ?? [])
          scope(model, agent, name, id, inScope, { value: String(value) });
      },
  ),
);

/** What each side has of the other is what the other has of itself, and nobody is left over. */
function checkConverged({ offering, consuming }: TwoModels): void {
  const acrossOf = (at: World) =>
    new Map(
      [...at.model.list('relation')].flatMap(([, one]) => (one.across ? [[one.across.token, one] as const] : [])),
    );
  const [there, here] = [acrossOf(offering), acrossOf(consuming)];
  for (const [token, one] of there)
    if (one.life === 'alive') assert.ok(here.has(token), 'what is alive stands in both');
  for (const [token, one] of here) {
    if (one.life !== 'alive') continue;
    const other = there.get(token);
    assert.equal(other?.life, 'alive');
    for (const [mine, theirs, from, to] of [
      [one, other, consuming, offering],
      [other, one, offering, consuming],
    ] as const)
      for (const name of mine.units.filter((each) => applicationOf(each) !== mine.across?.remote)) {
        const copied = to.get('member', `${theirs.id}/${theirs.across?.remote}/${name.split('/')[1]}`);
        assert.deepEqual(copied, from.get('member', `${mine.id}/${name}`), `the copy of ${name}`);
      }
  }
  for (const [name, remote] of offering.model.list('remote'))
    assert.ok(
      remote.relations.length > 0 || (remote.kind === 'consumer' && here.has(remote.token)),
      `${name} is kept for a relation`,
    );
  checkSecrets(offering, consuming);
  checkSecrets(consuming, offering);
  for (const at of [offering, consuming])
    for (const [id, { ends }] of at.model.list('relation'))
      for (const { application } of ends) {
        const party = at.get('application', application) ?? at.get('remote', application);
        assert.ok(party?.relations.includes(Number(id) as RelationId), `${application} knows of ${id}`);
      }
}

/** Copies are of secrets that are granted, and name nobody who is not there. */
function checkSecrets(owner: World, reader: World): void {
  const isParty = (at: World, name: string): boolean => {
    const application = name.split('/')[0] ?? '';
    return at.get('application', application) !== undefined || at.get('remote', application) !== undefined;
  };
  for (const [id, secret] of reader.model.list('secret')) {
    const names = [secret.owner, ...secret.grants.map(({ target }) => target), ...Object.keys(secret.consumers)];
    for (const name of names) assert.ok(isParty(reader, name), `${name}, named by secret ${id}, is there`);
    for (const name of names) {
      const index = reader.get('secrets', name.split('/')[0] ?? '');
      assert.ok(index?.ids.includes(secret.id), `${id} stands in the index of ${name}`);
    }
    // Where a relation is ending it may have ended on the other side already; the copy goes with what is left of it here.
    const alive = (at: World, { relation = 0 }) => at.get('relation', relation)?.life === 'alive';
    const grants = secret.grants.filter((grant) => alive(reader, grant));
    if (secret.copied !== true || grants.length === 0) continue;
    const original = owner.get('secret', id);
    assert.ok(original && original.copied !== true, `${id} is a copy of something`);
    assert.equal(secret.latest, original.latest);
    assert.equal(grants.length, original.grants.filter((grant) => alive(owner, grant)).length);
    for (const { revision } of secret.revisions)
      assert.deepEqual(
        reader.get('secret-revision', `${id}/${revision}`)?.content,
        owner.get('secret-revision', `${id}/${revision}`)?.content,
      );
  }
}

test('whatever either model does and whenever it looks, both come to the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const at = related();
      deployOther(at.consuming);
      for (const take of steps) {
        try {
          take(at);
        } catch (error) {
          if (!(error instanceof AgentError)) throw error;
        }
      }
      at.settle();
      checkConverged(at);
    }),
    { numRuns: 300 },
  );
});
