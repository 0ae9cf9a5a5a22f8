/** Makes the folder of a public charm from a snapshot of its repository, as its own build would, without its tools. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PublicCharm } from './charms.ts';

export interface BuiltCharm {
  readonly folder: string;
  readonly commit: string;
}

/** `sources` holds `OWNER+NAME/repo`, clones of public repositories, bare or not; `folder` must not exist. */
export function buildCharm(charm: PublicCharm, sources: string, folder: string): BuiltCharm {
  const { repository, branch = 'HEAD', path: below = '.', layers = [], submodules = {} } = charm;
  const commit = git(cloneOf(sources, repository), 'rev-parse', '--short', branch).trim();
  mkdirSync(folder, { recursive: true });
  for (const layer of layers) extract(cloneOf(sources, layer), 'HEAD', '.', folder);
  const kept = layers.flatMap((layer) => linesOf(cloneOf(sources, layer), 'wheelhouse.txt'));
  extract(cloneOf(sources, repository), branch, below, folder);
  for (const [place, submodule] of Object.entries(submodules)) {
    mkdirSync(path.join(folder, place), { recursive: true });
    extract(cloneOf(sources, submodule), 'HEAD', '.', path.join(folder, place));
  }
  if (charm.requirements !== undefined)
    writeFileSync(path.join(folder, 'requirements.txt'), `${charm.requirements.join('\n')}\n`);
  if (layers.length > 0) weave(charm, folder, kept);
  for (const test of ['tests', 'unit_tests', 'test', '.github', 'terraform'])
    rmSync(path.join(folder, test), { recursive: true, force: true });
  return { folder, commit };
}

function cloneOf(sources: string, repository: string): string {
  const clone = path.join(sources, repository.replace('/', '+'), 'repo');
  if (!existsSync(clone)) throw new Error(`no clone of ${repository} in ${sources}`);
  return clone;
}

const git = (clone: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-C', clone, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function extract(clone: string, branch: string, below: string, folder: string): void {
  const treeish = below === '.' ? branch : `${branch}:${below}`;
  const archive = execFileSync('git', ['-C', clone, 'archive', treeish], { maxBuffer: 1 << 30 });
  execFileSync('tar', ['-C', folder, '-xf', '-'], { input: archive });
}

function linesOf(clone: string, file: string): readonly string[] {
  try {
    return git(clone, 'show', `HEAD:${file}`).split('\n');
  } catch {
    return [];
  }
}

/** What `charm build` does beside copying layers: hooks from the template, and wheels. */
function weave(charm: PublicCharm, folder: string, wheels: readonly string[]): void {
  const template = readFileSync(path.join(folder, 'hooks/hook.template'));
  const always = ['install', 'config-changed', 'start', 'stop', 'update-status', 'upgrade-charm', 'leader-elected'];
  const relations = (charm.endpoints ?? []).flatMap((endpoint) =>
    ['joined', 'changed', 'departed', 'broken'].map((event) => `${endpoint}-relation-${event}`),
  );
  for (const name of [...always, ...relations]) {
    writeFileSync(path.join(folder, 'hooks', name), template);
    chmodSync(path.join(folder, 'hooks', name), 0o755);
  }
  const own = path.join(folder, 'wheelhouse.txt');
  const names = new Set(
    [...wheels, ...readFileSync(own, 'utf8').split('\n')]
      .map((line) => /^[A-Za-z0-9._-]+/.exec(line.trim())?.[0])
      .filter((name) => name !== undefined),
  );
  const place = path.join(folder, 'wheelhouse');
  mkdirSync(place, { recursive: true });
  execFileSync('python3', ['-m', 'pip', 'wheel', '--quiet', '--wheel-dir', place, ...names], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
