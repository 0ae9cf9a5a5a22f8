/** Units that share a machine, for real: one beside the other, people who run commands there, a machine that starts anew. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ModelStatus } from '../../src/core/model/index.ts';
import { classicCharm, type Scripts, shell } from '../support/classic-charm.ts';
import { type DevWorld, isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';

const metadata = (name: string, more: string): Record<string, string> => ({
  'metadata.yaml': `name: ${name}\nsummary: s\ndescription: d\n${more}`,
});
const beside = 'subordinate: true\nrequires:\n  host: {interface: juju-info, scope: container}\n';

const settled =
  (...units: readonly string[]) =>
  (status: ModelStatus): boolean =>
    units.every((unit) => isSettled(unitOf(status, unit)));

/** A world with host/0, whose hooks say in `history` that they ran. */
async function withHost(t: TestContext, scripts: Scripts = {}, files: Record<string, string> = {}) {
  const world = await makeDevWorld(t);
  const historyFile = path.join(world.folder, 'history');
  const tells = (words: string, then = ''): string => shell(`echo "${words}" >>'${historyFile}'\n${then}`);
  const charm = await classicCharm(
    world.folder,
    'host',
    {
      'hooks/start': tells('start', 'status-set active'),
      'hooks/config-changed': tells('config-changed'),
      'hooks/juju-info-relation-created': tells('wrong'),
      'hooks/juju-info-relation-joined': tells('wrong'),
      ...scripts,
    },
    { ...metadata('host', ''), 'config.yaml': 'options: {title: {default: a}}', ...files },
  );
  await world.deploy(charm, 'host');
  await world.until('host is settled', settled('host/0'));
  const history = (): string[] => (existsSync(historyFile) ? readFileSync(historyFile, 'utf8').trim().split('\n') : []);
  return { world, tells, history, machine: path.join(world.directory, 'machines/0') };
}

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the machine's own `juju-exec`; `onOutput` sees its stdout as it comes. */
function jujuExec(machine: string, args: readonly string[], onOutput: (text: string) => void = () => {}): Promise<Ran> {
  const child = spawn(path.join(machine, 'tools/juju-exec'), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => onOutput((stdout += bytes.toString())));
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

async function deployBeside(world: DevWorld, tells: (words: string, then?: string) => string): Promise<void> {
  const charm = await classicCharm(
    world.folder,
    'beside',
    {
      'hooks/host-relation-joined': tells('$JUJU_UNIT_NAME beside $JUJU_PRINCIPAL_UNIT sees $(relation-list)'),
      'hooks/host-relation-departed': tells('$JUJU_UNIT_NAME departs'),
      'hooks/remove': tells('$JUJU_UNIT_NAME is removed'),
    },
    metadata('beside', beside),
  );
  await world.deploy(charm, 'beside');
}

test('a subordinate comes with the relation, stands beside its principal, and goes with either', async (t) => {
  const { world, tells, history } = await withHost(t);
  await deployBeside(world, tells);
  await world.execute({ kind: 'integrate', ends: ['host', 'beside'] });
  const status = await world.until('beside/0 is settled', settled('host/0', 'beside/0'));
  assert.equal(unitOf(status, 'beside/0')?.principal, 'host/0');
  assert.equal(unitOf(status, 'beside/0')?.machine, unitOf(status, 'host/0')?.machine);
  await world.answer('they meet', () => history().includes('beside/0 beside host/0 sees host/0'));
  assert.ok(!history().includes('wrong'), 'nobody declared the other side');

  const refused = await world.reeve('remove-unit', 'beside/0');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /subordinate of host\/0[\s\S]*reeve remove-relation host:juju-info beside:host/);
  const shown = await world.reeve('status');
  assert.match(shown.stdout, / {2}host\/0\*.*\n {4}beside\/0\*/);

  await world.execute({ kind: 'remove-relation', ends: ['host', 'beside'] });
  await world.until('beside/0 is gone', (now) => unitOf(now, 'beside/0') === undefined);
  assert.deepEqual(history().slice(-2), ['beside/0 departs', 'beside/0 is removed']);
  assert.ok(isSettled(unitOf(await world.admin.status(), 'host/0')));

  await world.execute({ kind: 'integrate', ends: ['host', 'beside'] });
  await world.until('beside/1 is settled', settled('host/0', 'beside/1'));
  await world.execute({ kind: 'remove-unit', unit: 'host/0' as never, force: false });
  await world.until('both are gone', (now) => unitOf(now, 'host/0') === undefined);
  assert.equal(unitOf(await world.admin.status(), 'beside/1'), undefined, 'the principal is gone only after it');
});

