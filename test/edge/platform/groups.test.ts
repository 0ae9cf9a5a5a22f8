/** Shims whose services have control groups, where this machine lets us make some. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { before, type TestContext, test } from 'node:test';
import { type GroupLimit, limitHolders } from '../../../src/core/supervision/index.ts';
import { clearGroups, groupsOf, makeGroups, moveIn } from '../../../src/edge/platform/bare/groups.ts';
import { daemons, findHierarchies, placesIn } from '../../../src/edge/platform/bare/index.ts';
import {
  backendLife,
  buildShim,
  eventually,
  isAlive,
  nativeDirectory,
  runDirectory,
  shell,
  shimsIn,
  underSystemd,
  unit,
  wallClock,
} from '../../support/shim.ts';

const holders = limitHolders(findHierarchies());

/** Why nothing can be held to these limits here. */
function needs(...limits: readonly GroupLimit[]): { readonly skip?: string } {
  if (underSystemd) return { skip: 'systemd makes the groups here' };
  const missing = limits.filter((limit) => !holders.has(limit));
  return missing.length === 0 ? {} : { skip: `no control group may be made for ${missing.join(', ')}` };
}

before(buildShim);

async function world(t: TestContext) {
  const directory = await runDirectory(t);
  const open = (kept = holders) => {
    const life = backendLife(directory, nativeDirectory, daemons(kept));
    t.after(() => life.end());
    return life;
  };
  const file = (name: string): string => path.join(directory, 'services/unit-web-0/main', name);
  const groups = async () => (await readFile(file('groups'), 'utf8').catch(() => '')).split('\0').filter(Boolean);
  return { directory, open, file, groups, ...open() };
}

const memoryBytes = 32 * 1024 * 1024;

test(
  'limits hold for the whole tree, and nothing is left of them',
  needs('limits.tasks', 'limits.memory', 'limits.cpu'),
  async (t) => {
    const { backend, fact, groups } = await world(t);
    const limits = { tasks: 12, memoryBytes, cpuCores: 0.5 };
    await backend.start(shell('for i in $(seq 20); do sleep 1000 & done; exec sleep 1000', { limits }));
    const { pid } = await fact('running');
    const made = await groups();
    const memberships = await readFile(`/proc/${pid}/cgroup`, 'utf8');
    for (const group of made) assert.match(memberships, new RegExp(`/${path.basename(group)}$`, 'm'));
    await fact('exited'); // sh gives up when it cannot fork
    assert.match((await backend.log(unit, 'main', 1))[0] ?? '', /[Cc]annot fork/);
    await backend.forget(unit, 'main');
    assert.deepEqual(made.filter(existsSync), []);
  },
);

test(
  'a service that eats its memory is told from one that was killed, also by a later agent',
  needs('limits.memory'),
  async (t) => {
    const { backend, fact, end, open, file } = await world(t);
    await backend.start(shell('exec tail /dev/zero', { limits: { memoryBytes } }));
    await fact('running');
    assert.equal((await fact('killed')).outOfMemory, true);
    await backend.start(shell('exec sleep 1000', { limits: { memoryBytes } }));
    process.kill((await fact('running')).pid, 'SIGKILL');
    assert.equal((await fact('killed')).outOfMemory, undefined);
    await backend.start(shell('sleep 0.2; exec tail /dev/zero', { limits: { memoryBytes } }));
    await fact('running');
    await end();
    await eventually(async () => (await readFile(file('state'), 'utf8').catch(() => '')).startsWith('killed 3'));
    const [adopted] = await open().backend.adopt();
    assert.ok(adopted?.fact.kind === 'killed' && adopted.fact.outOfMemory);
  },
);

test(
  'an adopted service keeps its group and its shim; other limits give it new ones',
  needs('limits.tasks'),
  async (t) => {
    const { backend, fact, end, open, groups, directory } = await world(t);
    const spec = shell('exec sleep 1000', { limits: { tasks: 50 } });
    await backend.start(spec);
    await fact('running');
    const shims = await shimsIn(directory);
    await end();
    const next = open();
    await next.backend.adopt();
    const limitNow = async () => readFile(path.join((await groups())[0] ?? '', 'pids.max'), 'utf8');
    for (const [limits, text] of [[{ tasks: 50 }, '50\n'] as const, [{ tasks: 60 }, '60\n'] as const]) {
      await next.backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
      await next.fact('killed');
      await next.backend.start({ ...spec, limits });
      await next.fact('running');
      assert.equal(await limitNow(), text);
      assert.equal((await shimsIn(directory)).join() === shims.join(), limits.tasks === 50);
    }
    await next.backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
    await next.fact('killed');
    await next.backend.start(shell('exec sleep 1000'));
    await next.fact('running');
    assert.deepEqual(await groups(), []);
  },
);

