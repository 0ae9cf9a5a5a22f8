/**
 * Runs the public integration suite of `jubilant` or `ops` as it is, against a fresh development world:
 *
 *     node test/conformance/public-suites/run.ts CHECKOUT [--store DIR]... [--record] [-- pytest arguments]
 *
 * `--store` is a checkout of a charm that the suite deploys by its name. What is given is copied, nothing of it is changed. `--record` keeps what came of it in `results.json`, of which
 * `scripts/compatibility.ts` makes a table.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../../support/built.ts';
import { packCharm } from './charmcraft.ts';
import { type Suite, suites } from './suites.ts';
import { recorded, type SuiteResult } from './table.ts';

interface Outcome {
  readonly file: string;
  readonly test: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly because: string;
}

const here = import.meta.dirname;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { record: { type: 'boolean' }, store: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  const [checkout = '', ...pytest] = positionals;
  const suite = suites.find(({ mark }) => existsSync(path.join(checkout, mark)));
  if (suite === undefined) {
    console.error(`give a checkout of ${suites.map(({ name }) => name).join(' or ')}`);
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'rs-'));
  try {
    const outcomes = await runSuite({ suite, checkout, store: values.store, folder, pytest });
    if (outcomes.length === 0) throw new Error('pytest has run no test');
    const results = tableOf(suite, outcomes);
    for (const { file, passed, failed, notPossible, because } of results)
      console.log(
        [file.padEnd(22), passed, 'passed', failed, 'failed', notPossible, 'not possible', ...because].join(' '),
      );
    if (values.record) record(suite, results);
    return results.some(({ failed }) => failed > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly suite: Suite;
  readonly checkout: string;
  readonly store: readonly string[];
  readonly folder: string;
  readonly pytest: readonly string[];
}

async function runSuite({ suite, checkout, store, folder, pytest }: Run): Promise<readonly Outcome[]> {
  const copy = copied(checkout, path.join(folder, suite.name));
  const libraries = path.join(folder, 'libraries');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', libraries];
  execFileSync('python3', [...pip, ...suite.requirements], { cwd: copy, stdio: 'inherit' });
  const commands = path.join(folder, 'commands');
  writeCharmcraft(commands);
  process.env['PATH'] = `${commands}:${path.join(libraries, 'bin')}:${process.env['PATH']}`;
  for (const charm of suite.charms) await packCharm(path.join(copy, charm));
  await packStore(store, folder);
  const dev = ['dev', 'up', '--dir', path.join(folder, 'w')];
  const env = { ...process.env, XDG_CONFIG_HOME: path.join(folder, 'config'), REEVE_CHARMS: storeOf(folder) };
  const reeve = (...args: string[]): string =>
    execFileSync(path.join(repository, 'bin/reeve'), args, { env, encoding: 'utf8' });
  reeve(...dev);
  try {
    const resultsFile = path.join(folder, 'results.jsonl');
    const paths = [copy, libraries, here].join(':');
    const script = `eval "$(${path.join(repository, 'bin/reeve')} dev env --dir ${path.join(folder, 'w')})" && exec python3 -m pytest -p reeve_results -p no:cacheprovider "$@"`;
    const child = spawn('sh', ['-c', script, 'sh', suite.tests, ...pytest], {
      cwd: copy,
      env: { ...env, PYTHONPATH: paths, RESULTS_FILE: resultsFile, PYTHONDONTWRITEBYTECODE: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const end = (): boolean => child.kill();
    process.once('SIGINT', end).once('SIGTERM', end);
    await once(child, 'close');
    const text = existsSync(resultsFile) ? readFileSync(resultsFile, 'utf8').trim() : '';
    return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Outcome);
  } finally {
    reeve('dev', 'down', '--dir', path.join(folder, 'w'));
  }
}

const storeOf = (folder: string): string => path.join(folder, 'store');

function copied(checkout: string, target: string): string {
  cpSync(checkout, target, { recursive: true, filter: (name) => path.basename(name) !== '.git' });
  return target;
}

/** `NAME.charm` for each. */
async function packStore(checkouts: readonly string[], folder: string): Promise<void> {
  mkdirSync(storeOf(folder));
  for (const [index, checkout] of checkouts.entries()) {
    const zip = await packCharm(copied(checkout, path.join(folder, `store-${index}`)));
    cpSync(zip, path.join(storeOf(folder), path.basename(zip).replace(/_[a-z0-9]+\.charm$/, '.charm')));
  }
}

function writeCharmcraft(folder: string): void {
  mkdirSync(folder);
  const file = path.join(folder, 'charmcraft');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${path.join(here, 'charmcraft.ts')}"\n`);
  chmodSync(file, 0o755);
}

/** What is not possible counts so only while it does not pass. */
function tableOf({ name, notPossible }: Suite, outcomes: readonly Outcome[]): readonly SuiteResult[] {
  const files = [...new Set(outcomes.map(({ file }) => file))].sort();
  return files.map((file) => {
    const tests = outcomes.filter((one) => one.file === file);
    const reasons = tests.map(({ test, outcome, because }) => {
      if (outcome === 'passed') return null;
      return notPossible[`${file}::${test}`] ?? notPossible[file] ?? (outcome === 'skipped' ? because : '');
    });
    return {
      suite: name,
      file,
      passed: reasons.filter((reason) => reason === null).length,
      failed: reasons.filter((reason) => reason === '').length,
      notPossible: reasons.filter((reason) => reason !== null && reason !== '').length,
      because: [...new Set(reasons.filter((reason) => reason !== null && reason !== ''))] as string[],
    };
  });
}

function record({ name }: Suite, results: readonly SuiteResult[]): void {
  const before = existsSync(recorded) ? (JSON.parse(readFileSync(recorded, 'utf8')) as SuiteResult[]) : [];
  const all = [...before.filter(({ suite }) => suite !== name), ...results];
  writeFileSync(recorded, `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
}

process.exitCode = await main();
