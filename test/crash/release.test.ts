/** Packages have no fault points: what they are built with is not there to be used. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildPrograms, repository } from '../support/built.ts';
import { testFolder } from '../support/folder.ts';

test('a program built for release neither knows nor obeys REEVE_FAULT', async (t) => {
  buildPrograms();
  const folder = testFolder(t);
  const dist = path.join(folder, 'dist');
  execFileSync(process.execPath, ['scripts/build.ts', '--release', '--out', dist], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const program of ['reeved', 'reeve-controller']) {
    assert.match(readFileSync(path.join(repository, `dist/${program}.cjs`), 'utf8'), /REEVE_FAULT/);
    assert.doesNotMatch(readFileSync(path.join(dist, `${program}.cjs`), 'utf8'), /REEVE_FAULT|faultAt/);
  }

  cpSync(path.join(repository, 'package.json'), path.join(folder, 'package.json'));
  mkdirSync(path.join(folder, 'bin'));
  cpSync(path.join(repository, 'bin/reeve-controller'), path.join(folder, 'bin/reeve-controller'));
  symlinkSync(path.join(repository, 'dist/native'), path.join(dist, 'native'));
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  // The first commit is the model itself: a program with fault points does not live to say that it is ready.
  const child = spawn(
    path.join(folder, 'bin/reeve-controller'),
    [
      'serve',
      '--data',
      path.join(folder, 'data'),
      '--listen',
      '127.0.0.1:0',
      '--admin-socket',
      path.join(folder, 'admin.sock'),
    ],
    { env: { ...process.env, REEVE_FAULT: 'model-committed' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  t.after(() => child.kill('SIGKILL'));
  const [said] = (await once(child.stderr, 'data')) as [Buffer];
  assert.match(said.toString(), /controller is ready/);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
