/** The members of a bundle as one tree: no clash, no way out, nothing over a limit (security.md §2.2). */
import type { Manifest } from '../model/index.ts';
import { contentBytesMax, fileBytesMax, filesMax, ratioFreeBytes, ratioMax } from './limits.ts';
import { comparePaths, linkProblem, parentsOf, pathProblem } from './paths.ts';
import { archiveContentBytes } from './ustar.ts';

/** The part of a manifest that describes its tree. */
export type Tree = Pick<Manifest, 'files' | 'links' | 'dirs'>;

/** What is wrong with the tree, or null. */
export function treeProblem(tree: Tree & Pick<Manifest, 'archive'>): string | null {
  return limitProblem(tree) ?? orderProblem(tree) ?? nameProblems(tree)[0] ?? ratioProblem(tree);
}

/** Every name that a bundle cannot hold, with the reason; all of them, so that a person can mend them at once. */
export function nameProblems({ files, links, dirs }: Tree): readonly string[] {
  const members = [...files, ...links].map((member) => member.path).concat(dirs);
  const badLinks = links.flatMap(({ path, target }) => told(path, linkProblem(path, target)));
  return [...badLinks, ...memberProblems(members)];
}

/** What is wrong with these paths, each by itself and all of them together. */
export function memberProblems(members: readonly string[]): readonly string[] {
  return [...members.flatMap((path) => told(path, pathProblem(path))), ...clashes(members)];
}

const told = (path: string, problem: string | null): readonly string[] =>
  problem === null ? [] : [`${JSON.stringify(path)}: ${problem}`];

/** Members that some file system would put in one place: equal, or one a directory of the other, case aside. */
function clashes(members: readonly string[]): readonly string[] {
  const taken = new Map<string, string>();
  const problems: string[] = [];
  for (const path of members) {
    const other = taken.get(path.toLowerCase());
    if (other !== undefined) problems.push(`${JSON.stringify(path)}: it clashes with ${JSON.stringify(other)}`);
    taken.set(path.toLowerCase(), path);
  }
  for (const path of members)
    for (const parent of parentsOf(path)) {
      const other = taken.get(parent.toLowerCase());
      if (other !== undefined)
        problems.push(
          `${JSON.stringify(path)}: it lies under ${JSON.stringify(other)}, which is no directory with members`,
        );
    }
  return problems;
}

function limitProblem({ files, links, dirs }: Tree): string | null {
  if (files.length + links.length + dirs.length > filesMax) return `it has more than ${filesMax} members`;
  const large = files.find((file) => file.size > fileBytesMax);
  if (large !== undefined) return `${large.path} has ${large.size} bytes and ${fileBytesMax} are allowed`;
  const total = files.reduce((sum, file) => sum + file.size, 0);
  return total > contentBytesMax ? `its files have ${total} bytes and ${contentBytesMax} are allowed` : null;
}

function orderProblem({ files, links, dirs }: Tree): string | null {
  const sorted = (paths: readonly string[]): boolean =>
    paths.every((path, index) => index === 0 || comparePaths(paths[index - 1] as string, path) < 0);
  if (!sorted(files.map((file) => file.path))) return 'its files are not in order';
  if (!sorted(links.map((link) => link.path))) return 'its links are not in order';
  return sorted(dirs) ? null : 'its directories are not in order';
}

function ratioProblem({ files, archive }: Tree & Pick<Manifest, 'archive'>): string | null {
  const content = archiveContentBytes(files.map((file) => file.size));
  if (content <= ratioFreeBytes + ratioMax * archive.length) return null;
  return `its archive of ${archive.length} bytes would grow to ${content}: more than ${ratioMax} times`;
}
