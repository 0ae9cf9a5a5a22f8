/**
 * Several models behind one controller's keys. Each has a store, leases, sessions and logs of its own; they share
 * bundles, which are files by digest, and the relations that people make across them.
 *
 * Invariants:
 * 1. An agent speaks with the model that its certificate names, and reads only bundles that this model knows.
 * 2. What models have with one another goes through `neighbours.ts`, and is what their relations show.
 * 3. A model is in the registry before its store is made, and leaves it after its store is deleted.
 */
import { AgentError } from '../../core/errors.ts';
import { type ModelSummary, modelName, type NewModel } from '../../core/model/index.ts';
import { type Controller, type ControllerParts, createController } from '../controller.ts';
import { checkModelSettings, offerDetails, type ShownOffer, shownOffer, unknownName } from '../model/index.ts';
import type {
  Admin,
  AgentConnection,
  AgentFiles,
  EnrolledAgent,
  Enrolment,
  ModelStore,
  ModelStores,
  Models,
} from '../ports/index.ts';
import { Pulse } from '../pulse.ts';
import { keepInTouch } from './neighbours.ts';
import { openRegistry, type RegisteredModel } from './registry.ts';

/** Each has a database open. */
export const modelsMax = 64;

export interface HostParts extends Omit<ControllerParts, 'store' | 'model'> {
  /** Which models there are. */
  readonly registry: ModelStore;
  readonly stores: ModelStores;
  /** What a new controller begins with. */
  readonly firstModel: { readonly name: string; readonly uuid: string };
  /** Settings of models that are added, where these say nothing else. */
  readonly modelDefaults: Readonly<Record<string, string>>;
}

export interface ModelHost extends Models {
  /** What may be asked of a model, by name or uuid; without one, of the only one. Throws `not-found`, `usage-invalid`. */
  adminOf(model: string | undefined): Admin;
  /** Throws `peer-untrusted` when there is no such model. */
  admit(uuid: string): void;
  /** What agents of this model may read. Throws `peer-untrusted`. */
  bundlesOf(uuid: string): AgentFiles;
  onAgent(connection: AgentConnection, uuid: string): Promise<void>;
  redeem(...request: Parameters<Enrolment['redeem']>): Promise<EnrolledAgent>;
  /** Ends every stream of every model. The registry's store stays open. */
  close(): Promise<void>;
}

interface OpenModel {
  readonly registered: RegisteredModel;
  readonly controller: Controller;
  readonly store: ModelStore;
}

