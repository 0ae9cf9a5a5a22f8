/** Models of one controller in touch with one another: over their own stores, and no further than a relation shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touchRetryDelayMs } from '../../../src/controller/host/neighbours.ts';
import type { Admin } from '../../../src/controller/ports/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import {
  type EntityKey,
  entityKey,
  type ModelStatus,
  type RelationId,
  type Report,
  type UnitUuid,
} from '../../../src/core/model/index.ts';
import { bundleDigest, unit } from '../../support/controller-world.ts';
import { hosting } from '../../support/running-host.ts';

type Hosting = Awaited<ReturnType<typeof hosting>>;
type Agent = Awaited<ReturnType<Hosting['agent']>>;

/** The status once it is so; what has to happen for it is asked for already. */
async function until(admin: () => Admin, isSo: (status: ModelStatus) => boolean): Promise<ModelStatus> {
  for (;;) {
    const status = await admin().status();
    if (isSo(status)) return status;
    await new Promise(setImmediate);
  }
}

/** `production` offers its `db`, `staging` relates its `web` to it as `sql`. */
async function related() {
  const at = await hosting();
  const { uuid: production } = await at.host.addModel({ name: 'production', config: {} });
  const { uuid: staging } = await at.host.addModel({ name: 'staging', config: {} });
  const [dbAgent, webAgent] = [await at.agent('production'), await at.agent('staging')];
  await at.deploy('production', 'db');
  await at.deploy('staging', 'web');
  const [offering, consuming] = [() => at.host.adminOf('production'), () => at.host.adminOf('staging')];
  await offering().execute({ kind: 'offer', application: 'db' as never, endpoints: ['db' as never] });
  await consuming().execute({ kind: 'consume', offer: 'production.db', name: 'sql' as never });
  await consuming().execute({ kind: 'integrate', ends: ['web', 'sql'] });
  const status = await until(offering, ({ offers }) => offers?.[0]?.connections.length === 1);
  const there = status.offers?.[0]?.connections[0]?.relation ?? (0 as RelationId);
  return { at, production, staging, dbAgent, webAgent, offering, consuming, there, here: 2 as RelationId };
}

const uuidOf = (agent: Agent, name: string): UnitUuid => {
  const entities = agent.peer.received.flatMap((message) =>
    message.kind === 'snapshot'
      ? message.entities.map(({ value }) => value)
      : message.kind === 'delta'
        ? message.puts
        : [],
  );
  const found = entities.find((entity) => entity.kind === 'unit' && entity.name === name);
  assert.ok(found?.kind === 'unit');
  return found.uuid;
};

/** Everything that the agent was ever shown. */
const shown = (agent: Agent): ReadonlySet<EntityKey> =>
  new Set(
    agent.peer.received.flatMap((message) =>
      message.kind === 'snapshot'
        ? message.entities.map(({ value }) => entityKey(value))
        : message.kind === 'delta'
          ? message.puts.map(entityKey)
          : [],
    ),
  );

const scopeOf = (agent: Agent, name: string, relation: RelationId): Report => ({
  kind: 'scope',
  unit: unit(name),
  uuid: uuidOf(agent, name),
  relation,
  inScope: true,
  settings: { from: name },
});

test('an agent is shown of the other model what the relation shows, and nothing more', async () => {
  const { at, dbAgent, webAgent, consuming, there } = await related();
  dbAgent.peer.say({ kind: 'report', position: 1, report: scopeOf(dbAgent, 'db/0', there) });
  await until(consuming, () => [...shown(webAgent)].some((key) => key.endsWith('/unit/sql/0')));
  const foreign = [...shown(webAgent)].filter(
    (key) => !/^(model|machine\/0|(application|unit)\/web|relation\/1)/.test(key),
  );
  assert.deepEqual(
    foreign.sort(),
    ['', '/application/sql', '/application/web', '/unit/sql/0'].map((part) => `relation/2${part}`),
  );
  await at.host.close();
});

