/** Listing (pebble.md §10.2). */
import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Call } from '../call.ts';
import { oneOf } from '../call.ts';
import { type Answer, Refusal, sync } from '../envelope.ts';
import { formatTime } from '../time.ts';
import { type FailureKind, toFailure } from './failure.ts';
import { compilePattern } from './match.ts';
import { readNames } from './owners.ts';

const statuses: Readonly<Record<FailureKind, number>> = {
  'not-found': 404,
  'permission-denied': 403,
  'generic-file-error': 400,
};

interface Named {
  readonly path: string;
  readonly stats: Stats;
}

/** Throws `Refusal`. */
export async function list({ query }: Call): Promise<Answer> {
  const asked = query.get('path') ?? '';
  if (asked === '') throw new Refusal(400, 'must specify path');
  if (!asked.startsWith('/')) throw new Refusal(400, `path must be absolute, got ${JSON.stringify(asked)}`);
  if (asked.includes('\0')) throw new Refusal(400, 'path must not contain NUL');
  const pattern = query.get('pattern') ?? '';
  const fits = pattern === '' ? () => true : compilePattern(pattern);
  if (fits === null) throw new Refusal(400, `cannot use pattern ${JSON.stringify(pattern)}: syntax error in pattern`);
  const itself = oneOf(query, 'itself', ['false', 'true']) === 'true';
  const found = await find(asked, itself, fits);
  const names = { users: await readNames('/etc/passwd'), groups: await readNames('/etc/group') };
  return sync(found.map((one) => describe(one, names)));
}

async function find(asked: string, itself: boolean, fits: (name: string) => boolean): Promise<readonly Named[]> {
  const clean = path.posix.normalize(asked).replace(/(?<=.)\/$/, '');
  const stats = await attempt('stat', asked, () => stat(asked));
  if (itself || !stats.isDirectory()) return fits(nameOf(clean)) ? [{ path: clean, stats }] : [];
  const names = await attempt('open', asked, () => readdir(asked));
  const found = names
    .filter(fits)
    .toSorted()
    .map(async (name) => {
      const file = path.posix.join(clean, name);
      // One that has gone meanwhile is not in the folder any more.
      const stats = await lstat(file).catch(() => null);
      return stats === null ? [] : [{ path: file, stats }];
    });
  return (await Promise.all(found)).flat();
}

async function attempt<Result>(verb: string, asked: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { message, kind } = toFailure(error, verb, asked);
    throw new Refusal(statuses[kind], message, kind);
  }
}

const nameOf = (file: string): string => (file === '/' ? '/' : path.posix.basename(file));

interface Names {
  readonly users: ReadonlyMap<number, string>;
  readonly groups: ReadonlyMap<number, string>;
}

const describe = ({ path: file, stats }: Named, { users, groups }: Names) => ({
  path: file,
  name: nameOf(file),
  type: typeOf(stats),
  ...(stats.isFile() && { size: stats.size }),
  permissions: (stats.mode & 0o777).toString(8).padStart(3, '0'),
  'last-modified': formatTime(BigInt(Math.floor(stats.mtimeMs / 1000)) * 1_000_000_000n, 'local'),
  'user-id': stats.uid,
  user: users.get(stats.uid) ?? '',
  'group-id': stats.gid,
  group: groups.get(stats.gid) ?? '',
});

function typeOf(stats: Stats): string {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  if (stats.isSymbolicLink()) return 'symlink';
  if (stats.isSocket()) return 'socket';
  if (stats.isFIFO()) return 'named-pipe';
  return stats.isCharacterDevice() || stats.isBlockDevice() ? 'device' : 'unknown';
}