/** Opens every model; makes the first one of a new controller. Throws as the stores do. */
export async function createHost(parts: HostParts): Promise<ModelHost> {
  const { stores, log, clock, random, firstModel, bundles, resources, faults } = parts;
  const registry = await openRegistry(parts.registry);
  const open = new Map<string, OpenModel>();
  /** Nobody reaches them any more; their data is being deleted. */
  const dead = new Map<string, ModelSummary>();
  const endings = new Set<Promise<void>>();
  let turn: Promise<unknown> = Promise.resolve();
  const pulse = new Pulse();
  const closed = new AbortController();

  function offerAt(model: string, offer: string): ShownOffer | undefined {
    const found = open.get(model) ?? [...open.values()].find(({ registered }) => registered.name === model);
    return found && shownOffer(found.controller.neighbour.reader, offer);
  }

  async function start(registered: RegisteredModel): Promise<OpenModel> {
    const { name, uuid, config } = registered;
    const store = await stores.open(uuid);
    const model = {
      registered,
      store,
      controller: await createController({
        ...parts,
        store,
        model: { name, uuid, config },
        offerAt,
        onBeat: () => pulse.beat(),
      }),
    };
    open.set(uuid, model);
    const ending = endWhenEmptied(model).catch((error: unknown) =>
      log.error('cannot end a model', { model: name, error }),
    );
    endings.add(ending);
    void ending.then(() => endings.delete(ending));
    return model;
  }

  async function endWhenEmptied(model: OpenModel): Promise<void> {
    if (!(await model.controller.emptied())) return;
    const { registered } = model;
    await registry.put({ ...registered, dead: true });
    faults?.('model-given-up');
    dead.set(registered.uuid, { ...summaryOf(model), life: 'dead' });
    open.delete(registered.uuid);
    pulse.beat();
    await stop(model, new AgentError('not-found', 'cannot go on: the model of this agent was destroyed'));
    await forget(registered);
    dead.delete(registered.uuid);
    log.info('model destroyed', { model: registered.name });
  }

  async function stop({ controller, store }: OpenModel, reason?: AgentError): Promise<void> {
    await controller.close(reason);
    await store.close();
  }

  async function forget({ uuid }: RegisteredModel): Promise<void> {
    await stores.delete(uuid);
    faults?.('model-deleted');
    await registry.delete(uuid);
  }

  /** Adding goes one after the other: of two of one name the second is refused. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  async function addModel({ name, config }: NewModel): Promise<ModelSummary> {
    modelName(name);
    checkModelSettings(config);
    if ([...open.values()].some(({ registered }) => registered.name === name))
      throw new AgentError('already-exists', `cannot add model "${name}": there is one of this name`, {
        next: `reeve switch ${name}`,
      });
    if (open.size >= modelsMax)
      throw new AgentError('limit-reached', 'cannot add another model to this controller', { fields: { modelsMax } });
    // One that was registered and could not be opened then: this is the second try.
    const left = registry.list().find((one) => one.name === name && one.dead !== true);
    const registered = {
      name,
      uuid: left?.uuid ?? random.uuid(),
      createdAt: clock.now(),
      config: { ...parts.modelDefaults, ...config },
    };
    await registry.put(registered);
    faults?.('model-registered');
    return summaryOf(await start(registered));
  }

  function find(model: string | undefined): OpenModel {
    const models = [...open.values()];
    if (model === undefined) return theOnly(models);
    const found = models.find(({ registered }) => registered.name === model || registered.uuid === model);
    const names = models.map(({ registered }) => registered.name);
    if (found === undefined) throw unknownName('model', model, names, 'reeve models shows what there is');
    return found;
  }

  function ofAgent(uuid: string): OpenModel {
    const model = open.get(uuid);
    if (model !== undefined) return model;
    throw new AgentError('peer-untrusted', 'cannot serve an agent of a model that is not here', {
      fields: { model: uuid },
      next: 'if its model was destroyed, let the machine join another one: reeve join',
    });
  }

  if (registry.isFresh)
    await registry.put({
      name: modelName(firstModel.name),
      uuid: firstModel.uuid,
      createdAt: clock.now(),
      config: parts.modelDefaults,
    });
  for (const registered of registry.list()) await (registered.dead === true ? forget(registered) : start(registered));
  const neighbours = keepInTouch({
    models: () =>
      new Map(
        [...open].map(([uuid, { registered, controller }]) => [
          uuid,
          { ...controller.neighbour, name: registered.name },
        ]),
      ),
    pulse,
    clock,
    log,
    signal: closed.signal,
  });

  return {
    adminOf: (model) => find(model).controller,
    offers: async () => [...open.values()].flatMap(({ controller }) => offerDetails(controller.neighbour.reader)),
    models: async () => [...[...open.values()].map(summaryOf), ...dead.values()],
    addModel: (request) => inTurn(() => addModel(request)),
    admit: (uuid) => void ofAgent(uuid),
    bundlesOf(uuid) {
      const { controller } = ofAgent(uuid);
      const known = (digest: string): void => {
        if (!controller.has('bundle', digest)) throw new AgentError('not-found', 'cannot find this bundle');
      };
      return {
        async manifest(digest) {
          known(digest);
          return await bundles.manifest(digest);
        },
        async *read(digest, offset) {
          known(digest);
          yield* bundles.read(digest, offset);
        },
        async *readResource(digest, offset) {
          if (!controller.has('content', digest)) throw new AgentError('not-found', 'cannot find this resource');
          yield* resources.read(digest, offset);
        },
      };
    },
    onAgent: (connection, uuid) => ofAgent(uuid).controller.onAgent(connection),
    async redeem(secretHash, facts) {
      // Tokens are random: at most one model knows it. The first one refuses what none does.
      const models = [...open.values()];
      const model = models.find(({ controller }) => controller.has('token', secretHash)) ?? models[0];
      if (model === undefined) throw new AgentError('token-invalid', 'cannot join: this controller has no models');
      return { ...(await model.controller.redeem(secretHash, facts)), model: model.registered.uuid };
    },
    async close() {
      await turn;
      closed.abort();
      await neighbours;
      await Promise.all([...open.values()].map((model) => stop(model)));
      await Promise.all(endings);
    },
  };
}

const summaryOf = ({ registered, controller }: OpenModel): ModelSummary => {
  const { uuid, name, createdAt } = registered;
  return { name, uuid, createdAt, ...controller.census() };
};

function theOnly(models: readonly OpenModel[]): OpenModel {
  const [model, ...others] = models;
  if (model === undefined)
    throw new AgentError('not-found', 'cannot find a model: this controller has none', {
      next: 'reeve add-model NAME',
    });
  if (others.length === 0) return model;
  const names = models.map(({ registered }) => registered.name).join(', ');
  throw new AgentError('usage-invalid', 'cannot tell which model is meant', {
    next: `reeve switch NAME, or -m NAME: there is ${names}`,
  });
}
