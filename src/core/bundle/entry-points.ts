/** Which members the agent may start (charm-runtime.md §1.11), and which ones get the executable bit (§1.1). */
import type { Manifest, ManifestFile } from '../model/index.ts';
import { linkDestination } from './paths.ts';

const hookPattern =
  /^(?:install|start|stop|remove|config-changed|upgrade-charm|update-status|leader-elected|leader-settings-changed|collect-metrics|meter-status-changed|(?:pre|post)-series-upgrade|secret-(?:changed|rotate|expired|remove)|[^/]+-relation-(?:created|joined|changed|departed|broken)|[^/]+-storage-(?:attached|detaching)|[^/]+-pebble-(?:ready|custom-notice|check-failed|check-recovered))$/;

/** True for `install` and `db-relation-joined`. */
const isHookName = (name: string): boolean => hookPattern.test(name);

/** True for a regular file that is a hook of a classic charm: executable after unpacking, whatever it was packed as. */
export const isHookFile = (path: string): boolean =>
  path.startsWith('hooks/') && isHookName(path.slice('hooks/'.length));

/** `dispatch` alone when there is one; else each hook, and each executable directly in `actions/`. Sorted. */
export function discoverEntryPoints(tree: Pick<Manifest, 'files' | 'links'>): readonly string[] {
  const members = [...tree.files, ...tree.links].map((member) => member.path);
  if (members.includes('dispatch')) return ['dispatch'];
  return members
    .filter((path) => isHookFile(path) || (/^actions\/[^/]+$/.test(path) && isExecutable(tree, path)))
    .sort();
}

function isExecutable(tree: Pick<Manifest, 'files' | 'links'>, path: string): boolean {
  return resolveMember(tree, path)?.file.mode === '0755';
}

const linksMax = 16;

/** The file that a path leads to, and the links on the way, by the manifest alone; null when it leads to no member. */
export function resolveMember(
  { files, links }: Pick<Manifest, 'files' | 'links'>,
  path: string,
): { readonly file: ManifestFile; readonly through: Manifest['links'] } | null {
  const through: Manifest['links'][number][] = [];
  for (let at = path; through.length < linksMax; ) {
    const file = files.find((each) => each.path === at);
    if (file !== undefined) return { file, through };
    const link = links.find((each) => at === each.path || at.startsWith(`${each.path}/`));
    if (link === undefined) return null;
    through.push(link);
    at = linkDestination(link.path, link.target) + at.slice(link.path.length);
  }
  return null;
}
