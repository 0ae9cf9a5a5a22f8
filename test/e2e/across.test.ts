/**
 * One relation in two models, for real: agents of their own, bash charms that write down what they hear, and both command
 * lines. The story of each unit is a file that its hooks write.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { type DevWorld, isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';

const consuming = 'shop';
const hooks = ['created', 'joined', 'changed', 'departed', 'broken'];

async function made(t: TestContext) {
  const world = await makeDevWorld(t, { machines: null });
  const reeve = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await world.reeve(...args);
    assert.equal(code, 0, `${args.join(' ')}: ${stderr}`);
    return stdout + stderr;
  };
  const refused = async (...args: string[]): Promise<string> => {
    const { code, stderr } = await world.reeve(...args);
    assert.notEqual(code, 0, args.join(' '));
    return stderr;
  };
  const story = (unit: string) => path.join(world.folder, `${unit.replace('/', '-')}.story`);
  /** What the hooks of the relation were told, one line each. */
  const told = (unit: string) =>
    existsSync(story(unit)) ? readFileSync(story(unit), 'utf8').trim().split(/ *\n/) : [];
  const note = `story='${world.folder}'/"$(echo "$JUJU_UNIT_NAME" | tr / -)".story`;
  const charm = (name: string, role: 'provides' | 'requires', more: string) =>
    classicCharm(
      world.folder,
      name,
      {
        ...Object.fromEntries(
          hooks.map((hook) => [
            `hooks/db-relation-${hook}`,
            shell(`${note}
case ${hook} in created) relation-set from="$JUJU_UNIT_NAME"; ${more};; esac
echo "${hook} app=$JUJU_REMOTE_APP unit=$JUJU_REMOTE_UNIT list=$(relation-list | tr '\\n' ' ')" >>"$story"`),
          ]),
        ),
        'actions/look': shell(`id=$(relation-ids db)
action-set model="$(relation-model-get -r $id --format=json | tr -d '{}"' | cut -d: -f2)" app="$(relation-list -r $id --app)"
action-set bag="$(relation-get -r $id --app --format=json - "$(relation-list -r $id --app)")"
for unit in $(relation-list -r $id); do action-set from="$(relation-get -r $id from $unit)" ingress="$(relation-get -r $id ingress-address $unit)"; done
key=$(relation-get -r $id --app secret "$(relation-list -r $id --app)"); [ -z "$key" ] || action-set secret="$(secret-get $key password)"
action-set address="$(network-get db --ingress-address -r $id)" goal="$(goal-state --format=json)"`),
      },
      {
        'metadata.yaml': `name: ${name}\nsummary: s\ndescription: d\n${role}: {db: pgsql}\n`,
        'actions.yaml': 'look: {}\n',
      },
    );
  const store = await charm(
    'store',
    'provides',
    'id=$(secret-add password=s3cret) && secret-grant $id && relation-set --app url=here:5432 secret=$id',
  );
  const front = await charm('front', 'requires', ':');
  await reeve('deploy', store, '-m', 'default');
  await reeve('add-model', consuming, '--no-switch');
  await reeve('deploy', front, '-m', consuming);
  const uuids = new Map((await world.admin.models()).map(({ name, uuid }) => [name, uuid]));
  await world.until('the provider is well', (now) => isSettled(unitOf(now, 'store/0')));
  return { world, reeve, refused, told, uuids };
}

/** Looks at the consuming model until it is so. */
const inShop = (
  world: DevWorld,
  what: string,
  isSo: (status: Awaited<ReturnType<DevWorld['admin']['status']>>) => boolean,
) => world.answer(what, () => world.inModel(consuming, async (admin) => isSo(await admin.status())));

async function look(world: DevWorld, model: string, unit: string): Promise<Readonly<Record<string, unknown>>> {
  return await world.inModel(model, async (admin) => {
    for await (const update of admin.run({ unit, action: 'look', parameters: {} }, AbortSignal.timeout(30_000)))
      if (update.kind === 'ended') {
        assert.equal(update.result.status, 'completed', JSON.stringify(update.result));
        return update.result.results;
      }
    throw new Error('the action did not end');
  });
}

