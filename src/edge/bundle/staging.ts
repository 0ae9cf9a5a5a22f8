/**
 * The private folder in which a bundle takes shape: regular files on disk with their final modes, links in a list. What
 * it holds at the end is measured, never remembered.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { comparePaths, contentBytesMax, isHookFile, nameProblems, type Tree } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Digest, Manifest, ManifestFile } from '../../core/model/index.ts';
import { elfArchitecture, elfHeadBytes } from './elf.ts';

/** A tree that can be written, and the architectures of the native code in it. */
export interface MeasuredTree extends Tree {
  readonly architectures: readonly string[];
}

export interface Staging {
  readonly directory: string;
  /** The path of a member on disk. */
  pathOf(member: string): string;
  has(member: string): boolean;
  addFile(member: string, content: Uint8Array | string, executable: boolean): Promise<void>;
  copyFile(member: string, from: string, executable: boolean): Promise<void>;
  addLink(member: string, target: string): void;
  addDirectory(member: string): Promise<void>;
  /** Everything that stands in the folder now. Throws `bundle-malformed` with every name that a bundle cannot hold. */
  measure(): Promise<MeasuredTree>;
  remove(): Promise<void>;
}

/** An empty staging folder below the system's temporary one. */
export async function openStaging(): Promise<Staging> {
  const directory = await mkdtemp(join(tmpdir(), 'reeve-pack-'));
  const links = new Map<string, string>();
  const files = new Set<string>();
  let bytes = 0;

  const pathOf = (member: string): string => join(directory, member);
  async function take(member: string, size: number): Promise<string> {
    bytes += size;
    if (bytes > contentBytesMax)
      throw new AgentError('limit-reached', 'cannot pack this much', { fields: { bytesMax: contentBytesMax } });
    files.add(member);
    await mkdir(dirname(pathOf(member)), { recursive: true });
    return pathOf(member);
  }

  return {
    directory,
    pathOf,
    has: (member) => files.has(member) || links.has(member),
    async addFile(member, content, executable) {
      await writeFile(await take(member, content.length), content);
      await chmod(pathOf(member), executable ? 0o755 : 0o644);
    },
    async copyFile(member, from, executable) {
      const path = await take(member, 0);
      await copyFile(from, path, constants.COPYFILE_EXCL);
      await chmod(path, executable ? 0o755 : 0o644);
    },
    addLink: (member, target) => void links.set(member, target),
    addDirectory: async (member) => void (await mkdir(pathOf(member), { recursive: true })),
    measure: () => measure(directory, links),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

async function measure(directory: string, links: ReadonlyMap<string, string>): Promise<MeasuredTree> {
  const files: ManifestFile[] = [];
  const dirs: string[] = [];
  const architectures = new Set<string>();
  const linked: Manifest['links'][number][] = [...links].map(([path, target]) => ({ path, target }));
  await walk('');
  const tree = {
    files: files.sort(byPath),
    links: linked.sort(byPath),
    dirs: dirs.filter((dir) => !linked.some((link) => link.path.startsWith(`${dir}/`))).sort(comparePaths),
  };
  refuseNames(nameProblems(tree));
  return { ...tree, architectures: [...architectures].sort() };

  async function walk(below: string): Promise<void> {
    const entries = await readdir(join(directory, below), { withFileTypes: true });
    if (entries.length === 0 && below !== '') dirs.push(below);
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push(await measureFile(directory, path, architectures));
      else refuseNames([`${JSON.stringify(path)}: it is neither a file nor a directory`]);
    }
  }
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => comparePaths(a.path, b.path);

async function measureFile(directory: string, path: string, architectures: Set<string>): Promise<ManifestFile> {
  const file = await open(join(directory, path), constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const executable = ((await file.stat()).mode & 0o100) !== 0 || isHookFile(path);
    // `tar` keeps other modes as they are, and the canonical form knows these two only.
    await file.chmod(executable ? 0o755 : 0o644);
    const hash = createHash('sha256');
    let size = 0;
    for await (const part of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      if (size === 0) {
        const architecture = elfArchitecture(part.subarray(0, elfHeadBytes));
        if (architecture !== null) architectures.add(architecture);
      }
      hash.update(part);
      size += part.length;
    }
    return { path, size, mode: executable ? '0755' : '0644', sha256: hash.digest('hex') as Digest };
  } finally {
    await file.close();
  }
}

const namesShownMax = 20;

/** Throws `bundle-malformed` with the names, when there are any. */
export function refuseNames(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > namesShownMax ? `; and ${problems.length - namesShownMax} more` : '';
  throw new AgentError('bundle-malformed', 'cannot put these names into a bundle', {
    fields: { count: problems.length, names: problems.slice(0, namesShownMax).join('; ') + more },
    next: 'rename them, or keep them out with a line in .jujuignore',
  });
}
