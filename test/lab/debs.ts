/** The packages of this checkout for machines of a lab, in two versions, built when they are older than their sources. */
import { existsSync, globSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { repository } from '../support/built.ts';
import { buildDebs } from './packages.ts';

export const [labVersion, newerVersion] = ['0.1.0', '0.1.1'];

/** A commit that changes no source changes no package. */
export const labEnvironment = { SOURCE_DATE_EPOCH: '1750000000' };

const folder = path.join(repository, 'dist/lab-debs');
const names = ['reeve-agent', 'reeve-controller'];
const sources = ['src/**/*', 'packaging/**/*', 'scripts/*', 'bin/*', 'package-lock.json', 'CHANGELOG.md'];
/** Another test file may be building. */
const lockTimeoutMs = 240_000;

/** A package of this version, where machines see it too. */
export const labDeb = (name: string, version: string = labVersion): string =>
  path.join(folder, `${name}_${version}_amd64.deb`);

/** Both packages of a version: what `dpkg -i` takes. */
export const labDebs = (version: string = labVersion): string => names.map((name) => labDeb(name, version)).join(' ');

export function buildLabDebs(versions: readonly string[] = [labVersion]): void {
  mkdirSync(folder, { recursive: true });
  // The kernel's lock, which ends with its holder.
  const lock = new DatabaseSync(path.join(folder, 'lock'), { timeout: lockTimeoutMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    const newest = Math.max(
      ...globSync(sources, { cwd: repository }).map((file) => timeOf(path.join(repository, file))),
    );
    for (const version of versions)
      if (names.some((name) => timeOf(labDeb(name, version)) < newest))
        buildDebs({ architecture: 'amd64', version, out: folder }, { environment: labEnvironment });
  } finally {
    lock.close();
  }
}

const timeOf = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);
