/** Makes the folder of a public charm from a snapshot of its repository, as its own build would. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PublicCharm } from './charms.ts';

export interface BuiltCharm {
  readonly folder: string;
  readonly commit: string;
}

/** `sources` holds `OWNER+NAME/repo`, clones of public repositories, bare or not; `folder` must not exist. */
export function buildCharm(charm: PublicCharm, sources: string, folder: string): BuiltCharm {
  const { repository, branch = 'HEAD', path: below = '.', layers, submodules = {} } = charm;
  const commit = git(cloneOf(sources, repository), 'rev-parse', '--short', branch).trim();
  mkdirSync(folder, { recursive: true });
  extract(cloneOf(sources, repository), branch, below, folder);
  for (const [place, submodule] of Object.entries(submodules)) {
    mkdirSync(path.join(folder, place), { recursive: true });
    extract(cloneOf(sources, submodule), 'HEAD', '.', path.join(folder, place));
  }
  if (charm.requirements !== undefined)
    writeFileSync(path.join(folder, 'requirements.txt'), `${charm.requirements.join('\n')}\n`);
  if (layers !== undefined) weave(charm.name, layers, sources, folder);
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

/** By the program that reactive charms are built with, whose layers would come from an index. */
function weave(name: string, layers: Readonly<Record<string, string>>, sources: string, folder: string): void {
  const place = mkdtempSync(path.join(tmpdir(), 'reeve-layers-'));
  try {
    for (const [layer, repository] of Object.entries(layers)) {
      mkdirSync(path.join(place, 'layers', layer), { recursive: true });
      extract(cloneOf(sources, repository), 'HEAD', '.', path.join(place, 'layers', layer));
    }
    // The same library is at PyPI; its repository is out of reach.
    const wheels = path.join(folder, 'wheelhouse.txt');
    writeFileSync(wheels, readFileSync(wheels, 'utf8').replace(/^git\+\S*#egg=/gm, ''));
    execFileSync('charm-build', ['--binary-wheels', '--force', '--no-report', '--output-dir', place, folder], {
      env: {
        ...process.env,
        CHARM_LAYERS_DIR: path.join(place, 'layers'),
        CHARM_INTERFACES_DIR: path.join(place, 'layers'),
        CHARM_CACHE_DIR: path.join(place, 'cache'),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    rmSync(folder, { recursive: true });
    cpSync(path.join(place, name), folder, { recursive: true, verbatimSymlinks: true });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
