import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type AgentPorts, createLedger } from '../../../src/agent/ledger/index.ts';
import { createRevisionKeeper, retryDelayMs } from '../../../src/agent/upgrade/index.ts';
import {
  type Assignment,
  agentOperator,
  agentUnit,
  type Revision,
  type UnitUuid,
} from '../../../src/core/model/index.ts';
import { provenAfterMs, type RevisionFacts, type SlotRecord } from '../../../src/core/upgrade/index.ts';
import { agent, assignment, controller, digestOf, machine } from '../../support/builders.ts';
import { memoryDisk, memoryStateStore } from '../../support/memory-state-store.ts';
import { signedJson } from '../../support/scripted-controller.ts';
import { settle, virtualClock } from '../../support/virtual-clock.ts';

const own = { version: '1.0.0', dataVersion: 1 };
const newer: SlotRecord = { version: '1.1.0', dataVersion: 1, counter: 1, archive: digestOf('b'), revision: 2 };
const forUs: Partial<Assignment> = {
  operator: agentOperator,
  unit: agentUnit('0'),
  unitUuid: agent as string as UnitUuid,
  counter: 1,
  revision: 2,
};
const packaged: RevisionFacts = {
  running: 'package',
  current: null,
  tried: null,
  slots: { a: null, b: null },
  ending: null,
};

/** A keeper that is told an assignment; what it does outside is in `effects`. */
async function keeping(t: TestContext, begin: Partial<RevisionFacts> = {}, told: Partial<Assignment> = forUs) {
  const clock = virtualClock();
  const effects: string[] = [];
  const knobs = { held: false, connected: true, admit: () => {}, busy: false, facts: { ...packaged, ...begin } };
  const put = (facts: Partial<RevisionFacts>): void => void (knobs.facts = { ...knobs.facts, ...facts });
  const disk = memoryDisk();
  const ledger = createLedger(memoryStateStore(disk), disk.state);
  const puts = [machine({ assignment: signedJson(assignment('b', told)) })];
  await ledger.commit(() => ({ replicaDelta: { revision: 1 as Revision, puts, deletes: [] } }));
  const ports = {
    clock,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    orders: { readAssignment: (signed: { body: Uint8Array }) => JSON.parse(new TextDecoder().decode(signed.body)) },
    policy: { read: async () => ({}) },
    trust: {
      judge: () => ({ kind: 'accepted', floor: 2, publisher: 'acme', development: false }),
      narrowStanding: (standing: unknown) => standing,
      policyVerdict: () =>
        knobs.held ? { kind: 'refused', code: 'unit-held', because: 'held', next: 'ask' } : { kind: 'allowed' },
    },
    bundles: {
      async gather() {
        effects.push('gather');
        return {};
      },
      admit: async () => void effects.push('admit'),
      deploy: async (_digest: string, folder: string) => void effects.push(`deploy into ${folder}`),
    },
  } as unknown as AgentPorts;
  const keeper = createRevisionKeeper({
    identity: { agent, controller, address: '', version: own.version, platform: 'amd64', pid: 1 },
    ports,
    ledger,
    revisions: {
      own,
      read: async () => knobs.facts,
      clear: async (slot) => slot,
      describe: async () => newer,
      record: async (slot, record) => put({ slots: { ...knobs.facts.slots, [slot]: record } }),
      offer: async (slot) => void effects.push(`offer ${slot}`),
      confirm: async () => {
        effects.push('confirm');
        put({ current: knobs.facts.tried, tried: null });
      },
      end: async (ending) => {
        effects.push(`end ${ending.refusal?.code ?? 'running'}`);
        put({ ending, tried: null });
      },
      handOver: () => effects.push('hand over'),
    },
    lanes: {
      ask: (_asked, admitted) => {
        knobs.admit = admitted;
        return { isAdmitted: !knobs.busy, leave: () => effects.push('leave') };
      },
    },
    link: {
      get state() {
        return { connected: knobs.connected, since: 0, problem: null, skewMs: null };
      },
    },
    ails: () => false,
  });
  const end = new AbortController();
  t.after(() => end.abort());
  return {
    clock,
    effects,
    knobs,
    keeper,
    ledger,
    start: async (): Promise<void> => {
      keeper.run(end.signal).catch(assert.ifError);
      await settle();
    },
  };
}

test('a revision is fetched, judged and put into the free folder; then the agent gives way', async (t) => {
  const { effects, knobs, ledger, start } = await keeping(t);
  await start();
  assert.deepEqual(effects, ['gather', 'admit', 'deploy into a', 'offer a', 'hand over']);
  assert.equal(knobs.facts.slots.a?.needsController, true);
  assert.equal(ledger.floors[agentOperator], 2);
});

test('it waits for handlers that run, and says so', async (t) => {
  const { effects, keeper, knobs, start } = await keeping(t, { slots: { a: newer, b: null } });
  knobs.busy = true;
  await start();
  assert.deepEqual([effects, keeper.revision?.step], [[], 'waiting']);
  knobs.admit();
  await settle();
  assert.deepEqual(effects, ['offer a', 'hand over']);
});

test('on a machine that its owner holds it waits until the owner thinks otherwise', async (t) => {
  const { clock, effects, keeper, knobs, start } = await keeping(t);
  knobs.held = true;
  await start();
  assert.deepEqual([effects, keeper.revision?.problem?.code], [[], 'unit-held']);
  knobs.held = false;
  await clock.advance(retryDelayMs);
  assert.equal(effects.at(-1), 'hand over');
});

for (const [what, told] of [
  ['another operator', { ...forUs, operator: 'web' }],
  ['another agent', { ...forUs, unitUuid: 'somebody' as UnitUuid }],
  ['a unit', { ...forUs, unit: 'web/0' as Assignment['unit'] }],
] as const)
  test(`an assignment of ${what} is refused before anything is fetched`, async (t) => {
    const { effects, start } = await keeping(t, {}, told);
    await start();
    assert.deepEqual(effects, ['end assignment-untrusted']);
  });

const onTrial = { running: 'a', tried: 'a', slots: { a: { ...newer, needsController: true }, b: null } } as const;

test('a revision on trial proves itself when it is well for a while', async (t) => {
  const { clock, effects, keeper, start } = await keeping(t, onTrial);
  await start();
  assert.equal(keeper.revision?.step, 'trial');
  await clock.advance(provenAfterMs - 1);
  assert.deepEqual(effects, []);
  await clock.advance(1_000);
  assert.deepEqual(effects, ['confirm', 'end running']);
  assert.deepEqual(keeper.revision, { version: '1.0.0', origin: 'revision', step: 'settled', counter: 1 });
});

test('one that does not reach the controller, as the agent before it did, never does', async (t) => {
  const { clock, effects, knobs, start } = await keeping(t, onTrial);
  knobs.connected = false;
  await start();
  await clock.advance(60_000);
  assert.deepEqual(effects, []);
});

test('what runs after a failed trial says so, and does not try it again', async (t) => {
  const { clock, effects, keeper, start } = await keeping(t, { tried: 'a', slots: { a: newer, b: null } });
  await start();
  await clock.advance(60_000);
  assert.deepEqual(effects, ['end agent-unhealthy']);
  assert.equal(keeper.revision?.step, 'refused');
  assert.match(keeper.revision?.problem?.because ?? '', /^version 1\.1\.0 was started and did not become well/);
});
