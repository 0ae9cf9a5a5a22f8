/**
 * A verified tree → the charm directory, as a copy: charms write into it, and no write may reach the tree
 * (security.md §2.4). Old members that are gone are deleted, all else that is there stays (charm-runtime.md §2.2, §2.3).
 * Any step may be the last one: the whole is done again and comes to the same.
 */
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentsOf, pathProblem, revisionMember } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Manifest } from '../../core/model/index.ts';
import { lstatOrNull, syncDirectory } from './disk.ts';

const deployingMarker = '.juju-deploying';
const deployedMarker = '.juju-charm';

/** Returns the members that are in place, for the deletions of the next deployment. */
export async function deployTree(
  tree: string,
  manifest: Manifest,
  charmDirectory: string,
  previousMembers: readonly string[],
  revision: number,
): Promise<readonly string[]> {
  const members = [...manifest.files, ...manifest.links].map((member) => member.path);
  const kept = new Set([...members, ...manifest.dirs, revisionMember]);
  await mkdir(charmDirectory, { recursive: true, mode: 0o755 });
  await writeFile(join(charmDirectory, deployingMarker), `${manifest.operator}-${manifest.revision}\n`);
  await deleteMembers(
    charmDirectory,
    previousMembers.filter((member) => !kept.has(member)),
  );
  const directories = new Set([charmDirectory]);
  for (const { path, mode } of manifest.files) {
    const to = await clearPlace(charmDirectory, path, directories);
    await copyFile(join(tree, path), to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await settle(to, mode === '0755' ? 0o755 : 0o644);
  }
  for (const dir of manifest.dirs) await makeDirectories(charmDirectory, [...parentsOf(dir), dir], directories);
  for (const { path, target } of manifest.links)
    await symlink(target, await clearPlace(charmDirectory, path, directories));
  const revisionPath = await clearPlace(charmDirectory, revisionMember, directories);
  await writeFile(revisionPath, `${revision}\n`, { flag: 'wx', mode: 0o644 });
  await settle(revisionPath, 0o644);
  for (const directory of directories) await syncDirectory(directory);
  await rename(join(charmDirectory, deployingMarker), join(charmDirectory, deployedMarker));
  await syncDirectory(charmDirectory);
  return [...kept].sort();
}

/** Files and links, then the directories that they leave empty. What the operator made there keeps its directory. */
async function deleteMembers(charmDirectory: string, members: readonly string[]): Promise<void> {
  const safe = members.filter((member) => pathProblem(member) === null);
  for (const member of safe)
    if (await underRealDirectories(charmDirectory, member)) {
      const path = join(charmDirectory, member);
      const found = await lstatOrNull(path);
      if (found !== null && !found.isDirectory()) await unlink(path);
    }
  const directories = new Set(safe.flatMap((member) => [...parentsOf(member), member]));
  for (const directory of [...directories].sort().reverse())
    if (await underRealDirectories(charmDirectory, directory)) await removeEmpty(join(charmDirectory, directory));
}

async function removeEmpty(path: string): Promise<void> {
  const found = await lstatOrNull(path);
  if (found?.isDirectory() && (await readdir(path)).length === 0) await rmdir(path);
}

/** False when an operator has put a link where a directory of the bundle was: nothing is deleted through it. */
async function underRealDirectories(charmDirectory: string, member: string): Promise<boolean> {
  for (const parent of parentsOf(member))
    if (!(await lstatOrNull(join(charmDirectory, parent)))?.isDirectory()) return false;
  return true;
}

/** Makes the parents and removes what stands at the path; a directory there is the operator's and is not removed. */
async function clearPlace(charmDirectory: string, member: string, directories: Set<string>): Promise<string> {
  await makeDirectories(charmDirectory, parentsOf(member), directories);
  const path = join(charmDirectory, member);
  const found = await lstatOrNull(path);
  if (found?.isDirectory()) {
    await removeEmpty(path);
    if ((await lstatOrNull(path)) !== null)
      throw new AgentError('already-exists', 'cannot put a file of the bundle where the operator made a directory', {
        fields: { path },
        next: 'move that directory away; the deployment is then tried again',
      });
  } else if (found !== null) await unlink(path);
  return path;
}

/** A link or file in the way of a directory is replaced: nothing is written through it. */
async function makeDirectories(
  charmDirectory: string,
  paths: readonly string[],
  directories: Set<string>,
): Promise<void> {
  for (const each of paths) {
    const path = join(charmDirectory, each);
    if (directories.has(path)) continue;
    const found = await lstatOrNull(path);
    if (found !== null && !found.isDirectory()) await rm(path);
    if (!found?.isDirectory()) await mkdir(path, { mode: 0o755 });
    directories.add(path);
  }
}

/** Final mode and durable content. */
async function settle(path: string, mode: number): Promise<void> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
