/**
 * One machine whose agent is given revisions of itself, on virtual time: the real keeper of revisions over a disk that may be
 * cut off at each step, and the launcher as `src/native/reeve-launch.c` has it. Some revisions are broken.
 */
import assert from 'node:assert/strict';
import { type AgentPorts, createLedger, type Ledger } from '../../src/agent/ledger/index.ts';
import type { Revisions } from '../../src/agent/ports/index.ts';
import { createRevisionKeeper } from '../../src/agent/upgrade/index.ts';
import {
  type Assignment,
  agentOperator,
  agentUnit,
  type Digest,
  type Revision,
  type UnitUuid,
} from '../../src/core/model/index.ts';
import type { Ending, RevisionFacts, Slot, SlotRecord } from '../../src/core/upgrade/index.ts';
import { agent, assignment, controller, machine } from '../support/builders.ts';
import { memoryDisk, memoryStateStore } from '../support/memory-state-store.ts';
import { signedJson } from '../support/scripted-controller.ts';
import { settle, virtualClock } from '../support/virtual-clock.ts';
import { type Prng, prng } from './prng.ts';

const trialMs = 40_000;
const restartMs = 500;
const fallbackMsMax = 60_000;

/** `lost`: it cannot reach the controller. `ails`: it says itself that it is not well. */
const kinds = ['well', 'crashes', 'hangs', 'ails', 'lost'] as const;
type Kind = (typeof kinds)[number];

interface Program {
  readonly version: string;
  readonly kind: Kind;
}

const packaged: Program = { version: '0.0.1', kind: 'well' };

interface Folders {
  programs: Record<Slot, Program | 'half' | null>;
  records: Record<Slot, SlotRecord | null>;
  links: Record<'current' | 'trial' | 'tried', Slot | null>;
  ending: Ending | null;
}

interface Life {
  readonly program: Program;
  readonly running: Slot | 'package';
  readonly end: AbortController;
  readonly ledger: Ledger;
  deadline: number | null;
  dead: boolean;
}

