/** Names that a bundle may hold (security.md §2.2): what every file system and every ustar reader takes the same way. */
import { componentBytesMax, depthMax, linkTargetBytesMax, pathBytesMax } from './limits.ts';
import { shortNamesFolder } from './ustar.ts';

/** Why this cannot be a member's path, or null. */
export function pathProblem(path: string): string | null {
  if (path === '') return 'it is empty';
  if (!/^[\x20-\x7e]*$/.test(path)) return 'it has characters other than printable ASCII';
  if (/[\\:]/.test(path)) return 'it has a backslash or a colon';
  const components = path.split('/');
  if (components.some((component) => component === '' || component === '.' || component === '..'))
    return 'it has an empty, "." or ".." component';
  if (components.length > depthMax) return `it is more than ${depthMax} levels deep`;
  if (path.length > pathBytesMax || components.some((component) => component.length > componentBytesMax))
    return `it is too long: ${componentBytesMax} characters a name, ${pathBytesMax} in all`;
  if (components[0]?.toLowerCase() === shortNamesFolder) return 'bundles keep this name for themselves';
  return null;
}

/**
 * Why a link may not point there, or null. `..` stands at the start only: then each step down stays inside the tree,
 * whatever other links it passes.
 */
export function linkProblem(path: string, target: string): string | null {
  if (target === '' || target.length > linkTargetBytesMax) return 'its target is empty or too long';
  if (!/^[\x20-\x7e]*$/.test(target) || /[\\:]/.test(target)) return 'its target has characters that are not allowed';
  if (target.startsWith('/')) return 'its target is absolute';
  const components = target.split('/');
  const up = components.findIndex((component) => component !== '..');
  const down = up === -1 ? [] : components.slice(up);
  if (down.some((component) => component === '' || component === '.' || component === '..'))
    return 'its target is not in its simplest form';
  const levelsUp = up === -1 ? components.length : up;
  if (levelsUp > path.split('/').length - 1) return 'its target is outside the bundle';
  return null;
}

/**
 * A link's target as bundles have it, when it leads to the same place for sure: without `.` and empty components, which
 * people and their tools write (`./hooks.py`). An absolute one stays what it is.
 */
export function simplestTarget(target: string): string {
  const components = target.split('/').filter((component) => component !== '' && component !== '.');
  return target.startsWith('/') || components.length === 0 ? target : components.join('/');
}

/** Where a link leads, as a path in the bundle; the empty text is the root. Only for links without `linkProblem`. */
export function linkDestination(path: string, target: string): string {
  const result = path.split('/').slice(0, -1);
  for (const component of target.split('/'))
    if (component === '..') result.pop();
    else result.push(component);
  return result.join('/');
}

/** `a/b/c` → `a`, `a/b`. */
export function parentsOf(path: string): readonly string[] {
  const components = path.split('/');
  return components.slice(1).map((_, index) => components.slice(0, index + 1).join('/'));
}

/** The order of members: by bytes, which for ASCII is the order of JavaScript's comparison. */
export const comparePaths = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