test('juju-exec runs commands as a hook would, shows them as they come, and keeps what succeeded', async (t) => {
  const { world, tells, machine } = await withHost(t, {
    'hooks/update-status': shell('juju-exec true 2>"$JUJU_CHARM_DIR/refusal"; exit 0'),
  });
  const exec = (...args: string[]): Promise<Ran> => jujuExec(machine, args);

  const context = await exec('echo "$JUJU_UNIT_NAME:$JUJU_HOOK_NAME:${JUJU_DISPATCH_PATH-unset}"; pwd; exit 3');
  assert.deepEqual([context.code, context.stderr], [3, '']);
  assert.equal(context.stdout, `host/0::unset\n${machine}/agents/unit-host-0/charm\n`);
  assert.deepEqual(await exec('-u', 'host/0', 'printf', '%s|', 'a b', "c'd"), {
    code: 0,
    stdout: "a b|c'd|",
    stderr: '',
  });
  assert.deepEqual((await exec('host/0', 'config-get title')).stdout, 'a\n');

  await exec('state-set kept=yes');
  await exec('state-set lost=yes; exit 1');
  assert.equal((await exec('state-get')).stdout, 'kept: yes\n');

  await deployBeside(world, tells);
  await world.execute({ kind: 'integrate', ends: ['host', 'beside'] });
  await world.until('beside/0 is settled', settled('host/0', 'beside/0'));
  assert.match((await exec('true')).stderr, /^ERROR cannot choose between .*use -u/);
  await world.answer('beside/0 knows host/0', async () => {
    const related = await exec(
      '-u',
      'beside/0',
      '-r',
      'host:1',
      'echo $JUJU_RELATION_ID $JUJU_REMOTE_UNIT $(relation-list)',
    );
    return related.stdout === 'host:1 host/0 host/0\n';
  });
  assert.deepEqual(await exec('-u', 'beside/0', '-r', '9', 'true'), {
    code: 1,
    stdout: '',
    stderr: 'ERROR unknown relation id: 9\n',
  });
  assert.match((await exec('-u', 'nobody/0', 'true')).stderr, /unit "nobody\/0" not found on this machine/);

  const plain = await exec('--no-context', 'echo ${JUJU_UNIT_NAME-none}; command -v config-get || echo no tools');
  assert.deepEqual([plain.code, plain.stdout], [0, 'none\nno tools\n']);

  let first = '';
  const gate = path.join(world.folder, 'gate');
  const slow = jujuExec(
    machine,
    ['-u', 'host/0', `echo first; until [ -e ${gate} ]; do sleep 0.02; done; echo last`],
    (text) => (first = text),
  );
  await world.answer('the first line is there before the last', () => first === 'first\n');
  const waiting = jujuExec(machine, ['--no-context', 'echo my turn']);
  const local = await world.local();
  await world.answer('one waits for the other', async () =>
    (await local.status()).turns.some(({ who, behind }) => who === 'juju-exec' && behind.join() === 'host/0'),
  );
  await jujuExec(machine, ['--help']).then(({ stdout }) => assert.match(stdout, /^Usage: juju-exec/));
  spawn('touch', [gate]);
  assert.equal((await slow).stdout, 'first\nlast\n');
  assert.equal((await waiting).stdout, 'my turn\n');

  const refused = await exec('-u', 'host/0', `${machine}/tools/juju-exec true`);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /cannot be called from within a hook, have context "host\/0-run-commands-[0-9a-f]{32}"/);
});

