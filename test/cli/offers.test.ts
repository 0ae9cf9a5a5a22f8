/** Offers on both command lines: what is asked of the controller, and what is printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runJuju } from '../../src/cli/juju/index.ts';
import type { Models } from '../../src/controller/ports/index.ts';
import type { ModelStatus, OfferDetails, SaasStatus } from '../../src/core/model/index.ts';
import { recordingAdmin, reeve } from './fake-ports.ts';
import { modelStatus } from './statuses.ts';

const endpoints = [{ endpoint: 'db', role: 'provider', interface: 'pgsql', limit: null }] as never;
const offer = {
  url: 'admin/production.sql',
  offer: 'sql',
  model: { name: 'production', uuid: 'p-uuid' },
  application: 'store',
  charm: 'store',
  charmRevision: 3,
  summary: 'keeps things',
  endpoints,
  connections: [{ model: { name: 'shop', uuid: 's-uuid' }, relation: 4, endpoint: 'db', life: 'alive' }],
} as unknown as OfferDetails;
const saas: SaasStatus = {
  saas: 'far' as never,
  url: 'admin/production.sql',
  life: 'alive',
  status: { status: 'active', message: 'ready', since: 990_000 },
  endpoints,
  relations: { db: ['web' as never] },
};
const withOffers = (): ModelStatus => ({ ...modelStatus(), offers: [offer], saas: [saas] });
const models: Partial<Models> = { offers: () => Promise.resolve([offer]) };

const lines: readonly (readonly [line: string, command: unknown])[] = [
  ['offer store:db', { kind: 'offer', application: 'store', endpoints: ['db'] }],
  [
    'offer production.store:db,admin sql',
    { kind: 'offer', application: 'store', endpoints: ['db', 'admin'], name: 'sql' },
  ],
  ['remove-offer admin/production.sql --force', { kind: 'remove-offer', offer: 'sql', force: true }],
  ['remove-offer sql', { kind: 'remove-offer', offer: 'sql', force: false }],
  ['consume admin/production.sql', { kind: 'consume', offer: 'admin/production.sql' }],
  ['consume here:admin/production.sql far', { kind: 'consume', offer: 'here:admin/production.sql', name: 'far' }],
  ['remove-saas far', { kind: 'remove-saas', saas: 'far', force: false }],
  ['remove-relation web far', { kind: 'remove-relation', ends: ['web', 'far'] }],
  ['remove-relation 4', { kind: 'end-relation', relation: 4 }],
  ['integrate web admin/production.sql', { kind: 'integrate', ends: ['web', 'admin/production.sql'] }],
];
for (const [face, run] of [
  ['reeve', undefined],
  ['juju', runJuju],
] as const)
  for (const [line, command] of lines)
    test(`${face} ${line}`, async () => {
      const { admin, commands } = recordingAdmin();
      const { code, err } = await reeve(line.split(' '), { admin }, run);
      assert.deepEqual([code, commands], [0, [command]], err);
    });

test('the model that an offer’s URL names is the one that is asked', async () => {
  const asked: (string | undefined)[] = [];
  const { admin } = recordingAdmin();
  const ports = {
    admin: (model?: string) => {
      asked.push(model);
      return Promise.resolve({ admin: admin as never, models: models as never, close: () => Promise.resolve() });
    },
  };
  for (const run of [undefined, runJuju])
    for (const line of ['offer production.store:db', 'remove-offer admin/production.sql', 'offer store:db'])
      await reeve(line.split(' '), { ports }, run);
  assert.deepEqual(asked, ['production', 'production', undefined, 'production', 'production', undefined]);
});

const wrong: readonly (readonly [line: string, says: RegExp])[] = [
  ['offer store', /an offer must specify at least one endpoint/],
  ['offer store:', /an offer must specify at least one endpoint/],
  ['remove-offer bob/production.sql', /cannot read "bob\/production.sql" as an offer/],
  ['consume admin/production.sql Far', /cannot use this as an application name/],
  ['remove-relation web', /give both of its ends, or its number/],
  ['show-offer production.sqk', /not find .*production\.sqk|production\.sqk" not found/],
];
for (const [line, says] of wrong)
  test(`${line} is refused on both`, async () => {
    const { admin, commands } = recordingAdmin({ showModel: () => Promise.resolve({ name: 'production' } as never) });
    for (const run of [undefined, runJuju]) {
      const { code, err } = await reeve(line.split(' '), { admin, models }, run);
      assert.notEqual(code, 0);
      assert.match(err, says);
    }
    assert.deepEqual(commands, []);
  });

test('people see offers with who is related to them, and what is consumed with how it is', async () => {
  const { admin } = recordingAdmin({ status: () => Promise.resolve(withOffers()) });
  const expected = /OFFER +APPLICATION +ENDPOINTS +CONNECTED\nadmin\/production\.sql +store +db \(pgsql\) +shop:db\n/;
  assert.match((await reeve(['offers'], { admin })).out, expected);
  assert.match((await reeve(['find-offers'], { models })).out, expected);
  assert.match((await reeve(['find-offers', 'elsewhere'], { models })).out, /No offers/);
  const { out } = await reeve(['status'], { admin });
  assert.match(
    out,
    /SAAS +STATUS +ENDPOINTS +OFFER +MESSAGE\nfar +active 10s +db \(pgsql\) +admin\/production\.sql +ready/,
  );
});

test('juju status has the forms that test libraries read', async () => {
  const { admin } = recordingAdmin({ status: () => Promise.resolve(withOffers()) });
  const { out } = await reeve(['status', '--format', 'json'], { admin }, runJuju);
  const status = JSON.parse(out);
  assert.deepEqual(status.offers, {
    sql: {
      application: 'store',
      charm: 'local:store-3',
      'total-connected-count': 1,
      'active-connected-count': 1,
      endpoints: { db: { interface: 'pgsql', role: 'provider' } },
    },
  });
  assert.deepEqual(status['application-endpoints'], {
    far: {
      url: 'admin/production.sql',
      endpoints: { db: { interface: 'pgsql', role: 'provider' } },
      'application-status': { current: 'active', message: 'ready', since: '1970-01-01T00:16:30Z' },
      relations: { db: ['web'] },
    },
  });
});

test('juju status for people has a section for what is consumed and one for what is offered', async () => {
  const { admin } = recordingAdmin({ status: () => Promise.resolve(withOffers()) });
  const { out } = await reeve(['status'], { admin }, runJuju);
  assert.match(out, /^SAAS +Status +Store +URL\nfar +active +reeve +admin\/production\.sql\n/m);
  assert.match(
    out,
    /^Offer +Application +Charm +Rev +Connected +Endpoint +Interface +Role\nsql +store +store +3 +1\/1 +db +pgsql +provider\n/m,
  );
  assert.match((await reeve(['status', 'far'], { admin }, runJuju)).out, /^SAAS/m);
  assert.doesNotMatch((await reeve(['status', 'web'], { admin }, runJuju)).out, /^(SAAS|Offer)/m);
});

test('juju offers, find-offers and show-offer print what was asked for', async () => {
  const { admin } = recordingAdmin({
    status: () => Promise.resolve(withOffers()),
    showModel: () => Promise.resolve({ name: 'production' } as never),
  });
  const json = async (line: string): Promise<Record<string, Record<string, unknown>>> =>
    JSON.parse((await reeve([...line.split(' '), '--format', 'json'], { admin, models }, runJuju)).out);
  const { sql } = await json('offers');
  assert.equal(sql?.['offer-url'], 'admin/production.sql');
  assert.deepEqual(sql?.['connections'], [
    {
      'source-model-uuid': 's-uuid',
      username: 'admin',
      'relation-id': 4,
      endpoint: 'db',
      status: { current: 'joined' },
    },
  ]);
  for (const line of [
    'find-offers',
    'find-offers --interface pgsql',
    'find-offers here:production',
    'show-offer production.sql',
  ])
    assert.deepEqual(Object.keys(await json(line)), ['reeve:admin/production.sql'], line);
  const { code, err } = await reeve(['find-offers', '--interface', 'http'], { admin, models }, runJuju);
  assert.notEqual(code, 0);
  assert.match(err, /no matching application offers found/);
  assert.match(
    (await reeve(['offers'], { admin }, runJuju)).out,
    /admin\/production\.sql +admin +pgsql +db:provider +1/,
  );
});

test('both faces say what was done', async () => {
  const { admin } = recordingAdmin({
    execute: () => Promise.resolve({ kind: 'done', changed: ['admin/production.sql'] }),
  });
  const offered = await reeve(['offer', 'store:db', 'sql'], { admin }, runJuju);
  assert.equal(offered.err, 'Application "store" endpoints [db] available at "admin/production.sql"\n');
  const consumed = await reeve(['consume', 'production.sql'], { admin }, runJuju);
  assert.equal(consumed.err, 'Added admin/production.sql as admin/production.sql\n');
  assert.match((await reeve(['offer', 'store:db'], { admin })).err, /next: reeve consume admin\/production\.sql/);
});

test('names of what is consumed, and URLs of offers, are completed', async () => {
  const { admin } = recordingAdmin({ status: () => Promise.resolve(withOffers()) });
  for (const [line, expected] of [
    ['remove-saas f', 'far\n'],
    ['integrate web f', 'far\n'],
    ['consume a', 'admin/production.sql\n'],
  ] as const)
    assert.equal((await reeve(['__complete', '--', ...line.split(' ')], { admin, models })).out, expected, line);
});
