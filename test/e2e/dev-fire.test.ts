/** What a charm's author does by hand: one event now, and a shell with the hook commands of a unit. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { test } from 'node:test';
import { repository } from '../support/built.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { makeDevWorld, unitOf } from '../support/dev-world.ts';

const metadata = (name: string, more: string) => ({
  'metadata.yaml': `name: ${name}\nsummary: s\ndescription: d\n${more}`,
});

test('a charm’s author works by hand', async (t) => {
  const world = await makeDevWorld(t);
  const page = await classicCharm(
    world.folder,
    'page',
    {
      'hooks/update-status': shell('status-set active "after $(state-get word)"; state-set word=fired'),
      'hooks/stop': shell('state-set word=lost; exit 3'),
      'hooks/db-relation-changed': shell(
        'status-set active "$JUJU_RELATION $JUJU_RELATION_ID $JUJU_REMOTE_UNIT $(relation-get -r "$JUJU_RELATION_ID" word "$JUJU_REMOTE_UNIT")"',
      ),
      'hooks/db-relation-broken': shell('status-set active "without $JUJU_REMOTE_APP, not a unit:$JUJU_REMOTE_UNIT"'),
      'hooks/data-storage-attached': shell('status-set active "$JUJU_STORAGE_ID $(ls -d "$JUJU_STORAGE_LOCATION")"'),
      'hooks/secret-changed': shell('status-set active "$JUJU_SECRET_ID $JUJU_SECRET_REVISION"'),
    },
    metadata('page', 'requires: {db: {interface: words}}\nstorage: {data: {type: filesystem}}\n'),
  );
  const words = await classicCharm(
    world.folder,
    'words',
    { 'hooks/out-relation-joined': shell('relation-set word=hello') },
    metadata('words', 'provides: {out: {interface: words}}\n'),
  );
  for (const charm of [page, words]) await world.deploy(charm, path.basename(charm));
  await world.execute({ kind: 'integrate', ends: ['page', 'words'] });
  await world.settled();
  const fire = (...args: readonly string[]) => world.reeve('dev', 'fire', '--dir', world.directory, ...args);
  const says = (message: string | RegExp) =>
    world.until(`page says ${String(message)}`, (status) => {
      const said = unitOf(status, 'page/0')?.workload.message ?? '';
      return typeof message === 'string' ? said === message : message.test(said);
    });

  await t.test('fires an event, and keeps what the charm wrote', async () => {
    const { code, stderr } = await fire('page/0', 'update-status');
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^page\/0: update-status\n[^]*page\/0: update-status is done\n$/);
    assert.equal((await fire('page/0', 'update-status')).code, 0);
    await says('after fired');
  });

  await t.test('keeps nothing of an event that fails, and ends with 1', async () => {
    const { code, stderr } = await fire('page/leader', 'stop');
    assert.equal(code, 1);
    assert.match(stderr, /page\/0: stop has failed[^]*what it wrote is discarded/);
    assert.equal((await fire('page/0', 'update-status')).code, 0);
    await says('after fired');
  });

  await t.test('finds what events of relations, storage and secrets are about', async () => {
    assert.equal((await fire('page/0', 'db-relation-changed')).code, 0);
    await says(/^db db:\d+ words\/0 hello$/);
    assert.equal((await fire('page/0', 'db-relation-broken')).code, 0);
    await says('without words, not a unit:');
    assert.equal((await fire('page/0', 'data-storage-attached')).code, 0);
    await says(/^data\/0 \/.*\/data\/0$/);
    await world.execute({ kind: 'add-secret', name: 'token', description: '', content: { word: 'x' } });
    assert.equal((await fire('page/0', 'secret-changed', '--secret', 'token')).code, 0);
    await says(/^secret:[a-z0-9]+ 1$/);
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['page/0', 'confg-changed'], /charms have none of that name[^]*did you mean config-changed\?/],
    [['page/0', 'bd-relation-changed'], /the endpoint bd of page\/0 has no relation[^]*there is: db/],
    [['page/0', 'db-relation-changed', '--remote', 'words/7'], /no such unit is on the other side[^]*words\/0/],
    [['page/0', 'logs-storage-attached'], /page\/0 has no storage logs[^]*data\/0/],
    [['page/0', 'secret-changed'], /add --secret ID/],
    [['pag/0', 'update-status'], /cannot find unit "pag\/0"/],
  ];
  for (const [args, stderr] of wrong)
    await t.test(`refuses ${args.join(' ')}`, async () => {
      const ran = await fire(...args);
      assert.match(ran.stderr, stderr);
      assert.notEqual(ran.code, 0);
    });

  const shellArgs = ['dev', 'shell', 'page/0', '--dir', world.directory];
  await t.test('runs one command with the hook commands of the unit', async () => {
    const script = 'pwd; config-get; status-set active one';
    const { code, stdout, stderr } = await world.reeve(...shellArgs, '--', 'sh', '-c', script);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /agents\/unit-page-0\/charm\n\{\}/);
    await says('one');
    assert.equal((await world.reeve(...shellArgs, '--', 'sh', '-c', 'exit 7')).code, 7);
  });

  const hasScript = spawnSync('script', ['--version']).status === 0;
  const skip = hasScript ? false : 'needs script of util-linux for a terminal';
  await t.test('is a shell on a terminal', { skip }, async () => {
    const line = [path.join(repository, 'bin/reeve'), ...shellArgs].join(' ');
    const env = { ...process.env, SHELL: '/bin/sh', PS1: 'ready> ' };
    const child = spawn('script', ['-qec', line, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let seen = '';
    for await (const chunk of child.stdout) {
      const before = seen;
      seen += String(chunk);
      if (seen.includes('ready> ') && !before.includes('ready> '))
        child.stdin.write('tty; status-set active "typed in $JUJU_UNIT_NAME"; exit\n');
    }
    if (child.exitCode === null) await once(child, 'exit');
    assert.equal(child.exitCode, 0, seen);
    assert.match(seen, /\/dev\/pts\/\d+/);
    await says('typed in page/0');
  });

  await t.test('keeps nothing of a shell that a signal ends', async () => {
    const { code } = await world.reeve(...shellArgs, '--', 'sh', '-c', 'state-set word=lost; kill -KILL $$');
    assert.equal(code, 137);
    assert.equal((await fire('page/0', 'update-status')).code, 0);
    await says('after fired');
  });
});