test('commands end with whoever asked for them', async (t) => {
  const { world, machine } = await withHost(t);
  const child = spawn(path.join(machine, 'tools/juju-exec'), ['echo on; state-set a=b; sleep 1000'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGINT');
  await world.until('host is idle again', settled('host/0'));
  assert.equal((await jujuExec(machine, ['state-get a'])).stdout, '');
});

const layer = `services:
  idler: {override: replace, command: sleep 1000, startup: enabled}
`;

test('a machine that was to start anew does so when the hook has succeeded, and tells start', async (t) => {
  const once = '[ "$(config-get title)" = a ] || juju-reboot';
  const { world, tells, history } = await withHost(t, {}, { 'layers/010-idler.yaml': layer });
  const charm = await classicCharm(
    world.folder,
    'host',
    { 'hooks/start': tells('start', 'status-set active'), 'hooks/config-changed': tells('config-changed', once) },
    { ...metadata('host', ''), 'config.yaml': 'options: {title: {default: a}}', 'layers/010-idler.yaml': layer },
  );
  await world.execute({
    kind: 'refresh',
    application: 'host' as never,
    bundle: await world.bundle(charm, 2),
    force: false,
  });
  const before = await world.until('the service is up', (now) => {
    const unit = unitOf(now, 'host/0');
    return (
      isSettled(unit) &&
      unit?.services[0]?.phase === 'up' &&
      history().filter((one) => one === 'config-changed').length === 2
    );
  });
  const pid = await world.pid('machine 0');
  await world.execute({ kind: 'configure', application: 'host' as never, set: { title: 'b' }, reset: [] });
  await world.answer('start was told again', () => history().join().endsWith('config-changed,start'));
  const after = await world.until('the service is up again', (now) => {
    const [service] = unitOf(now, 'host/0')?.services ?? [];
    return (
      isSettled(unitOf(now, 'host/0')) &&
      service?.phase === 'up' &&
      service.pid !== unitOf(before, 'host/0')?.services[0]?.pid
    );
  });
  assert.ok(after);
  assert.equal(await world.pid('machine 0'), pid, 'it is the same process');
  assert.equal(history().filter((one) => one === 'config-changed').length, 3, 'nothing ran twice');
});

test('at once: the hook is cut off, what it wrote is gone, and it is the first one after the boot', async (t) => {
  const marker =
    'marker="$JUJU_CHARM_DIR/../rebooted"; [ "$(config-get title)" = a ] || [ -e "$marker" ] || { touch "$marker"; state-set half=yes; juju-reboot --now; sleep 1000; }';
  const { world, history, machine, tells } = await withHost(t);
  const charm = await classicCharm(
    world.folder,
    'host',
    { 'hooks/start': tells('start', 'status-set active'), 'hooks/config-changed': tells('config-changed', marker) },
    { ...metadata('host', ''), 'config.yaml': 'options: {title: {default: a}}' },
  );
  await world.execute({
    kind: 'refresh',
    application: 'host' as never,
    bundle: await world.bundle(charm, 2),
    force: false,
  });
  await world.until('it is refreshed', (now) => settled('host/0')(now) && history().length >= 3);
  await world.execute({ kind: 'configure', application: 'host' as never, set: { title: 'b' }, reset: [] });
  await world.answer('all was told', () => history().join().endsWith('config-changed,config-changed,start'));
  await world.until('host is settled', settled('host/0'));
  assert.equal((await jujuExec(machine, ['state-get half'])).stdout, '');
});

test('charms and people find things where they look for them', async (t) => {
  const { world, machine } = await withHost(t, {
    'hooks/update-status': shell('exit 0'),
  });
  const socket = await jujuExec(machine, [
    'echo $JUJU_AGENT_SOCKET_ADDRESS; test -S $JUJU_AGENT_SOCKET_ADDRESS && echo there; command -v config-get',
  ]);
  const unit = `${machine}/agents/unit-host-0`;
  assert.deepEqual(socket.stdout.split('\n').slice(1), ['there', `${machine}/tools/unit-host-0/config-get`, '']);
  for (const folder of ['charm', 'resources', 'state'])
    assert.ok(statSync(path.join(unit, folder)).isDirectory(), folder);
  assert.ok(existsSync(path.join(unit, 'charm/.juju-charm')));
  assert.ok(!existsSync(path.join(unit, 'charm/.juju-deploying')));
  assert.equal(statSync(path.join(unit, 'run.socket')).mode & 0o777, 0o600);
  assert.match(readFileSync(path.join(machine, 'tools/machine-0/jujud'), 'utf8'), /3\.6\.\d+-ubuntu-amd64/);
  assert.ok(existsSync(path.join(machine, 'tools/juju-run')));
  assert.match(
    readFileSync(path.join(machine, 'log/machine-lock.log'), 'utf8'),
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d unit-host-0: host\/0 uniter \(run install hook\), waited \d+s, held \d+s$/m,
  );
  await jujuExec(machine, ['juju-log -l WARNING hello']);
  assert.match(
    readFileSync(path.join(machine, 'log/unit-host-0.log'), 'utf8'),
    / WARNING unit\.host\/0\.juju-log hello$/m,
  );
  assert.ok(world);
});