const asksForMore: readonly [string, (agent: Agent, there: RelationId) => Report][] = [
  [
    'write into the bag of a unit of the other model',
    (agent, there) => ({ ...scopeOf(agent, 'web/0', there), unit: unit('db/0') }) as Report,
  ],
  [
    'write under the name that the other side has here',
    (agent) => ({ ...scopeOf(agent, 'web/0', 2 as RelationId), unit: unit('sql/0') }) as Report,
  ],
];
for (const [what, report] of asksForMore)
  test(`an agent that wants to ${what} changes nothing`, async () => {
    const { at, webAgent, offering, consuming, there } = await related();
    webAgent.peer.say({ kind: 'report', position: 1, report: report(webAgent, there) });
    await webAgent.peer.next('report-ack');
    const web = await consuming().showUnit('web/0');
    const db = await offering().showUnit('db/0');
    const tie = web.relations.find(({ relatedApplication }) => relatedApplication === 'sql');
    assert.deepEqual(tie?.relatedUnits, {});
    assert.deepEqual(db.relations[0]?.local, { inScope: false, data: {} });
    await at.host.close();
  });

test('an agent that speaks for the other application’s leader is refused, and its model is told', async () => {
  const { at, webAgent, offering, consuming } = await related();
  const flush: Report = {
    kind: 'flush',
    unit: unit('web/0'),
    uuid: uuidOf(webAgent, 'web/0'),
    flush: {
      operation: 'web/0#1' as never,
      relationSettings: [{ relation: 2 as RelationId, bag: 'application', change: { url: 'forged' } }],
      openPorts: [],
      closePorts: [],
      state: {},
      epoch: 7,
    },
  };
  webAgent.peer.say({ kind: 'report', position: 1, report: flush });
  await webAgent.peer.next('report-ack');
  const { relations } = await consuming().showUnit('web/0');
  assert.deepEqual(
    relations.map(({ applicationData }) => applicationData),
    [{}, {}],
  );
  const [connection] = (await offering().showUnit('db/0')).relations;
  assert.deepEqual(connection?.applicationData, {});
  await at.host.close();
});

test('an agent reads no bundle of the other model', async () => {
  const { at, staging } = await related();
  await assert.rejects(at.host.bundlesOf(staging).manifest(bundleDigest('db')), { code: 'not-found' });
  await at.host.close();
});

test('what one side wrote while the controller was away reaches the other after its start', async () => {
  const world = await related();
  const { at, dbAgent, consuming, there, staging } = world;
  // The other model cannot take it in now.
  at.kept.get(staging)?.failNext(new AgentError('disk-full', 'cannot write: the disk is full'));
  dbAgent.peer.say({ kind: 'report', position: 1, report: scopeOf(dbAgent, 'db/0', there) });
  await dbAgent.peer.next('report-ack');
  await at.restart();
  const web = () => consuming().showUnit('web/0');
  for (;;) {
    const tie = (await web()).relations.find(({ relatedApplication }) => relatedApplication === 'sql');
    if (tie?.relatedUnits['sql/0']?.data['from'] === 'db/0') break;
    await new Promise(setImmediate);
  }
  await at.host.close();
});

test('a store that fails is tried again', async () => {
  const { at, dbAgent, consuming, there, staging } = await related();
  at.kept.get(staging)?.failNext(new AgentError('disk-full', 'cannot write: the disk is full'));
  dbAgent.peer.say({ kind: 'report', position: 1, report: scopeOf(dbAgent, 'db/0', there) });
  await dbAgent.peer.next('report-ack');
  for (;;) {
    const tie = (await consuming().showUnit('web/0')).relations.find(
      ({ relatedApplication }) => relatedApplication === 'sql',
    );
    if (tie?.relatedUnits['sql/0']?.inScope) break;
    at.clock.advance(touchRetryDelayMs);
    await new Promise(setImmediate);
  }
  await at.host.close();
});

test('a model that is destroyed leaves nobody waiting in the other', async () => {
  const { at, offering, consuming, staging } = await related();
  await assert.rejects(offering().execute({ kind: 'destroy-model', force: false, destroyStorage: false }), {
    code: 'in-use',
    message: 'cannot destroy model "production": model is used by 1 offer with relations',
  });
  await offering().execute({ kind: 'destroy-model', force: true, destroyStorage: false });
  const status = await until(
    consuming,
    ({ saas, relations }) => saas?.[0]?.status.status === 'terminated' && relations.length === 1,
  );
  assert.deepEqual(status.saas?.[0]?.relations, {});
  assert.ok(at.kept.has(staging));
  await assert.rejects(consuming().execute({ kind: 'integrate', ends: ['web', 'sql'] }), { code: 'not-found' });
  at.clock.advance(60_000);
  await at.host.close();
});

test('offers of all models are found in one place', async () => {
  const { at } = await related();
  assert.deepEqual(
    (await at.host.offers()).map(({ url, connections }) => [url, connections.map(({ model }) => model.name)]),
    [['admin/production.db', ['staging']]],
  );
  await at.host.close();
});
