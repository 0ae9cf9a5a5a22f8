/**
 * Runs public charms unmodified, each on a machine of its own, and notes in `results.json` what was reached.
 *
 *     node test/conformance/real-charms/run.ts --sources FOLDER [NAME…]
 *
 * FOLDER holds clones as `OWNER+NAME/repo`. A tool for a person, as root; no part of CI: it reaches for package mirrors.
 * Reactive charms are built by `charm-build`, which the Python package charm-tools brings.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { labSkipReason } from '../../lab/root.ts';
import { buildPrograms, repository } from '../../support/built.ts';
import { buildCharm } from './build.ts';
import { type PublicCharm, publicCharms } from './charms.ts';
import type { Result } from './results.ts';
import { openSite, type Site } from './site.ts';
import { live } from './story.ts';

const resultsFile = path.join(import.meta.dirname, 'results.json');
const reeve = path.join(repository, 'bin/reeve');

const { values, positionals } = parseArgs({ options: { sources: { type: 'string' } }, allowPositionals: true });
const reason = labSkipReason();
if (reason !== false) throw new Error(`cannot boot a machine: ${reason}`);
if (values.sources === undefined) throw new Error('--sources FOLDER: where the clones are');
const { sources } = values;
buildPrograms();

const folder = mkdtempSync(path.join(tmpdir(), 'reeve-charms-'));
const keys = path.join(folder, 'keys');
const environment = { ...process.env, REEVE_KEYS: keys };
const run = (...words: readonly string[]): string =>
  execFileSync(reeve, words, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
const packed = new Map<string, string>();

const publisherKey = /^public: (.*)$/m.exec(run('bundle', 'key', '--create'))?.[1] ?? '';
try {
  for (const charm of publicCharms) {
    if (positionals.length > 0 && !positionals.includes(charm.name)) continue;
    note(await tell(charm));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function tell(charm: PublicCharm): Promise<Result> {
  const { name, repository: source, kind } = charm;
  const facts = {
    name,
    repository: source,
    kind,
    ...(charm.path !== undefined && { path: charm.path }),
    ...(charm.named !== undefined && { named: charm.named }),
  };
  let commit = '';
  let site: Site | null = null;
  try {
    commit = pack(charm);
    for (const one of publicCharms) if (one.name === charm.beside?.charm) pack(one);
    site = await openSite(publisherKey, charm.named);
    const names = charm.beside === undefined ? [name] : [name, charm.beside.charm];
    const place = await site.bring(
      folder,
      names.flatMap((one) => [1, 2].flatMap((revision) => bundleFiles(one, revision))),
    );
    const reached = await live(
      site,
      charm,
      { of: (one, revision) => `${place}/${one}-${revision}.bundle` },
      console.log,
    );
    return { ...facts, commit, ...reached };
  } catch (error) {
    const log = String((error as { stderr?: unknown }).stderr ?? error)
      .replaceAll(repository, '.')
      .trim()
      .split('\n')
      .slice(-8);
    console.log(`${name}: ${log.join('\n')}`);
    const failure = {
      step: 'install' as const,
      unit: '',
      what: commit === '' ? 'cannot be packed' : 'the run broke off',
      log,
    };
    return { ...facts, commit, done: [], rest: '', failures: [failure], refused: site?.refused() ?? [] };
  } finally {
    await site?.close();
  }
}

function bundleFiles(name: string, revision: number): readonly string[] {
  return ['', '.manifest'].map((ending) => `${name}-${revision}.bundle${ending}`);
}

/** Both revisions, signed; says of which commit. */
function pack(charm: PublicCharm): string {
  const known = packed.get(charm.name);
  if (known !== undefined) return known;
  const { folder: made, commit } = buildCharm(charm, sources, path.join(folder, charm.name));
  for (const revision of [1, 2]) {
    // What has the same content is the same bundle, and refreshing to it changes nothing.
    if (revision === 2) writeFileSync(path.join(made, '.second-revision'), '');
    const bundle = path.join(folder, `${charm.name}-${revision}.bundle`);
    run('bundle', 'pack', made, '--output', bundle, '--revision', String(revision));
    run('bundle', 'sign', bundle);
  }
  packed.set(charm.name, commit);
  return commit;
}

function note(result: Result): void {
  const before = existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as readonly Result[]) : [];
  const all = publicCharms.flatMap(({ name }) =>
    name === result.name ? [result] : before.filter((one) => one.name === name),
  );
  writeFileSync(resultsFile, `${JSON.stringify(all, null, 2)}\n`);
}
