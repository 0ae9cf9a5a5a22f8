/** Python dependencies of an operator, installed into the bundle so that the machine needs nothing but python3. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { AgentError } from '../../core/errors.ts';
import { lstatOrNull } from './disk.ts';
import { requirementsOfPoetry } from './poetry.ts';
import type { Staging } from './staging.ts';

/** What pip notes about how it installed: it differs from machine to machine and nobody reads it here. */
const pipNotes = new Set(['RECORD', 'INSTALLER', 'REQUESTED', 'direct_url.json']);
const linesKeptMax = 1_000;

const dispatchScript = `#!/bin/sh
export JUJU_DISPATCH_PATH="\${JUJU_DISPATCH_PATH:-$0}" PYTHONPATH=lib:venv
exec /usr/bin/env python3 ./src/charm.py
`;

/**
 * Python's own reader of `pyproject.toml`; before 3.11 pip carries it. Libraries of charms are a group by convention.
 * A lock file says which releases the charm was tested with; of a package that it has several of, it depends.
 */
const listDependencies = `
import collections, json, os
try: import tomllib
except ImportError: from pip._vendor import tomli as tomllib
def read(name):
    with open(name, 'rb') as file: return tomllib.load(file)
everything = read('pyproject.toml')
lock = next((name for name in ['uv.lock', 'poetry.lock'] if os.path.exists(name)), None)
locked = [one for one in (read(lock) if lock else {}).get('package', []) if 'registry' in one.get('source', {'registry': ''})]
count = collections.Counter(one['name'] for one in locked)
poetry = everything.get('tool', {}).get('poetry', {})
libraries = poetry.get('group', {}).get('charm-libs', {}).get('dependencies', {})
print(json.dumps({
  'project': everything.get('project', {}).get('dependencies', []),
  'poetry': {**poetry.get('dependencies', {}), **libraries},
  'locked': [f"{one['name']}=={one['version']}" for one in locked if count[one['name']] == 1],
}))
`;

/** A built charm has one of them: what its hooks import, or the wheels that its first hook makes that of. */
const shipped = ['venv', 'wheelhouse'] as const;

/**
 * Installs the lines of `requirements.txt`, or else the dependencies in `pyproject.toml` in the releases that its lock
 * file names, and `packages` into `venv` by pip with its ordinary configuration, unless the charm comes with them. Writes
 * `dispatch` when missing.
 */
