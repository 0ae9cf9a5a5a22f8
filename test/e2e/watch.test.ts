/** A charm's author works: `reeve dev up --watch`, a save, an error in a file, its repair. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { repository } from '../support/built.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { makeDevWorld } from '../support/dev-world.ts';

test('each save of a charm is run by its units, and what is wrong with it is told', async (t) => {
  const world = await makeDevWorld(t);
  const charm = await classicCharm(world.folder, 'page', {
    'hooks/start': shell('status-set active first'),
  });
  const child = spawn(path.join(repository, 'bin/reeve'), ['dev', 'up', '--dir', world.directory, '--watch', charm], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, REEVE_KEYS: path.join(world.folder, 'keys') },
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
  const said: string[] = [];
  /** Reads on until a line matches. */
  async function says(pattern: RegExp): Promise<void> {
    for (;;) {
      const { done, value } = await lines.next();
      assert(done !== true, `it ended without ${pattern}:\n${said.join('\n')}`);
      said.push(value);
      if (pattern.test(value)) return;
    }
  }

  await says(/page\/0: active: first/);
  await says(/^watching /);
  writeFileSync(path.join(charm, 'hooks/upgrade-charm'), shell('status-set active second'));
  await says(/^changed: hooks\/upgrade-charm$/);
  await says(/page\/0: active: second/);
  await says(/s since the change$/);

  writeFileSync(path.join(charm, 'metadata.yaml'), 'name: [');
  await says(/^reeve: cannot read this document .*metadata\.yaml/);
  writeFileSync(path.join(charm, 'metadata.yaml'), 'name: page\nsummary: s\ndescription: d\n');
  await says(/nothing has changed for its units/);

  writeFileSync(path.join(charm, 'hooks/upgrade-charm'), shell('exit 3'));
  await says(/page\/0: error: hook failed: "upgrade-charm"/);
  writeFileSync(path.join(charm, 'hooks/upgrade-charm'), shell('status-set active repaired'));
  await says(/page\/0: active: repaired/);

  child.kill('SIGINT');
  assert.equal((await ended)[0], 130);
});
