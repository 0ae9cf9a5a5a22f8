/** The launcher on folders as the agent leaves them: which program it becomes, and what ends one on trial. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { testFolder } from '../../support/folder.ts';
import { buildNative } from '../../support/native.ts';

const launcher = path.join(buildNative('reeve-launch'), 'reeve-launch');

/** A package and two revisions, each of which says its name; `how` is what they run before that. */
function machine(t: TestContext, links: Readonly<Record<string, string>>, how = '') {
  const root = testFolder(t);
  const revisions = path.join(root, 'agent');
  const program = path.join(root, 'bin/reeved');
  const homes = { package: root, a: path.join(revisions, 'a'), b: path.join(revisions, 'b') };
  for (const [name, home] of Object.entries(homes)) {
    mkdirSync(path.join(home, 'bin'), { recursive: true });
    const file = path.join(home, 'bin/reeved');
    writeFileSync(file, `#!/bin/sh\n${how}\necho "${name} \${REEVE_REVISION:-package} $*"\n`);
    chmodSync(file, 0o755);
  }
  for (const [link, slot] of Object.entries(links)) symlinkSync(slot, path.join(revisions, link));
  return {
    revisions,
    has: (link: string) => lstatSync(path.join(revisions, link), { throwIfNoEntry: false }) !== undefined,
    start: () => spawnSync(launcher, ['--revisions', revisions, program, 'serve', '--x'], { encoding: 'utf8' }),
  };
}

test('without a revision the package’s own agent starts', (t) => {
  assert.equal(machine(t, {}).start().stdout, 'package package serve --x\n');
});

test('the revision that has proved itself starts, each time', (t) => {
  const { start } = machine(t, { current: 'b' });
  for (let times = 0; times < 2; times += 1) assert.equal(start().stdout, 'b b serve --x\n');
});

test('a revision on trial starts once; then what ran before', (t) => {
  const { start, has, revisions } = machine(t, { current: 'a', trial: 'b' });
  assert.equal(start().stdout, 'b b serve --x\n');
  assert.equal(readlinkSync(path.join(revisions, 'tried')), 'b');
  assert.ok(!has('trial'));
  assert.equal(start().stdout, 'a a serve --x\n');
});

test('a revision that is not there is passed over, also on trial', (t) => {
  const { start, revisions } = machine(t, { current: 'b', trial: 'a' });
  chmodSync(path.join(revisions, 'a/bin/reeved'), 0o644);
  assert.equal(start().stdout, 'b b serve --x\n');
  chmodSync(path.join(revisions, 'b/bin/reeved'), 0o644);
  const { stdout, stderr } = start();
  assert.deepEqual([stdout, /cannot start .*b\/bin\/reeved/.test(stderr)], ['package package serve --x\n', true]);
});

test('a link that leads elsewhere is not followed', (t) => {
  assert.equal(machine(t, { current: '../elsewhere', trial: '/bin' }).start().stdout, 'package package serve --x\n');
});

test('only a revision on trial has an alarm, and it lasts over the start of the program', (t) => {
  const remaining = `exec python3 -c "import signal; print(signal.getitimer(signal.ITIMER_REAL)[0] > 30)"`;
  assert.equal(machine(t, { trial: 'a' }, remaining).start().stdout, 'True\n');
  assert.equal(machine(t, { current: 'a' }, remaining).start().stdout, 'False\n');
});
