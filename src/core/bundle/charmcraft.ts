/** `charmcraft.yaml` is a build-time file; what charms are read by at run time is split off it (charm-runtime.md §1.2). */

/** The documents of the files that the split makes; null when the file is not made. */
export interface SplitCharm {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly config: unknown;
  readonly actions: unknown;
  /** `manifest.yaml`: the bases that the charm is for. */
  readonly manifest: unknown;
  /** Files that `charmcraft fetch-libs` brings before it packs. */
  readonly libraries: readonly string[];
  /** Python packages that its parts name beside those of requirements.txt, in the words of pip. */
  readonly packages: readonly string[];
}

const buildOnly = new Set([
  'type',
  'parts',
  'platforms',
  'base',
  'build-base',
  'bases',
  'analysis',
  'charm-libs',
  'charmhub',
  'extensions',
]);

/** `links` key → metadata key. */
const renamedLinks = {
  documentation: 'docs',
  website: 'website',
  source: 'source',
  issues: 'issues',
  contact: 'maintainers',
} as const;

/** Splits a parsed `charmcraft.yaml`. Null when it is no mapping. */
export function splitCharmcraft(document: unknown): SplitCharm | null {
  if (!isMapping(document)) return null;
  const elsewhere = new Set([...buildOnly, 'config', 'actions', 'links']);
  const metadata = Object.entries(document)
    .filter(([key]) => !elsewhere.has(key))
    .map(([key, value]) => [key === 'title' ? 'display-name' : key, value] as const);
  return {
    metadata: { ...Object.fromEntries(metadata), ...linkFields(document['links']) },
    config: document['config'] ?? null,
    actions: document['actions'] ?? null,
    manifest: manifestOf(document),
    libraries: librariesOf(document['charm-libs']),
    packages: packagesOf(document['parts']),
  };
}

/** `lib: some-charm.name` with `version: "1.15"`; only the first number of it has a part in the path. */
function librariesOf(declared: unknown): readonly string[] {
  if (!Array.isArray(declared)) return [];
  return declared.flatMap((one: unknown) => {
    const { lib, version } = (one ?? {}) as { readonly lib?: unknown; readonly version?: unknown };
    const [, charm = '', name = ''] = /^([\w-]+)\.([\w-]+)$/.exec(String(lib)) ?? [];
    if (name === '') return [];
    const [major] = String(version).split('.');
    return [`lib/charms/${charm}/v${major}/${name}.py`.replaceAll('-', '_')];
  });
}

function linkFields(links: unknown): Readonly<Record<string, unknown>> {
  if (!isMapping(links)) return {};
  const named = Object.entries(renamedLinks).filter(([key]) => Object.hasOwn(links, key));
  return Object.fromEntries(
    named.map(([key, name]) => [name, name === 'maintainers' ? [links[key]].flat() : links[key]]),
  );
}

const packageKeys = ['charm-python-packages', 'charm-binary-python-packages'] as const;

function packagesOf(parts: unknown): readonly string[] {
  const named = Object.values(isMapping(parts) ? parts : {}).filter(isMapping);
  return named
    .flatMap((part) => packageKeys.flatMap((key) => [part[key]].flat()))
    .filter((line) => typeof line === 'string');
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `base: ubuntu@22.04` with `platforms`, or the older `bases` with `run-on`. */
function manifestOf({ base, bases, platforms }: Readonly<Record<string, unknown>>): unknown {
  if (typeof base === 'string' && base.includes('@')) {
    const [name, channel] = base.split('@');
    const architectures = typeof platforms === 'object' && platforms !== null ? Object.keys(platforms) : [];
    return { bases: [{ name, channel, architectures }] };
  }
  if (!Array.isArray(bases)) return null;
  return { bases: bases.flatMap((each: unknown) => runOn(each)) };
}

function runOn(base: unknown): readonly unknown[] {
  if (typeof base !== 'object' || base === null) return [];
  const { 'run-on': targets } = base as { readonly 'run-on'?: unknown };
  return Array.isArray(targets) ? targets : [base];
}