test('applications of two models are related by an offer, and part again', async (t) => {
  const { world, reeve, refused, told, uuids } = await made(t);

  await t.test('an offer is made, found, consumed and related to', async () => {
    assert.match(await reeve('offer', 'store:db', 'sql', '-m', 'default'), /offering store:db as admin\/default\.sql/);
    assert.match(await reeve('find-offers'), /admin\/default\.sql +store +db \(pgsql\) +-/);
    assert.match(await refused('consume', 'default.sqk', '-m', consuming), /offer "admin\/default\.sqk" not found/);
    assert.match(await reeve('consume', 'admin/default.sql', 'remote-db', '-m', consuming), /as remote-db/);
    assert.match(await reeve('integrate', 'front', 'remote-db', '-m', consuming), /remote-db:db front:db/);
    await world.answer('both have heard of one another', () =>
      [told('store/0'), told('front/0')].every((lines) => lines.some((line) => /^changed app=\S+ unit=\S/.test(line))),
    );
  });

  await t.test('hooks come in the order of the contract, with the names of each side', async () => {
    await inShop(world, 'the requirer is idle', (now) => isSettled(unitOf(now, 'front/0')));
    const provider = await world.until('the provider is idle', (now) => isSettled(unitOf(now, 'store/0')));
    // The provider's application may have something to say before its unit has come.
    const ofUnit = told('front/0').filter((line) => !line.startsWith('changed app=remote-db unit= '));
    assert.deepEqual(ofUnit.slice(0, 3), [
      'created app=remote-db unit= list=',
      'joined app=remote-db unit=remote-db/0 list=remote-db/0',
      'changed app=remote-db unit=remote-db/0 list=remote-db/0',
    ]);
    const kinds = told('store/0').map((line) => line.split(' ')[0]);
    assert.deepEqual(kinds.slice(0, 3), ['created', 'joined', 'changed']);
    for (const line of told('store/0'))
      assert.match(line, /app=remote-[0-9a-f]{32} unit=(|remote-[0-9a-f]{32}\/0) list=/);
    assert.deepEqual(
      provider.offers?.[0]?.connections.map(({ model, life }) => [model.name, life]),
      [[consuming, 'alive']],
    );
  });

  await t.test('hook commands tell the other side', async () => {
    const seen = await look(world, consuming, 'front/0');
    const there = await look(world, 'default', 'store/0');
    assert.equal(seen['app'], 'remote-db');
    assert.match(String(seen['bag']), /"url":"here:5432"/);
    assert.equal(seen['secret'], 's3cret');
    assert.equal(seen['from'], 'store/0');
    assert.equal(seen['ingress'], there['address']);
    assert.equal(seen['model'], uuids.get('default'));
    assert.match(String(there['app']), /^remote-[0-9a-f]{32}$/);
    assert.equal(there['from'], 'front/0');
    assert.equal(there['ingress'], seen['address']);
    assert.equal(there['model'], uuids.get(consuming));
    assert.deepEqual(Object.keys(JSON.parse(String(seen['goal'])).relations.db), ['remote-db']);
  });

  await t.test('both statuses show it', async () => {
    assert.match(await reeve('status', '-m', consuming), /remote-db +active \S+ +db \(pgsql\) +admin\/default\.sql/);
    assert.match(await reeve('status', '-m', 'default'), /admin\/default\.sql +store +db \(pgsql\) +shop:db/);
    assert.match(await reeve('show-offer', 'default.sql'), /shop:db/);
  });

  await t.test('what is used is not taken away without force', async () => {
    assert.match(
      await refused('remove-offer', 'default.sql'),
      /cannot delete application offer "sql": offer has 1 relation/,
    );
    assert.match(await refused('remove-application', 'store', '-m', 'default'), /application is used by 1 offer/);
    assert.match(await refused('destroy-model', 'default'), /cannot destroy model "default"/);
  });

  await t.test('a controller that dies goes on', async () => {
    await world.kill('controller');
    await reeve('status', '-m', 'default').catch(() => undefined);
    await world.up();
    await reeve('add-unit', 'store', '-m', 'default');
    await world.answer('the new unit is known in the other model', () =>
      told('front/0').some((line) => line.startsWith('joined app=remote-db unit=remote-db/1')),
    );
    await reeve('remove-unit', 'store/1', '-m', 'default');
    await world.answer('its end too', () =>
      told('front/0').includes('departed app=remote-db unit=remote-db/1 list=remote-db/0'),
    );
  });

  await t.test('remove-relation ends it on both sides', async () => {
    await reeve('remove-relation', 'front', 'remote-db', '-m', consuming);
    await world.until('the provider has no connection', (now) => now.offers?.[0]?.connections.length === 0);
    await inShop(world, 'the requirer has no relation', (now) => now.relations.length === 0);
    assert.deepEqual(told('front/0').slice(-2), [
      'departed app=remote-db unit=remote-db/0 list=',
      'broken app=remote-db unit= list=',
    ]);
    assert.match(told('store/0').at(-1) ?? '', /^broken app=remote-[0-9a-f]{32} unit= list=$/);
  });

  await t.test('an offer that is removed by force ends what relates to it', async () => {
    await reeve('integrate', 'front', 'admin/default.sql', '-m', consuming);
    await world.until('it is connected', (now) => now.offers?.[0]?.connections.length === 1);
    await reeve('remove-offer', 'default.sql', '--force');
    await inShop(
      world,
      'the consumer knows',
      (now) => now.relations.length === 0 && now.saas?.[0]?.status.status === 'terminated',
    );
    await reeve('remove-saas', 'remote-db', '-m', consuming);
    await reeve('destroy-model', 'default', '--timeout', '60s');
    await reeve('destroy-model', consuming, '--timeout', '60s');
  });
});
