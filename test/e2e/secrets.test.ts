/**
 * A secret goes from one charm to another, through real programs on two machines: made, granted, read, changed, and of no
 * use any more. Its content is in no database, no log and no status on the way.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { type DevWorld, makeDevWorld } from '../support/dev-world.ts';
import { base64 } from '../support/secrets.ts';

const canary = (name: string): string => `canary-${name}-in-the-coal-mine`;

/** Says what it was told of secrets, one word per event. */
const note = 'echo "$JUJU_HOOK_NAME $JUJU_SECRET_LABEL $JUJU_SECRET_REVISION" >>events';

/** Makes a secret as leader and hands it to whoever comes. */
const vault = {
  'hooks/leader-elected': shell(`
    id=$(printf '${canary('first')}' >"$PWD/value" && secret-add --label shared "password#file=$PWD/value") && rm value
    state-set id="$id"`),
  'hooks/out-relation-created': shell(`
    is-leader | grep -q True || exit 0
    id=$(state-get id)
    secret-grant "$id"
    relation-set --app secret="$id"`),
  'hooks/secret-remove': shell(`${note}; secret-remove "$JUJU_SECRET_ID" --revision "$JUJU_SECRET_REVISION"`),
  'hooks/secret-changed': shell(note),
  'actions/change': shell(`secret-set "$(state-get id)" password="$(action-get value)"; action-set done=yes`),
  'actions/fail': shell(`secret-set "$(state-get id)" password=${canary('failed')}; exit 1`),
};
const vaultFiles = {
  'metadata.yaml': 'name: vault\nsummary: s\ndescription: d\nprovides: {out: {interface: secret}}\n',
  'actions.yaml': 'change: {params: {value: {type: string}}}\nfail: {}\n',
};

/** Keeps what it reads in files of its own, where the test looks. */
const reader = {
  'hooks/in-relation-changed': shell(`
    id=$(relation-get --app secret)
    [ -n "$id" ] || exit 0
    secret-get "$id" password --label theirs >seen || true`),
  'hooks/secret-changed': shell(`${note}; secret-get --label theirs password >tracked
    secret-get "$JUJU_SECRET_ID" password --refresh >seen`),
  'hooks/config-changed': shell(`
    id=$(config-get token)
    [ -z "$id" ] || secret-get "$id" password >token 2>token-error || true`),
};
const readerFiles = {
  'metadata.yaml': 'name: reader\nsummary: s\ndescription: d\nrequires: {in: {interface: secret}}\n',
  'config.yaml': 'options:\n  token: {type: secret}\n  again: {type: int, default: 0}\n',
};

/** What a charm has written into its folder; empty while it has not. */
const said = (world: DevWorld, unit: string, file: string): string =>
  globSync(`machines/*/agents/unit-${unit}/charm/${file}`, { cwd: world.directory })
    .map((found) => readFileSync(path.join(world.directory, found), 'utf8').trim())
    .join('');

