/** Builders for controller tests: charms, facts, a committed model, a signer whose signatures can be read. */

import {
  addBundle,
  addToken,
  applyReport,
  Draft,
  decide,
  type Facts,
  type Kind,
  Model,
  makeModel,
  type Records,
  redeemToken,
} from '../../src/controller/model/index.ts';
import type { BundleFacts, OrderSigner } from '../../src/controller/ports/index.ts';
import { parseCharm } from '../../src/core/charm/index.ts';
import type { Report, UnitReport } from '../../src/core/model/index.ts';
import {
  type AgentId,
  type Assignment,
  type Command,
  type Digest,
  digest,
  keyId,
  type MachineId,
  type Order,
  type Revision,
  type SignedDocument,
  type UnitName,
} from '../../src/core/model/index.ts';

const text = new TextEncoder();

/** Signs by writing the document down as JSON. */
export const signer: OrderSigner = {
  keyId: keyId('f'.repeat(64)),
  signAssignment: (assignment) => signed(assignment),
  signOrder: (order) => signed(order),
};
const signed = (value: Assignment | Order): SignedDocument => ({
  body: text.encode(JSON.stringify(value)),
  signature: new Uint8Array([1]),
  keyId: signer.keyId,
});

/** What the signer above has signed. */
export const readSigned = <Body extends Assignment | Order>(document: SignedDocument | undefined): Body =>
  JSON.parse(new TextDecoder().decode(document?.body)) as Body;

/** Charm documents by operator name: endpoints that fit together, options of every type, one action. */
export const charmDocuments = {
  web: {
    metadata: {
      name: 'web',
      summary: 's',
      description: 'd',
      requires: {
        db: { interface: 'pgsql', limit: 1 },
        cache: { interface: 'redis' },
        logging: { interface: 'juju-info' },
      },
      provides: { site: { interface: 'http' } },
      peers: { cluster: { interface: 'web-peer' } },
    },
    config: {
      options: {
        title: { type: 'string', default: 'hello' },
        port: { type: 'int', default: 80 },
        ratio: { type: 'float' },
        debug: { type: 'boolean', default: false },
      },
    },
    actions: { backup: { params: { target: { type: 'string', default: '/srv' } } } },
  },
  db: {
    metadata: {
      name: 'db',
      summary: 's',
      description: 'd',
      provides: { db: { interface: 'pgsql' }, admin: { interface: 'pgsql-admin' } },
    },
    config: undefined,
    actions: undefined,
  },
  /** A subordinate, beside anything and beside what offers pgsql-admin. */
  logger: {
    metadata: {
      name: 'logger',
      summary: 's',
      description: 'd',
      subordinate: true,
      requires: {
        host: { interface: 'juju-info', scope: 'container' },
        admin: { interface: 'pgsql-admin', scope: 'container' },
      },
      provides: { logs: { interface: 'logs' } },
    },
    config: undefined,
    actions: undefined,
  },
  twin: {
    metadata: {
      name: 'twin',
      summary: 's',
      description: 'd',
      provides: { main: { interface: 'pgsql' }, replica: { interface: 'pgsql' } },
    },
    config: undefined,
    actions: undefined,
  },
  /** No charm: the agent itself. */
  'reeve-agent': {
    metadata: { name: 'reeve-agent', summary: 's', description: 'd' },
    config: undefined,
    actions: undefined,
  },
} as const;
export type Operator = keyof typeof charmDocuments;

/** The digest of revision `revision` of an operator. */
export const bundleDigest = (operator: Operator, revision = 1): Digest =>
  digest(Buffer.from(`${operator}-${revision}`).toString('hex').padEnd(64, '0'));

/** What a bundle store says of an operator; `documents` replaces some of its files. */
export function bundleFacts(
  operator: Operator,
  revision = 1,
  documents: Partial<Pick<BundleFacts, 'metadata' | 'config' | 'actions'>> = {},
): BundleFacts {
  const sha256 = bundleDigest(operator, revision);
  return {
    digest: sha256,
    publisher: keyId('a'.repeat(64)),
    ...charmDocuments[operator],
    ...documents,
    manifest: {
      operator,
      revision,
      epoch: 0,
      agentMin: '0.0.0',
      archive: { length: 10, sha256, sha512: 'b'.repeat(128) },
      contentSha256: sha256,
      files: [{ path: 'hooks/install', size: revision, mode: '0755', sha256 }],
      links: [],
      dirs: [],
      entryPoints: [],
      platforms: ['any'],
      confinement: { profile: 'dev', selfModifying: false },
      origin: { kind: 'built' },
      floor: 0,
      builtAt: 0,
    },
  };
}

/** A model in memory that commits every decision at once. */
export interface World {
  readonly model: Model;
  now: number;
  readonly connected: Set<AgentId>;
  facts(): Facts;
  /** Decides and commits; throws the refusal. */
  act<Result>(decision: (draft: Draft) => Result): Result;
  run(command: Command): ReturnType<typeof decide>;
  upload(facts: BundleFacts): void;
  /** A machine with a connected agent. */
  machine(): { readonly agent: AgentId; readonly machine: MachineId };
  /** The next report of an agent. */
  report(agent: AgentId, report: Report): void;
  get<K extends Kind>(kind: K, id: string | number): Records[K] | undefined;
  deploy(operator: Operator, units?: number): void;
  uuid(unit: string): Records['unit']['uuid'];
}

/** `nth` tells the uuids of several worlds apart. */
export function world(name = 'default', nth = 0): World {
  const model = new Model(signer);
  let uuids = 0;
  const self: World = {
    model,
    now: 1_000_000,
    connected: new Set(),
    facts: () => ({
      now: self.now,
      controller: 'the-controller',
      connected: self.connected,
      newUuid: () => `0000000${nth}-0000-4000-8000-${String(++uuids).padStart(12, '0')}`,
    }),
    act(decision) {
      const draft = new Draft(model);
      const result = decision(draft);
      const changes = draft.changes();
      if (changes.length > 0) model.apply((model.revision + 1) as Revision, changes);
      return result;
    },
    run: (command) => self.act((draft) => decide(draft, self.facts(), command)),
    upload: (facts) => self.act((draft) => void addBundle(draft, facts, parseCharm(facts))),
    machine() {
      const hash = `hash-${uuids}`;
      self.act((draft) => addToken(draft, self.facts(), hash));
      const made = self.act((draft) => redeemToken(draft, self.facts(), hash, 'host'));
      self.connected.add(made.agent);
      return made;
    },
    report(agent, report) {
      const position = (model.get('reported', agent)?.position ?? 0) + 1;
      self.act((draft) => applyReport(draft, self.facts(), agent, position, report));
    },
    get: (kind, id) => model.get(kind, id),
    deploy(operator, units = 1) {
      self.upload(bundleFacts(operator));
      self.run({
        kind: 'deploy',
        bundle: bundleDigest(operator),
        application: operator as never,
        units,
        config: {},
        to: [],
        trust: false,
        bindings: {},
        constraints: {},
        force: false,
      });
    },
    uuid: (unit) => model.get('unit', unit)?.uuid ?? ('' as never),
  };
  self.act((draft) => makeModel(draft, self.facts(), { name, config: {}, uuid: self.facts().newUuid() }));
  return self;
}

/** A report of a unit that is well. */
export const unitReport = (more: Partial<UnitReport> = {}): UnitReport => ({
  workload: { status: 'active', message: '', since: 5 },
  agent: { status: 'idle', message: '', since: 5 },
  workloadVersion: '',
  services: [],
  ports: [],
  payloads: [],
  ...more,
});

export const unit = (name: string): UnitName => name as UnitName;