test(
  'when the shim is killed whatever is in the group dies, whatever it hides behind',
  needs('limits.tasks'),
  async (t) => {
    const { backend, fact, groups, file } = await world(t);
    const hidden = `env -i /usr/bin/setsid /bin/sh -c 'echo $$ > ${file('hidden')}; exec /bin/sleep 1000' & exec sleep 1000`;
    await backend.start(shell(hidden, { limits: { tasks: 50 } }));
    await fact('running');
    const pid = await eventually(async () => Number(await readFile(file('hidden'), 'utf8').catch(() => '')) || null);
    const made = await groups();
    process.kill(Number(await readFile(file('lock'), 'utf8')), 'SIGKILL');
    await fact('lost');
    assert.equal(await isAlive(pid), false);
    assert.deepEqual(made.filter(existsSync), []);
  },
);

test('an agent that may make no groups removes those of another one', needs('limits.tasks'), async (t) => {
  const { backend, fact, end, open, groups } = await world(t);
  await backend.start(shell('exec sleep 1000', { limits: { tasks: 50 } }));
  await fact('running');
  await end();
  const made = await groups();
  const next = open(new Map());
  await next.backend.adopt();
  await next.backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
  await next.fact('killed');
  await next.backend.forget(unit, 'main');
  assert.ok(made.length > 0 && made.every((group) => !existsSync(group)));
});

test("a group that was left by a service whose folder is gone is in nobody's way", needs('limits.tasks'), async (t) => {
  const { backend, fact, file, groups } = await world(t);
  const spec = shell('exec sleep 1000', { limits: { tasks: 50 } });
  await backend.start(spec);
  const { pid } = await fact('running');
  const made = await groups();
  await rm(file('groups'));
  process.kill(Number(await readFile(file('lock'), 'utf8')), 'SIGKILL');
  await fact('lost');
  assert.ok(!(await isAlive(pid)) && made.length > 0 && made.every(existsSync));
  await backend.start(spec);
  await fact('running');
  assert.deepEqual(await groups(), made);
});

test('a limit that the kernel refuses is an error, and leaves nothing behind', needs('limits.tasks'), async (t) => {
  const { backend, groups } = await world(t);
  const tasks = 2 ** 40;
  await assert.rejects(
    backend.start(shell('exec sleep 1000', { limits: { tasks } })),
    /cannot put a service into a control group/,
  );
  const made = await groups();
  await backend.forget(unit, 'main');
  assert.deepEqual(made.filter(existsSync), []);
});

const unified = placesIn(readFileSync('/proc/self/mountinfo', 'utf8'), readFileSync('/proc/self/cgroup', 'utf8')).find(
  ({ version, folder }) => version === 2 && isWritable(path.join(folder, 'cgroup.procs')),
);

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
const ofTheSecond = unified === undefined ? { skip: 'no control group of the second version may be made' } : {};

test('a group of the second version is killed at once', ofTheSecond, async (t) => {
  const folder = await runDirectory(t);
  const hierarchy = { version: 2, folder: unified?.folder ?? '', controllers: [] } as const;
  await makeGroups(folder, `reeve-test-${process.pid}`, [{ hierarchy, settings: [] }]);
  const child = spawn('sh', ['-c', 'read x; sleep 1000 & exec sleep 1000']);
  await once(child, 'spawn');
  await moveIn(folder, child.pid ?? 0);
  child.stdin.end('go\n');
  const [group = ''] = groupsOf(folder);
  const ended = once(child, 'exit');
  await clearGroups(folder, wallClock);
  assert.deepEqual(await ended, [null, 'SIGKILL']);
  assert.equal(existsSync(group), false);
  assert.deepEqual(groupsOf(folder), []);
});
