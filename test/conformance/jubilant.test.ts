/** Charm authors' tests, written with `jubilant` from PyPI: their `juju` is `bin/juju`, their cloud this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { repository } from '../support/built.ts';
import { conforms } from '../support/conformance.ts';
import { makeDevWorld } from '../support/dev-world.ts';
import { testFolder } from '../support/folder.ts';
import { charmFolder } from './clients.ts';
import { tables } from './tables.ts';

interface Outcome {
  readonly title: string;
  readonly calls: readonly string[];
  readonly passed: boolean;
  readonly because: string;
}

test('tests with jubilant pass without a cloud', async (t) => {
  const folder = testFolder(t);
  const libraries = path.join(folder, 'libraries');
  const pip = ['-m', 'pip', 'install', '--quiet', '--target', libraries, 'jubilant', 'pytest'];
  if (spawnSync('python3', pip, { stdio: 'ignore' }).status !== 0)
    return t.skip('pip cannot install jubilant: no package index can be reached');
  const charms = path.join(folder, 'charms');
  cpSync(path.join(repository, 'test/conformance/jubilant/charms'), charms, { recursive: true });
  cpSync(charmFolder('bash'), path.join(charms, 'plain'), { recursive: true, verbatimSymlinks: true });
  const world = await makeDevWorld(t, { machines: null });
  const callsFile = path.join(folder, 'calls.jsonl');
  const environment = await world.environment();
  const child = spawn(
    'python3',
    ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', path.join(repository, 'test/conformance/jubilant')],
    {
      env: {
        ...process.env,
        ...environment,
        PATH: `${environment['PATH']}:${process.env.PATH}`,
        PYTHONPATH: libraries,
        PYTHONDONTWRITEBYTECODE: '1',
        CALLS_FILE: callsFile,
        CHARMS: charms,
        XDG_CONFIG_HOME: path.join(folder, 'config'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  if (!existsSync(callsFile)) throw new Error(`pytest has run no test:\n${said}`);
  const outcomes = readFileSync(callsFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Outcome);
  for (const { title, calls, passed, because } of outcomes) {
    const rows = calls.filter((call) => tables['Calls of jubilant'].rows.includes(call));
    await conforms(t, { table: 'Calls of jubilant', client: 'jubilant', rows }, title, () => {
      if (!passed) throw new Error(because);
    });
  }
});