export interface UpgradeVerdict {
  readonly violations: readonly string[];
  readonly trials: number;
  readonly lives: number;
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** `launcherForgets`: it leaves the link of a trial where it is, which is a bug. */
export async function simulateUpgrades(seed: number, { launcherForgets = false } = {}): Promise<UpgradeVerdict> {
  const random = prng(seed);
  const clock = virtualClock();
  const violations: string[] = [];
  const store = memoryDisk();
  const disk: Folders = {
    programs: { a: null, b: null },
    records: { a: null, b: null },
    links: { current: null, trial: null, tried: null },
    ending: null,
  };
  const published = new Map<Digest, Program>();
  let assigned: Assignment | null = null;
  let crashChance = 0.05;
  let life: Life | null = null;
  let [trials, lives] = [0, 0];
  const tried = new Set<number>();

  /** The process ends; whoever still runs in it can do nothing more. */
  function die(one: Life): void {
    if (one.dead) return;
    one.dead = true;
    one.end.abort(new Error('the process has ended'));
    void clock.delay(restartMs).then(launch);
  }

  const never = <Value>(): Promise<Value> => new Promise(() => {});

  /** One durable change; the process may be cut off before it or after it. */
  async function step<Value>(one: Life, change: () => Value): Promise<Value> {
    if (!one.dead && random.chance(crashChance)) die(one);
    if (one.dead) return never();
    const value = change();
    if (random.chance(crashChance)) die(one);
    return one.dead ? never() : value;
  }

  function revisionsOf(one: Life): Revisions {
    return {
      own: { version: one.program.version, dataVersion: 1 },
      read: () =>
        step(one, (): RevisionFacts => {
          const { links, records, ending } = disk;
          return { running: one.running, current: links.current, tried: links.tried, slots: { ...records }, ending };
        }),
      async clear(slot) {
        await step(one, () => void (disk.records[slot] = null));
        await step(one, () => void (disk.programs[slot] = null));
        return slot;
      },
      describe: async (slot) => ({ version: (disk.programs[slot] as Program).version, dataVersion: 1 }),
      record: (slot, record) => step(one, () => void (disk.records[slot] = record)),
      offer: (slot) => step(one, () => void (disk.links.trial = slot)),
      confirm: () =>
        step(one, () => {
          if (one.program.kind !== 'well')
            violations.push(`${one.program.version} proved itself and ${one.program.kind}`);
          disk.links.current = disk.links.tried;
          disk.links.tried = null;
          one.deadline = null;
        }),
      async end(ending) {
        await step(one, () => void (disk.ending = ending));
        await step(one, () => void (disk.links.tried = null));
      },
      handOver: () => die(one),
    };
  }

  const portsOf = (one: Life) =>
    ({
      clock,
      log: quiet,
      orders: {
        readAssignment: (signed) => JSON.parse(new TextDecoder().decode(signed.body)) as Assignment,
        readOrder: () => assert.fail('no orders here'),
      },
      policy: { read: async () => ({ publishers: null, exec: 'allow', actions: [], holds: [] }) },
      trust: {
        judge: () => ({ kind: 'accepted', floor: 0, publisher: 'acme', development: false }),
        narrowStanding: (standing) => standing,
        policyVerdict: () => ({ kind: 'allowed' }),
      },
      bundles: {
        gather: async () => ({}) as Awaited<ReturnType<AgentPorts['bundles']['gather']>>,
        admit: async () => ({}) as Awaited<ReturnType<AgentPorts['bundles']['admit']>>,
        async deploy(digest, folder) {
          await step(one, () => void (disk.programs[folder as Slot] = 'half'));
          await step(one, () => void (disk.programs[folder as Slot] = published.get(digest) ?? null));
          return [];
        },
      },
    }) satisfies Partial<AgentPorts> as unknown as AgentPorts;

  /** The launcher, and what it starts. */
  async function launch(): Promise<void> {
    const onTrial = disk.links.trial;
    if (onTrial !== null) Object.assign(disk.links, { trial: launcherForgets ? onTrial : null, tried: onTrial });
    const running = onTrial ?? disk.links.current ?? 'package';
    const program = running === 'package' ? packaged : disk.programs[running];
    if (program === null || program === 'half')
      return void violations.push(`what is to be started in ${running} is ${program}`);
    const ledger = createLedger(memoryStateStore(store), store.state);
    const one: Life = { program, running, end: new AbortController(), ledger, deadline: null, dead: false };
    life = one;
    lives += 1;
    if (onTrial !== null) {
      noteTrial(one, onTrial);
      one.deadline = clock.now() + trialMs;
      void clock.delay(trialMs).then(() => one.deadline !== null && die(one));
    }
    if (program.kind === 'crashes') void clock.delay(random.between(0, 4_000)).then(() => die(one));
    if (program.kind === 'hangs') return;
    await deliver(one);
    await live(one);
  }

  function noteTrial(one: Life, slot: Slot): void {
    trials += 1;
    const counter = disk.records[slot]?.counter ?? -1;
    if (tried.has(counter)) violations.push(`assignment ${counter} was tried twice`);
    tried.add(counter);
    const began = clock.now();
    void clock.delay(fallbackMsMax).then(() => {
      if (one.deadline !== null && !one.dead)
        violations.push(`the trial that began at ${began} is not over a minute later`);
    });
  }

  async function live(one: Life): Promise<void> {
    const keeper = createRevisionKeeper({
      identity: { agent, controller, address: '', version: one.program.version, platform: 'amd64', pid: 1 },
      ports: portsOf(one),
      ledger: one.ledger,
      revisions: revisionsOf(one),
      lanes: { ask: () => ({ isAdmitted: true, leave() {} }) },
      link: { state: { connected: one.program.kind !== 'lost', since: 0, problem: null, skewMs: null } },
      ails: () => one.program.kind === 'ails',
    });
    await keeper.run(one.end.signal).catch((error: unknown) => {
      if (!one.dead) violations.push(`the keeper ended: ${String(error)}`);
    });
  }

  async function deliver(one: Life): Promise<void> {
    if (assigned === null || one.dead || one.ledger.replica.revision >= assigned.counter) return;
    const puts = [machine({ assignment: signedJson(assigned) })];
    await one.ledger.commit(() => ({ replicaDelta: { revision: assigned?.counter as Revision, puts, deletes: [] } }));
  }

  async function assign(counter: number, kind: Kind): Promise<void> {
    const archive = String(counter).padStart(64, '0') as Digest;
    published.set(archive, { version: `0.1.${counter}`, kind });
    const addressed = { operator: agentOperator, unit: agentUnit('0'), unitUuid: agent as string as UnitUuid };
    assigned = assignment('a', { ...addressed, archive, counter, revision: counter, operation: 'refresh' });
    if (life !== null) await deliver(life);
  }

  const pass = async (ms: number): Promise<void> => {
    await clock.advance(ms);
    await settle();
  };

  void launch();
  await settle();
  return await story();

  async function story(): Promise<UpgradeVerdict> {
    let counter = 0;
    for (let round = random.between(1, 6); round > 0; round -= 1) {
      counter += 1;
      await assign(counter, random.pick(kinds));
      await pass(random.between(0, 90_000));
      if (life !== null && random.chance(0.3)) die(life);
    }
    // Calm: nothing is cut off any more, and the last assignment comes to its end.
    crashChance = 0;
    await pass(2 * fallbackMsMax);
    const before = programOf(life);
    const kind = lastKind(random);
    await assign(counter + 1, kind);
    await pass(3 * fallbackMsMax);
    const wanted = kind === 'well' ? `0.1.${counter + 1}` : before?.version;
    if (programOf(life)?.version !== wanted)
      violations.push(`${programOf(life)?.version} runs in the end, and ${wanted} should`);
    if (disk.ending?.counter !== counter + 1 || (disk.ending.refusal === undefined) !== (kind === 'well'))
      violations.push(`the last assignment, which ${kind}, has ended as ${JSON.stringify(disk.ending)}`);
    const { current } = disk.links;
    const kept = current === null ? packaged : disk.programs[current];
    if (kept === null || kept === 'half' || kept.kind !== 'well') violations.push('what is fallen back to is not well');
    return { violations, trials, lives };
  }
}

const programOf = (life: Life | null): Program | undefined => life?.program;
const lastKind = (random: Prng): Kind => random.pick(kinds);
