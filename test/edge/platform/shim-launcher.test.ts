import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { before, type TestContext, test } from 'node:test';
import { shimLauncher } from '../../../src/edge/platform/bare/shim-launcher.ts';
import { connectShim } from '../../../src/edge/platform/bare/shim-link.ts';
import { buildShim, nativeDirectory, runDirectory } from '../../support/shim.ts';

before(buildShim);

const shim = path.join(nativeDirectory, 'reeve-shim');

async function folders(t: TestContext, count: number): Promise<readonly string[]> {
  const directory = await runDirectory(t);
  const made = Array.from({ length: count }, (_, index) => path.join(directory, String(index)));
  await Promise.all(made.map((folder) => mkdir(folder)));
  return made;
}

/** What it says when it is asked; then it ends. */
async function quit(folder: string): Promise<string> {
  const link = await connectShim(path.join(folder, 'socket'), { state() {}, closed() {} });
  assert(link !== null, folder);
  link.say('quit');
  await link.ended;
  return link.state.kind;
}

test('shims that are asked for together accept when each of them is said to be there', async (t) => {
  const all = await folders(t, 30);
  const launcher = shimLauncher();
  const states = await Promise.all(all.map((folder) => launcher.launch(shim, folder).then(() => quit(folder))));
  assert.deepEqual(
    states,
    all.map(() => 'idle'),
  );
});

test('one that cannot start says why, and the others start', async (t) => {
  const all = await folders(t, 4);
  const launcher = shimLauncher();
  const missing = path.join(all[0] ?? '', 'missing');
  const launches = [...all, missing].map((folder) => launcher.launch(shim, folder));
  assert.deepEqual(
    (await Promise.allSettled(launches)).map(({ status }) => status),
    [...all.map(() => 'fulfilled'), 'rejected'],
  );
  await assert.rejects(launches[4] ?? Promise.resolve(), { code: 'process-unavailable', cause: /status 64/ });
  for (const folder of all) assert.equal(await quit(folder), 'idle');
});

test('a second shim for a folder is no second shim', async (t) => {
  const [folder = ''] = await folders(t, 1);
  const launcher = shimLauncher();
  await Promise.all([launcher.launch(shim, folder), launcher.launch(shim, folder), launcher.launch(shim, folder)]);
  assert.equal(await quit(folder), 'idle');
});