export async function stagePython(
  staging: Staging,
  packages: readonly string[],
  python: string,
  onProgress: (line: string) => void,
): Promise<void> {
  if (!(await isBuilt(staging))) {
    const { wanted: own, locked } = await readRequirements(staging, python);
    const wanted = [own, ...packages].join('\n');
    if (/^\s*[^#\s]/m.test(wanted)) await installOnce(staging, { wanted, locked }, python, onProgress);
  }
  if (staging.has('src/charm.py') && !staging.has('dispatch')) await staging.addFile('dispatch', dispatchScript, true);
}

async function isBuilt(staging: Staging): Promise<boolean> {
  const found = await Promise.all(shipped.map((name) => lstatOrNull(staging.pathOf(name))));
  return found.some((one) => one !== null);
}

/** Both are lines for pip: what is wanted, and which release of it when it is. */
interface Requirements {
  readonly wanted: string;
  readonly locked: string;
}

async function readRequirements(staging: Staging, python: string): Promise<Requirements> {
  if (staging.has('requirements.txt'))
    return { wanted: await readFile(staging.pathOf('requirements.txt'), 'utf8'), locked: '' };
  if (!staging.has('pyproject.toml')) return { wanted: '', locked: '' };
  const { code, lines } = await run(python, ['-c', listDependencies], staging.directory, () => {});
  if (code === 0) {
    const { project, poetry, locked } = JSON.parse(lines.join('')) as Dependencies;
    return { wanted: [...project, ...requirementsOfPoetry(poetry)].join('\n'), locked: locked.join('\n') };
  }
  throw new AgentError('charm-invalid', 'cannot read the dependencies in pyproject.toml', {
    fields: { said: lines.slice(-3).join(' | ') },
    next: 'list them in requirements.txt',
  });
}

interface Dependencies {
  readonly project: readonly string[];
  readonly poetry: Readonly<Record<string, unknown>>;
  readonly locked: readonly string[];
}

const pipArguments = '-m pip install --target venv --no-compile --no-input --disable-pip-version-check';

/**
 * What was installed a short while ago for the same lines by the same interpreter is taken from a cache, so that packing
 * after a change of the code costs no pip. Lines that name files may mean something else each time.
 */
async function installOnce(
  staging: Staging,
  requirements: Requirements,
  python: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const cacheable = requirements.wanted.split('\n').every((line) => namesNoFile.test(line.trim()));
  const cached = cacheable ? await cachedInstall(requirements, python) : null;
  const found = cached === null ? null : await lstatOrNull(cached);
  const venv = staging.pathOf('venv');
  if (cached !== null && found !== null && Date.now() - found.mtimeMs < cacheAgeMsMax)
    return await cp(cached, venv, { recursive: true, verbatimSymlinks: true });
  onProgress('installing the Python dependencies');
  await install(staging, requirements, python, onProgress);
  if (cached !== null) await keep(venv, cached);
}

/** Nothing, a comment, or a package by name with versions, extras, markers or hashes. */
const namesNoFile = /^(?:#.*|(?:\w|--hash=)[^/@]*)?$/;
/** Requirements without a version should see a new release some day. */
const cacheAgeMsMax = 24 * 3_600_000;

async function cachedInstall({ wanted, locked }: Requirements, python: string): Promise<string> {
  const { lines } = await run(python, ['-VV'], '.', () => {});
  const key = createHash('sha256')
    .update([...lines, process.arch, wanted, locked].join('\n'))
    .digest('hex');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'reeve/python', key);
}

/** Complete under its name or not there at all. */
async function keep(venv: string, cached: string): Promise<void> {
  const partial = `${cached}.${process.pid}`;
  try {
    await mkdir(dirname(cached), { recursive: true, mode: 0o700 });
    await cp(venv, partial, { recursive: true, verbatimSymlinks: true });
    await rm(cached, { recursive: true, force: true });
    await rename(partial, cached);
  } catch {
    // A cache that cannot be written costs time and nothing else.
    await rm(partial, { recursive: true, force: true });
  }
}

async function install(
  staging: Staging,
  { wanted, locked }: Requirements,
  python: string,
  onProgress: (line: string) => void,
): Promise<void> {
  // Its lines may name files of the charm, so it lies beside them.
  const list = staging.pathOf('.reeve-requirements.txt');
  const lock = staging.pathOf('.reeve-locked.txt');
  await writeFile(list, wanted);
  await writeFile(lock, locked);
  const args = [...pipArguments.split(' '), '--requirement', list, '--constraint', lock];
  const { code, lines } = await run(python, args, staging.directory, onProgress);
  await Promise.all([rm(list), rm(lock)]);
  if (code === 0) return await removeNoise(staging.pathOf('venv'));
  if (lines.some((line) => line.includes('No module named pip'))) throw missing('cannot run pip', python);
  throw new AgentError('dependency-unavailable', 'cannot install the Python dependencies', {
    fields: { exitCode: code ?? 'killed', said: complaints(lines).join(' | ') },
    next: 'look at what pip said: the network, its index or a line of the requirements',
  });
}

/** pip ends with advice; what went wrong stands before it. */
function complaints(lines: readonly string[]): readonly string[] {
  const marked = lines.filter((line) => /^\s*(?:error|×)/i.test(line));
  return (marked.length > 0 ? marked : lines).slice(-3);
}

/** The newest lines of both outputs. Throws `tool-missing`. */
async function run(
  python: string,
  args: readonly string[],
  directory: string,
  onProgress: (line: string) => void,
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const child = spawn(python, args, {
    cwd: directory,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PIP_PROGRESS_BAR: 'off', PIP_ROOT_USER_ACTION: 'ignore' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on('line', (line) => {
      onProgress(line);
      if (lines.push(line) > linesKeptMax) lines.shift();
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => reject(missing('cannot run python3', python, cause)));
    child.once('close', resolve);
  });
  return { code, lines };
}

const missing = (message: string, python: string, cause?: unknown): AgentError =>
  new AgentError('tool-missing', message, {
    cause,
    fields: { python },
    next: 'install python3 and its pip (apt install python3-pip), then pack again',
  });

async function removeNoise(directory: string): Promise<void> {
  // Scripts there start with the path of this machine's interpreter.
  await rm(join(directory, 'bin'), { recursive: true, force: true });
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const note = pipNotes.has(entry.name) && entry.parentPath.endsWith('.dist-info');
    if (note || entry.name === '__pycache__')
      await rm(join(entry.parentPath, entry.name), { recursive: true, force: true });
  }
}
