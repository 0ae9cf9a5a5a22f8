/** A charm's author saves files: what is told of it. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { watchSource } from '../../../src/edge/dev/watch.ts';
import { testFolder } from '../../support/folder.ts';

test('a save is told by its path, and what a bundle leaves out is not', async (t) => {
  const folder = testFolder(t);
  mkdirSync(path.join(folder, 'src'));
  mkdirSync(path.join(folder, '.git'));
  writeFileSync(path.join(folder, '.jujuignore'), '/notes\n');
  writeFileSync(path.join(folder, 'src/charm.py'), 'old');
  const changes = await watchSource(folder, new AbortController().signal);
  for (const name of ['.git/index', 'notes', 'src/charm.py']) writeFileSync(path.join(folder, name), 'new');
  assert.deepEqual((await changes.next()).value, ['src/charm.py']);
  await changes.return(undefined);
});

test('what changes while nobody asks is told at the next asking, and the signal ends it', async (t) => {
  const folder = testFolder(t);
  writeFileSync(path.join(folder, 'a'), '');
  const ending = new AbortController();
  const changes = await watchSource(folder, ending.signal);
  const told = new Set<string>();
  writeFileSync(path.join(folder, 'b'), '');
  rmSync(path.join(folder, 'a'));
  while (!(told.has('a') && told.has('b')))
    for (const name of ((await changes.next()).value as readonly string[] | undefined) ?? []) told.add(name);
  const last = changes.next();
  ending.abort();
  assert.equal((await last).done, true);
});
