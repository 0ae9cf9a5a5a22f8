/**
 * What people and operators do wrong, to the built programs: each is told what is wrong and what to do next, nothing
 * else suffers, and the agents are the same processes at the end.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { TaskId } from '../../src/core/model/index.ts';
import type { Tree } from '../edge/bundle/support.ts';
import { classicCharm, type Scripts, shell } from '../support/classic-charm.ts';
import { isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';
import { processesOf } from '../support/processes-of.ts';

const refused = 1;

test('bad input is told and harms nobody', async (t) => {
  const world = await makeDevWorld(t, { machines: 2 });
  const agents = [await world.pid('machine 0'), await world.pid('machine 1')];
  const charm = (name: string, scripts: Scripts = {}, files: Tree = {}) =>
    classicCharm(world.folder, name, scripts, files);
  const deploy = async (name: string, scripts: Scripts = {}, files: Tree = {}, machine = '0') =>
    world.deploy(await charm(name, scripts, files), name, { to: [machine] });
  const settled = (unit: string) => world.until(`${unit} is active and idle`, (now) => isSettled(unitOf(now, unit)));
  const shows = async (unit: string, pattern: RegExp) => {
    const status = await world.until(`${unit} shows ${pattern}`, (now) =>
      pattern.test(unitOf(now, unit)?.agent.message ?? ''),
    );
    const shown = unitOf(status, unit);
    assert(shown);
    return shown;
  };
  const logOf = async (unit: string) => (await world.reeve('logs', unit, '-n', '1000')).stdout;
  const marker = (name: string) => path.join(world.folder, name);

  await t.test('a charm without metadata', async () => {
    const directory = await charm('no-metadata');
    rmSync(path.join(directory, 'metadata.yaml'));
    const { code, stderr } = await world.reeve('deploy', directory);
    assert.equal(code, refused);
    assert.match(stderr, /^reeve: cannot pack a charm without metadata\.yaml\n {2}next: .*metadata\.yaml/);
  });

  await t.test('a hook whose interpreter is not there', async () => {
    await deploy('no-interpreter', { 'hooks/install': '#!/no/such/shell\n' });
    const shown = await shows('no-interpreter/0', /no such interpreter: \/no\/such\/shell/);
    assert.equal(shown.workload.status, 'error');
    assert.equal(shown.workload.message, 'hook failed: "install"');
    assert.equal(shown.next, 'reeve resolved no-interpreter/0');
    const { stdout } = await world.reeve('status');
    assert.match(stdout, /! no-interpreter\/0 .*no such interpreter.*\n {2}next: reeve resolved no-interpreter\/0/);
    assert.equal((await world.reeve('resolved', '--no-retry', 'no-interpreter/0')).code, 0);
    await settled('no-interpreter/0');
  });

  await t.test(
    'a handler that exits 1: its words are in the log, and it runs again when a person says so',
    async () => {
      await deploy('fails', { 'hooks/install': shell(`echo the pipe is broken >&2; test -e '${marker('mended')}'`) });
      const shown = await shows('fails/0', /exit status 1/);
      assert.equal(shown.workload.message, 'hook failed: "install"');
      await world.answer('the log says why', async () => /the pipe is broken/.test(await logOf('fails/0')));
      writeFileSync(marker('mended'), '');
      assert.equal((await world.reeve('resolved', 'fails/0')).code, 0);
      await settled('fails/0');
    },
  );

  await t.test('a hook that hangs is ended by removing its unit by force, and gives its turn to others', async () => {
    const pidFile = marker('hanging-hook');
    await deploy('hangs', { 'hooks/config-changed': shell(`echo $$ >'${pidFile}'; exec sleep 100000`) }, {}, '1');
    await shows('hangs/0', /running config-changed hook/);
    const pid = await world.answer(
      'the hook runs',
      () => existsSync(pidFile) && (readFileSync(pidFile, 'utf8').trim() || null),
    );
    await deploy('waits', {}, {}, '1');
    assert.equal((await world.reeve('remove-application', '--force', 'hangs')).code, 0);
    await settled('waits/0');
    await world.answer('the hook has ended', () => !existsSync(`/proc/${pid}`));
    assert.equal((await world.reeve('wait', '--for', 'removed', 'hangs')).code, 0);
  });

  await t.test('an action that hangs is cancelled', async () => {
    const scripts = { 'actions/hang': shell('action-log begun; exec sleep 100000') };
    await deploy('idles', scripts, { 'actions.yaml': 'hang:\n  description: d\n' });
    await settled('idles/0');
    const task = await world.act('idles/0', 'hang');
    await world.answer('it has begun', async () => (await world.admin.task(task)).log.length > 0);
    assert.equal((await world.reeve('task', '--cancel', task)).code, 0);
    assert.deepEqual((await world.taskEnded(task)).result?.status, 'aborted');
    await settled('idles/0');
  });

  await t.test('a handler that prints 100 MB', async () => {
    const scripts = { 'actions/flood': shell('yes | head -c 100000000') };
    await deploy('floods', scripts, { 'actions.yaml': 'flood:\n  description: d\n' });
    await settled('floods/0');
    const { result } = await world.taskEnded(await world.act('floods/0', 'flood'));
    assert.equal(result?.status, 'completed');
    assert.match(JSON.stringify(result?.results['stdout']), /^"y\\ny\\n.*\\n\[98951424 bytes more were dropped\]\\n"$/);
    await world.answer('the log says what is missing', async () => /was not logged/.test(await logOf('floods/0')));
  });

  await t.test('a handler that leaves a daemon behind, which holds its output and calls a tool too late', async () => {
    const said = marker('daemon-said');
    const daemon = `juju-log late 2>'${said}.new'; mv '${said}.new' '${said}'; exec sleep 100000`;
    const waits = `while ! test -e '${marker('hook-is-over')}'; do sleep 0.05; done`;
    await deploy('leaves', { 'hooks/install': shell(`setsid sh -c "${waits}; ${daemon}" & echo $! >'${said}.pid'`) });
    await settled('leaves/0');
    writeFileSync(marker('hook-is-over'), '');
    await world.answer('the daemon was refused', () => existsSync(said));
    assert.notEqual(readFileSync(said, 'utf8'), '');
    for (const { pid, command } of processesOf(world.folder))
      if (/sleep 100000/.test(command)) process.kill(pid, 'SIGKILL');
  });

  await t.test('a layer file with an unknown key', async () => {
    const layer = 'services:\n  web:\n    override: replace\n    comand: sleep 100\n';
    await deploy('misspells', {}, { 'layers/010-web.yaml': layer });
    const shown = await shows('misspells/0', /010-web\.yaml.*comand/);
    assert.equal(shown.agent.status, 'failed');
    assert.equal(shown.next, 'reeve logs misspells/0');
    await world.answer('the log says so', async () => /ERROR agent .*comand/.test(await logOf('misspells/0')));
    assert.equal((await world.reeve('status', '--check')).code, 3);
  });

  await t.test('a config value of the wrong type changes nothing', async () => {
    await deploy('typed', {}, { 'config.yaml': 'options:\n  port: {type: int, default: 80, description: its port}\n' });
    await settled('typed/0');
    for (const [setting, told] of [
      ['port=abc', /cannot set option "port": expected int, got "abc"\n {2}next: .*its port/],
      ['prot=1', /unknown option "prot"\n {2}next: .*port/],
    ] as const) {
      const { code, stderr } = await world.reeve('config', 'typed', setting);
      assert.equal(code, refused);
      assert.match(stderr, told);
    }
    assert.equal((await world.reeve('config', 'typed', 'port')).stdout, '80\n');
  });

  await t.test('endpoints that do not match', async () => {
    const metadata = (name: string, ends: string) => `name: ${name}\nsummary: s\ndescription: d\n${ends}`;
    await deploy('gives', {}, { 'metadata.yaml': metadata('gives', 'provides:\n  db: {interface: mysql}\n') });
    await deploy('takes', {}, { 'metadata.yaml': metadata('takes', 'requires:\n  store: {interface: pgsql}\n') });
    for (const [ends, told] of [
      [['gives', 'takes'], /cannot .*\n {2}next: /],
      [['gives:db', 'takes:store'], /mysql.*pgsql|pgsql.*mysql/],
      [['gives:dbb', 'takes'], /cannot find endpoint "gives:dbb"\n {2}next: .*gives:db/],
      [['gifs', 'takes'], /cannot find application "gifs"\n {2}next: did you mean "gives"\?/],
    ] as const) {
      const { code, stderr } = await world.reeve('integrate', ...ends);
      assert.equal(code, refused);
      assert.match(stderr, told);
    }
  });

  await t.test('an action with wrong parameters runs nothing', async () => {
    const actions = 'resize:\n  description: d\n  params: {size: {type: integer}}\n  required: [size]\n';
    const scripts = { 'actions/resize': shell(`touch '${marker('resized')}'`) };
    await deploy('resizes', scripts, { 'actions.yaml': actions });
    await settled('resizes/0');
    for (const [words, told] of [
      [['resize', 'size=big'], /cannot run action "resize": validation failed: size.*integer/],
      [['resize'], /cannot run action "resize": validation failed.*size/],
      [['resise', 'size=1'], /action "resise" not defined on unit "resizes\/0"\n {2}next: .*resize/],
    ] as const) {
      const { code, stderr } = await world.reeve('run', 'resizes/0', ...words);
      assert.equal(code, refused);
      assert.match(stderr, told);
    }
    assert.equal(existsSync(marker('resized')), false);
    await assert.rejects(world.admin.task('9999' as TaskId), { code: 'not-found' });
  });

  assert.deepEqual([await world.pid('machine 0'), await world.pid('machine 1')], agents);
  assert.equal((await world.local(0).then((agent) => agent.status())).agent.pid, agents[0]);
});