/** Everything of the world but the charms' own folders and the bundles, which hold the scripts. */
function filesWith(world: DevWorld, word: string): readonly string[] {
  const forms = [word, base64(word).slice(0, 20)];
  return globSync('**/*', { cwd: world.directory, exclude: (name) => ['agents', 'bundles'].includes(String(name)) })
    .filter((file) => statSync(path.join(world.directory, file), { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const bytes = readFileSync(path.join(world.directory, file));
      return forms.some((form) => bytes.includes(form));
    });
}

test('a secret goes from one charm to another, and its content is nowhere on the way', async (t) => {
  const world = await makeDevWorld(t, { machines: 2 });
  const reads = (file: string, text: string) =>
    world.answer(`the reader has ${file} ${text}`, () => said(world, 'reader-0', file) === text);
  await world.deploy(await classicCharm(world.folder, 'vault', vault, vaultFiles), 'vault', { to: ['0'] });
  await world.deploy(await classicCharm(world.folder, 'reader', reader, readerFiles), 'reader', { to: ['1'] });
  await world.settled();
  await world.execute({ kind: 'integrate', ends: ['vault', 'reader'] });
  await reads('seen', canary('first'));

  const changed = await world.taskEnded(await world.act('vault/0', 'change', { value: 'harmless' }));
  assert.equal(changed.status, 'completed');
  await reads('seen', 'harmless');
  assert.equal(said(world, 'reader-0', 'tracked'), canary('first'), 'until it moves it reads what it has read');
  await world.answer('the owner was told that nobody reads the first one', () =>
    said(world, 'vault-0', 'events').includes('secret-remove shared 1'),
  );
  await world.settled();
  const [secret] = await world.admin.secrets({ reveal: false });
  assert.deepEqual(
    [secret?.owner, secret?.label, secret?.latest, secret?.revisions.map(({ revision }) => revision)],
    ['vault', 'shared', 2, [2]],
  );
  assert.equal((await world.taskEnded(await world.act('vault/0', 'fail'))).status, 'failed');
  await world.settled();
  assert.equal((await world.admin.secrets({ reveal: false }))[0]?.latest, 2, 'a handler that fails writes nothing');

  const databases = filesWith(world, 'shared').map((file) => path.basename(file).replace('-wal', ''));
  assert.deepEqual([...new Set(databases)].sort(), ['model.db', 'state.db'], 'the search finds what is there');
  for (const name of ['first', 'failed']) assert.deepEqual(filesWith(world, canary(name)), [], name);
  await world.kill('controller', 'machine 0', 'machine 1');
  await world.up();
  await world.settled();
  assert.equal(said(world, 'reader-0', 'events'), 'secret-changed theirs', 'told once, with its own name for it');

  await world.execute({ kind: 'remove-relation', ends: ['vault', 'reader'] });
  await world.answer('the grant is gone', async () => {
    const [now] = await world.admin.secrets({ reveal: false });
    return now?.access.length === 0;
  });
  await world.execute({ kind: 'remove-application', application: 'vault' as never, force: false });
  await world.answer('its secrets are gone', async () => (await world.admin.secrets({ reveal: false })).length === 0);
});

test('a person keeps a secret, grants it, and a charm finds it in its configuration', async (t) => {
  const world = await makeDevWorld(t);
  const must = async (...args: string[]) => {
    const ran = await world.reeve(...args);
    assert.equal(ran.code, 0, ran.stderr);
    return ran.stdout.trim();
  };
  await world.deploy(await classicCharm(world.folder, 'reader', reader, readerFiles), 'reader');
  await world.settled();
  const uri = await must('secret', 'add', 'api-token', `password=${canary('person')}`, '--info', 'for the api');
  assert.match(uri, /^secret:[a-z0-9]{20}$/);
  await must('config', 'reader', `token=${uri}`);
  await world.answer('it may not be read yet', () => /not found/.test(said(world, 'reader-0', 'token-error')));
  await must('secret', 'grant', 'api-token', 'reader');
  await must('config', 'reader', 'again=1');
  await world.answer('it is read', () => said(world, 'reader-0', 'token') === canary('person'));

  await must('secret', 'update', 'api-token', 'password=harmless', '--auto-prune');
  await world.answer('the charm hears of it', () => said(world, 'reader-0', 'events').startsWith('secret-changed'));
  await world.answer('what nobody reads any more is gone', async () => {
    const { revisions } = JSON.parse(await must('secret', 'show', uri, '--format', 'json'))[
      uri.slice('secret:'.length)
    ];
    return revisions.length === 1 && revisions[0].revision === 2;
  });
  assert.doesNotMatch(await must('secret', 'show', uri), /harmless/);
  assert.match(await must('secret', 'show', 'api-token', '--reveal'), /harmless/);
  assert.match(await must('secret', 'list'), /api-token/);
  assert.deepEqual(filesWith(world, canary('person')), []);
  await must('secret', 'remove', 'api-token');
  assert.match(await must('secret', 'list'), /no secrets/);
});
