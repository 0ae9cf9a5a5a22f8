/** The operators that are deployed in simulations, the controller's store of them, and what agents make of it on disk. */
import type { BundleCache, UnitFiles } from '../../src/agent/ports/index.ts';
import type { BundleFacts, BundleStore } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import { type Digest, digest, keyId, type Manifest, type UnitName } from '../../src/core/model/index.ts';
import { orderKey } from './ports.ts';
import type { Prng } from './prng.ts';
import type { Life, Scheduler } from './scheduler.ts';

export const revisionsMax = 3;
const publisher = keyId('a'.repeat(64));

const backup = { params: { target: { type: 'string', default: '/srv' } } };
const action = { backup };
const config = { options: { title: { type: 'string', default: 'hello' }, port: { type: 'int', default: 80 } } };

const storage = {
  data: { type: 'filesystem', multiple: { range: '1-3' } },
  scratch: { type: 'filesystem', multiple: { range: '0-' } },
};

/** They fit together in every way: providers, requirers, peers, one that stands beside others. */
export const charms = {
  web: {
    metadata: {
      name: 'web',
      summary: 's',
      description: 'd',
      requires: { db: { interface: 'pgsql' }, cache: { interface: 'redis' } },
      peers: { cluster: { interface: 'web-peer' } },
    },
    config,
    actions: action,
  },
  db: {
    metadata: {
      name: 'db',
      summary: 's',
      description: 'd',
      provides: { db: { interface: 'pgsql' } },
      peers: { replicas: { interface: 'db-peer' } },
      storage,
    },
    config,
    actions: action,
  },
  cache: {
    metadata: { name: 'cache', summary: 's', description: 'd', provides: { cache: { interface: 'redis' } } },
    config,
    actions: { backup: { ...backup, 'execution-group': 'slow' } },
  },
  logger: {
    metadata: {
      name: 'logger',
      summary: 's',
      description: 'd',
      subordinate: true,
      requires: { host: { interface: 'juju-info', scope: 'container' } },
      storage,
    },
    config,
    actions: { backup: { ...backup, parallel: true } },
  },
} as const;
/** What some revisions of some operators declare that their handlers conflict on. */
const lanesOf = (operator: Operator, revision: number): Pick<Manifest, 'lanes'> => {
  if (operator === 'cache') return { lanes: revision === 1 ? ['apt'] : ['path:/srv/cache', 'port:1'] };
  return operator === 'logger' && revision > 1 ? { lanes: ['apt', 'path:/srv'] } : {};
};
export type Operator = keyof typeof charms;
export const operatorNames = Object.keys(charms) as readonly Operator[];

export const bundleDigest = (operator: Operator, revision: number): Digest =>
  digest(Buffer.from(`${operator}-${revision}`).toString('hex').padEnd(64, '0'));

const digests = new Map(
  operatorNames.flatMap((operator) =>
    Array.from(
      { length: revisionsMax },
      (_, at) => [bundleDigest(operator, at + 1), { operator, revision: at + 1 }] as const,
    ),
  ),
);

function bundleOf(of: Digest): { readonly operator: Operator; readonly revision: number } {
  const found = digests.get(of);
  if (found === undefined) throw new AgentError('not-found', 'cannot find the bundle');
  return found;
}

function manifestOf(operator: Operator, revision: number): Manifest {
  const sha256 = bundleDigest(operator, revision);
  return {
    operator,
    revision,
    epoch: 0,
    agentMin: '0.0.0',
    archive: { length: 10, sha256, sha512: 'b'.repeat(128) },
    contentSha256: sha256,
    files: [],
    links: [],
    dirs: [],
    entryPoints: ['dispatch'],
    platforms: ['any'],
    confinement: { profile: 'dev', selfModifying: false },
    origin: { kind: 'built' },
    floor: 0,
    builtAt: 0,
    ...lanesOf(operator, revision),
  };
}

