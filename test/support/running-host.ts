/** Several models in one controller, on stores in memory and a clock that tests move. */
import { createHost } from '../../src/controller/host/index.ts';
import { schemaValidator } from '../../src/edge/schema/index.ts';
import { bundleDigest, bundleFacts, type Operator, signer } from './controller-world.ts';
import { type MemoryModelStore, memoryModelStore } from './memory-model-store.ts';
import { noResourceStore } from './memory-storage.ts';
import { connect, manualClock } from './running-controller.ts';

/** What a deployment does not wish for. */
export const plain = { bindings: {}, constraints: {}, force: false };

const silent = { debug() {}, info() {}, warn() {}, error() {} };
export const first = { name: 'default', uuid: '11111111-0000-4000-8000-000000000000' };

/** A host on stores in memory, and agents that speak to it by hand. */
export async function hosting() {
  const clock = manualClock();
  const registry = memoryModelStore();
  const kept = new Map<string, MemoryModelStore>();
  let ids = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const start = () =>
    createHost({
      registry,
      stores: {
        async open(model) {
          const store = kept.get(model) ?? memoryModelStore();
          kept.set(model, store);
          return store;
        },
        delete: async (model) => void kept.delete(model),
      },
      firstModel: first,
      modelDefaults: {},
      signer,
      clock,
      schema: schemaValidator,
      log: silent,
      random: { fraction: () => 0.5, uuid, hex: (bytes) => 'ab'.repeat(bytes) },
      mint: { mint: () => ({ token: `token-${++ids}`, secretHash: `hash-${ids}` }) },
      identity: { controller: 'the-controller', version: '1.2.3' },
      resources: noResourceStore,
      bundles: {
        async add(manifest) {
          const [operator, revision] = new TextDecoder().decode(manifest).split(' ');
          return bundleFacts(operator as Operator, Number(revision));
        },
        manifest: async () => new Uint8Array([7]),
        read: async function* () {},
      },
    });
  const at = {
    host: await start(),
    clock,
    kept,
    registry,
    async restart() {
      await at.host.close();
      at.host = await start();
    },
    async deploy(model: string, operator: Operator) {
      const admin = at.host.adminOf(model);
      await admin.upload(new TextEncoder().encode(`${operator} 1`), (async function* () {})());
      const bundle = bundleDigest(operator);
      const application = operator as never;
      await admin.execute({
        kind: 'deploy',
        bundle,
        application,
        units: 1,
        config: {},
        to: [],
        trust: false,
        ...plain,
      });
    },
    /** An agent of this model whose stream is open and that has the model's picture. */
    async agent(model: string) {
      const token = await at.host.adminOf(model).createJoinToken();
      const made = await at.host.redeem(token.replace('token', 'hash'), { hostname: 'alpha', longTermKey: 'ab' });
      const peer = connect({ onAgent: (connection) => at.host.onAgent(connection, made.model) }, made.agent);
      peer.hello();
      const { revision } = await peer.next('snapshot');
      peer.say({ kind: 'model-ack', revision });
      return { ...made, peer };
    },
  };
  return at;
}
