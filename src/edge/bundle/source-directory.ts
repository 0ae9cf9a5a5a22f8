/** A charm's source directory → staging: what is ignored stays out, `charmcraft.yaml` is split (charm-runtime.md §1.2). */
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Ignores,
  ignoredAlways,
  ignoreRules,
  linkProblem,
  simplestTarget,
  splitCharmcraft,
} from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import { documents } from '../documents/index.ts';
import { refuseNames, type Staging } from './staging.ts';

/** What `charmcraft.yaml` names and does not hold. */
export interface NamedByCharmcraft {
  /** Python packages, in the words of pip. */
  readonly packages: readonly string[];
  /** Libraries of charms that are not in the directory. */
  readonly missing: readonly string[];
}

/**
 * Copies the directory; links become entries of the manifest. Throws `bundle-malformed` with every name that does not
 * fit.
 */
export async function stageDirectory(source: string, staging: Staging): Promise<NamedByCharmcraft> {
  const ignores = await sourceIgnores(source);
  const problems: string[] = [];
  await copy(
    source,
    '',
    (path, isDirectory) => path === 'charmcraft.yaml' || ignores(path, isDirectory),
    staging,
    problems,
  );
  refuseNames(problems);
  return await splitCharmcraftFile(source, staging);
}

/** Which files of a charm's source directory have no part in its bundle. */
export async function sourceIgnores(source: string): Promise<Ignores> {
  const lines = (await readText(join(source, '.jujuignore')))?.split('\n') ?? [];
  // A developer's virtual environment would bring paths of that machine; a built one has no such file.
  const own = (await readText(join(source, 'venv/pyvenv.cfg'))) === null ? [] : ['/venv/'];
  return ignoreRules([...ignoredAlways, ...own, ...lines]);
}

async function copy(
  source: string,
  below: string,
  ignores: Ignores,
  staging: Staging,
  problems: string[],
): Promise<void> {
  const entries = (await readdir(join(source, below), { withFileTypes: true })).filter(
    (entry) => !ignores(below === '' ? entry.name : `${below}/${entry.name}`, entry.isDirectory()),
  );
  if (entries.length === 0 && below !== '') await staging.addDirectory(below);
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const from = join(source, path);
    if (entry.isDirectory()) await copy(source, path, ignores, staging, problems);
    else if (entry.isFile()) await staging.copyFile(path, from, ((await stat(from)).mode & 0o100) !== 0);
    else if (entry.isSymbolicLink()) {
      const target = simplestTarget(await readlink(from));
      const problem = linkProblem(path, target);
      if (problem === null) staging.addLink(path, target);
      else problems.push(`${JSON.stringify(path)}: ${problem}`);
    } else problems.push(`${JSON.stringify(path)}: it is neither a file, nor a directory, nor a link`);
  }
}

async function splitCharmcraftFile(source: string, staging: Staging): Promise<NamedByCharmcraft> {
  const text = await readText(join(source, 'charmcraft.yaml'));
  if (text === null) return { packages: [], missing: [] };
  const split = splitCharmcraft(documents.parse(text, 'charmcraft.yaml'));
  if (split === null)
    throw new AgentError('charm-invalid', 'cannot split charmcraft.yaml: a mapping is expected', {
      fields: { source },
    });
  for (const part of ['metadata', 'config', 'actions', 'manifest'] as const)
    if (split[part] !== null && !staging.has(`${part}.yaml`))
      await staging.addFile(`${part}.yaml`, documents.print(split[part]), false);
  return { packages: split.packages, missing: split.libraries.filter((library) => !staging.has(library)) };
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