/** `web 2` uploads revision 2 of web. */
export const bundleStore: BundleStore = {
  async add(manifest): Promise<BundleFacts> {
    const [name, number] = new TextDecoder().decode(manifest).split(' ');
    const [operator, revision] = [name as Operator, Number(number)];
    return {
      digest: bundleDigest(operator, revision),
      manifest: manifestOf(operator, revision),
      publisher,
      ...charms[operator],
    };
  },
  manifest: async () => new Uint8Array(),
  read: async function* () {},
};

/** The charm directories of one machine: they outlive the agent, and a copy that was cut off is half. */
export interface CharmDirectories {
  /** What lies there: the digest of a whole tree, `mixed`, or nothing. */
  readonly content: Map<string, Digest | 'mixed'>;
}

const charmDirectory = (unit: UnitName): string => `/agents/${unit.replace('/', '-')}/charm`;
export const contentOf = ({ content }: CharmDirectories, unit: UnitName) => content.get(charmDirectory(unit));

export interface BundleFaults {
  /** For each fetch, that the repository is away. */
  readonly awayChance: number;
  readonly latencyMsMax: number;
}

/** The cache of one life of an agent over the directories of its machine. */
export function bundleCache(
  { content }: CharmDirectories,
  time: Scheduler,
  life: Life,
  random: Prng,
  faults: () => BundleFaults,
): BundleCache {
  const take = () => time.delay(life, random.fraction() * faults().latencyMsMax);
  return {
    async gather(_signed, assignment) {
      await take();
      if (random.chance(faults().awayChance)) throw new AgentError('bundle-unavailable', 'cannot fetch the bundle');
      const { operator, revision } = bundleOf(assignment.archive);
      const manifest = manifestOf(operator, revision);
      const { length, sha512 } = manifest.archive;
      return {
        artifact: { length, sha256: assignment.archive, sha512 },
        manifest,
        signatures: [
          { role: 'order', keyId: orderKey, over: assignment.archive, ok: true },
          { role: 'publisher', keyId: publisher, over: assignment.archive, ok: true },
        ],
        standing: {
          publishers: [{ name: 'acme', keys: [publisher], threshold: 1, operators: ['*'], development: false }],
          orderKeys: [{ keyId: orderKey, notBefore: 0, notAfter: Number.MAX_SAFE_INTEGER }],
          denied: [],
        },
      };
    },
    async admit(assignment) {
      await take();
      const { operator, revision } = bundleOf(assignment.archive);
      return manifestOf(operator, revision);
    },
    async deploy(archive, directory) {
      content.set(directory, 'mixed');
      await take();
      if (random.chance(faults().awayChance)) throw new AgentError('disk-full', 'cannot write the files');
      content.set(directory, archive);
      return ['metadata.yaml', 'config.yaml', 'actions.yaml'];
    },
  };
}

/** Charm documents out of the directories. */
export function charmFiles({ content }: CharmDirectories): UnitFiles {
  const split = (path: string) =>
    [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)] as const;
  const textOf = (path: string): string | undefined => {
    const [directory, name] = split(path);
    const there = content.get(directory);
    if (there === undefined || there === 'mixed') return undefined;
    const documents: Readonly<Record<string, unknown>> = charms[bundleOf(there).operator];
    const document = documents[name.replace('.yaml', '')];
    return document === undefined ? undefined : JSON.stringify(document);
  };
  return {
    prepare: async (unit) => ({ charm: charmDirectory(unit), resources: '/resources', log: `/log/${unit}` }),
    async stat(path) {
      const text = textOf(path);
      return { kind: text === undefined ? 'missing' : 'file', executable: false, size: text?.length ?? 0 };
    },
    async read(path) {
      const text = textOf(path);
      if (text === undefined) throw new AgentError('not-found', 'cannot read a file that is not there');
      return new TextEncoder().encode(text);
    },
    list: async () => [],
    remove: async (unit) => void content.delete(charmDirectory(unit)),
  };
}
