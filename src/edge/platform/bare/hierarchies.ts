/** Where this process may make control groups: below its own, or beside it. */
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { groupControllers, type Hierarchy } from '../../../core/supervision/index.ts';

/** The group of a process in one hierarchy, by what /proc says. */
export interface Place {
  readonly version: 1 | 2;
  /** Where the hierarchy is mounted. */
  readonly top: string;
  readonly folder: string;
  /** Of the first version: those of the hierarchy. */
  readonly controllers: readonly string[];
}

/** `mountinfo` and `cgroup` of /proc/self; a group that is outside of what is mounted has no place. */
export function placesIn(mountinfo: string, memberships: string): readonly Place[] {
  const groups = linesOf(memberships).map((line) => {
    const [, controllers = '', ...rest] = line.split(':');
    return { controllers: controllers.split(','), group: rest.join(':') };
  });
  return linesOf(mountinfo).flatMap((line) => {
    const [mount = '', filesystem = ''] = line.split(' - ');
    const [, , , root = '', top = ''] = mount.split(' ').map(unescaped);
    const [type, , options = ''] = filesystem.split(' ');
    if (type !== 'cgroup' && type !== 'cgroup2') return [];
    const version = type === 'cgroup' ? 1 : 2;
    const controllers = version === 2 ? [''] : options.split(',');
    const own = groups.find((one) => one.controllers.every((name) => controllers.includes(name)))?.group;
    const below = own === undefined ? '..' : path.posix.relative(root, own);
    if (below.split('/').includes('..')) return [];
    const known = controllers.filter((name) => groupControllers.includes(name));
    return [{ version, top, folder: path.posix.join(top, below), controllers: known } as const];
  });
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean);

/** Blanks and the like stand there as `\040`. */
const unescaped = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** Looks by trying: makes a group in each place and removes it. */
export function findHierarchies(): readonly Hierarchy[] {
  const places = placesIn(readText('/proc/self/mountinfo'), readText('/proc/self/cgroup'));
  return places.flatMap((place) =>
    foldersFor(place).flatMap((folder) => {
      const controllers = controllersBelow(place, folder);
      return controllers.length === 0 ? [] : [{ version: place.version, folder, controllers }];
    }),
  );
}

/**
 * In the second version a group with processes cannot hand controllers on, and ours has at least this one. The group above is left
 * alone where systemd keeps the tree: it wants to be the only one who writes there.
 */
function foldersFor({ version, top, folder }: Place): readonly string[] {
  if (version === 1 || folder === top || existsSync('/run/systemd/system')) return [folder];
  return [folder, path.dirname(folder)];
}

function controllersBelow({ version, controllers }: Place, folder: string): readonly string[] {
  if (version === 1 && controllers.length === 0) return [];
  const probe = path.join(folder, `reeve-probe-${process.pid}`);
  try {
    // One by one: some may be had when others may not.
    if (version === 2)
      for (const name of groupControllers) tryToWrite(path.join(folder, 'cgroup.subtree_control'), `+${name}`);
    mkdirSync(probe);
  } catch {
    return [];
  }
  const found = version === 1 ? controllers : readText(path.join(probe, 'cgroup.controllers')).trim().split(' ');
  rmdirSync(probe);
  return found.filter((name) => groupControllers.includes(name));
}

function tryToWrite(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'r+' });
  } catch {
    // Whether it is there is seen in the group below.
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
