/** One agent with everything around it scripted: what its handlers did is the transcript. */

import type { HandlerContext, HandlerOutcome, HandlerPorts } from '../../src/agent/hooks/index.ts';
import type { AgentPorts, FaultPoint } from '../../src/agent/ledger/index.ts';
import { type Agent, createAgent } from '../../src/agent/loop/index.ts';
import type { CommandsCall, Log, Random } from '../../src/agent/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import {
  type Assignment,
  hookName,
  type Manifest,
  type NetworkInterface,
  type ObservedCheck,
  type ObservedService,
  type Order,
  type SignedDocument,
  type UnitLocal,
  type UnitName,
} from '../../src/core/model/index.ts';
import { documents } from '../../src/edge/documents/index.ts';
import { schemaValidator } from '../../src/edge/schema/index.ts';
import { agent as agentId, assignment, controller as controllerId, digestOf, hardware, vitals } from './builders.ts';
import { type Disk, type MemoryStateStore, memoryDisk, memoryStateStore } from './memory-state-store.ts';
import { type MachineStorage, machineStorage, memoryProvisioner, readyResources } from './memory-storage.ts';
import { type ScriptedController, scriptedController, signedJson } from './scripted-controller.ts';
import { settle, type VirtualClock, virtualClock } from './virtual-clock.ts';

/** What a handler does; it may look at its context and call back. */
export type Script = (
  context: HandlerContext,
  ports: HandlerPorts,
  signal: AbortSignal,
) => Promise<HandlerOutcome | undefined>;

export interface AgentWorld {
  readonly clock: VirtualClock;
  readonly controller: ScriptedController;
  readonly disk: Disk;
  /** Handlers in the order in which they started: `install`, `db-relation-joined mysql/0`, `action backup`. */
  readonly transcript: string[];
  /** What else happened outside: `reload`, `remove services`, `remove files`, `deploy 1`. */
  readonly effects: string[];
  /** By the transcript's words; whoever is not there succeeds. */
  readonly scripts: Map<string, Script>;
  readonly services: Map<UnitName, readonly ObservedService[]>;
  readonly checks: Map<UnitName, readonly ObservedCheck[]>;
  /** Storage of the machine: a test reboots it by clearing what is mounted. */
  readonly storage: MachineStorage;
  /** Who answers `juju-exec`, by unit. */
  readonly commands: Map<string, (call: CommandsCall) => Promise<number>>;
  /** The machine's lock log. */
  readonly turns: string[];
  readonly knobs: {
    bootId: string;
    interfaces: readonly NetworkInterface[];
    refuse: string | null;
    execAllowed: boolean;
    held: boolean;
    bundleError: AgentError | null;
    reloadError: AgentError | null;
    /** Why an instance of storage cannot be worked on now. */
    storageProblem: (id: string) => string | null;
    fault: (point: FaultPoint) => void;
    /** What the manifest of every bundle declares. */
    lanes: readonly string[] | undefined;
    /** Every manifest declares a command for the version of its workload, which says this. */
    tellsVersion: string | undefined;
    /** By name in the charm directory. */
    documents: Readonly<Record<string, string>>;
    /** What it takes to kill a handler that an earlier life has left. */
    killing: (unit: string) => Promise<void>;
  };
  agent(): Agent;
  local(unit?: string): UnitLocal;
  /** Starts the agent, again after a stop or a crash. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The process dies where it stands. */
  crash(): Promise<void>;
  /** What the handlers did since the last look. */
  look(): string[];
}

export const describeWork = (work: HandlerContext['work']): string => {
  if (work.kind === 'action') return `action ${work.action}`;
  if (work.kind === 'exec') return `exec ${work.command}`;
  const remote = 'remoteUnit' in work.hook && work.hook.remoteUnit !== undefined ? ` ${work.hook.remoteUnit}` : '';
  return `${hookName(work.hook)}${remote}`;
};

export const succeeded = (context: HandlerContext, flush: object = {}): HandlerOutcome => ({
  kind: 'succeeded',
  flush: { operation: context.operation, relationSettings: [], openPorts: [], closePorts: [], state: {}, ...flush },
  action: context.work.kind === 'hook' ? null : { failed: false, message: '', results: { 'return-code': 0 } },
});

export const failing =
  (message = 'exit status 1'): Script =>
  () =>
    Promise.resolve({ kind: 'failed', message, action: null });

/** Runs until it is told to go on, or until the agent ends it. */
export function hanging(): { readonly script: Script; readonly finish: () => void } {
  const waiting: (() => void)[] = [];
  return {
    finish: () => waiting.splice(0).forEach((go) => go()),
    script: (_context, _ports, signal) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(undefined));
        signal.addEventListener('abort', () =>
          resolve({ kind: 'killed', signal: 'SIGTERM', stopped: true, action: null }),
        );
      }),
  };
}

export const assigned = (letter = 'a', more: Partial<Assignment> = {}): SignedDocument =>
  signedJson(assignment(letter, more));

export function agentWorld(): AgentWorld {
  const clock = virtualClock();
  const controller = scriptedController();
  const disk = memoryDisk();
  const world: Outside = {
    commands: new Map(),
    turns: [],
    transcript: [],
    effects: [],
    scripts: new Map(),
    services: new Map(),
    checks: new Map(),
    storage: machineStorage(),
    knobs: {
      bootId: 'boot-1',
      interfaces: [],
      refuse: null,
      execAllowed: true,
      held: false,
      bundleError: null,
      reloadError: null,
      storageProblem: () => null,
      fault: () => {},
      lanes: undefined,
      tellsVersion: undefined,
      documents: {
        'metadata.yaml': 'name: web\nsummary: a test\ndescription: a test\n',
        'actions.yaml': 'backup:\n  params:\n    level: {type: integer}\n    target: {type: string, default: /srv}\n',
      },
      killing: async () => {},
    },
  };
  let seen = 0;
  let life: {
    readonly agent: Agent;
    readonly ended: Promise<void>;
    readonly end: AbortController;
    readonly store: MemoryStateStore;
  } | null = null;

  async function end(): Promise<void> {
    life?.end.abort(new Error('the test ends the agent'));
    await life?.ended;
    life = null;
  }

  return {
    ...world,
    clock,
    controller,
    disk,
    agent: () => {
      if (life === null) throw new Error('the agent does not run');
      return life.agent;
    },
    local: (unit = 'web/0') => {
      const found = disk.state.units.find((local) => local.unit === unit);
      if (found === undefined) throw new Error(`no unit ${unit}`);
      return found;
    },
    async start() {
      const store = memoryStateStore(disk);
      const identity = {
        agent: agentId,
        controller: controllerId,
        address: 'test:1',
        version: '1.0.0',
        platform: 'amd64',
        pid: 1,
      };
      const agent = createAgent({ identity, ports: portsFor(world, clock, controller, store) });
      const stop = new AbortController();
      life = { agent, ended: agent.run(stop.signal), end: stop, store };
      life.ended.catch(() => {});
      await clock.advance(0);
    },
    stop: end,
    async crash() {
      life?.store.crash();
      controller.cut();
      // What still runs in the dead process can neither save nor speak.
      life?.end.abort(new Error('crashed'));
      life = null;
      await settle();
      controller.mend();
    },
    look() {
      const fresh = world.transcript.slice(seen);
      seen = world.transcript.length;
      return fresh;
    },
  };
}

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };
const middle: Random = { fraction: () => 0.5, uuid: () => 'uuid', hex: () => '00' };

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Outside = Pick<
  AgentWorld,
  'transcript' | 'effects' | 'scripts' | 'services' | 'checks' | 'storage' | 'knobs' | 'commands' | 'turns'
>;

function portsFor(
  { transcript, effects, scripts, services, checks, storage, knobs, commands, turns }: Outside,
  clock: VirtualClock,
  link: ScriptedController,
  store: MemoryStateStore,
): AgentPorts {
  const read = <Value>(signed: SignedDocument): Value => JSON.parse(new TextDecoder().decode(signed.body)) as Value;
  const checked = <Value>(signed: SignedDocument, code: 'order-untrusted' | 'assignment-untrusted'): Value => {
    try {
      return read<Value>(signed);
    } catch (cause) {
      throw new AgentError(code, 'cannot trust this document', { cause });
    }
  };
  return {
    store,
    link,
    clock,
    documents,
    log: quiet,
    random: middle,
    faults: (point) => knobs.fault(point),
    orders: {
      readOrder: (signed) => checked<Order>(signed, 'order-untrusted'),
      readAssignment: (signed) => checked<Assignment>(signed, 'assignment-untrusted'),
    },
    policy: { read: async () => ({ publishers: null, exec: 'allow', actions: [], holds: [] }) },
    trust: {
      judge: () =>
        knobs.refuse === null
          ? { kind: 'accepted', floor: 1, publisher: 'acme', development: false }
          : { kind: 'refused', code: 'bundle-unsigned', because: knobs.refuse, next: 'sign it' },
      narrowStanding: (standing) => standing,
      policyVerdict: (_policy, _subject, work) => {
        const refused = (because: string) => ({ kind: 'refused', code: 'order-denied', because, next: '' }) as const;
        if (work.kind === 'exec' && !knobs.execAllowed) return refused('exec is off');
        return work.kind === 'change-bundle' && knobs.held ? refused('the unit is held') : { kind: 'allowed' };
      },
    },
    bundles: {
      gather: async () => {
        if (knobs.bundleError) throw knobs.bundleError;
        const artifact = { length: 1, sha256: digestOf('a'), sha512: '' };
        return {
          artifact,
          manifest: { problem: '' },
          signatures: [],
          standing: { publishers: [], orderKeys: [], denied: [] },
        };
      },
      admit: async () =>
        ({
          ...(knobs.lanes && { lanes: knobs.lanes }),
          ...(knobs.tellsVersion !== undefined && { versionCommand: ['web', '--version'] }),
        }) as unknown as Manifest,
      async deploy(_digest, _directory, previous, revision) {
        effects.push(`deploy ${revision} over ${previous.length}`);
        return ['metadata.yaml'];
      },
    },
    async runHandler(context, ports, signal) {
      const name = describeWork(context.work);
      const unit = context.view.unit.name;
      transcript.push(unit === 'web/0' ? name : `${unit}: ${name}`);
      await Promise.resolve();
      return (await scripts.get(name)?.(context, ports, signal)) ?? succeeded(context);
    },
    supervisor: {
      reload: async () => {
        if (knobs.reloadError) throw knobs.reloadError;
      },
      stopAll: async () => void effects.push('stop all services'),
      remove: async (unit) => void effects.push(`remove services of ${unit}`),
      observed: (unit) => services.get(unit) ?? [],
      observedChecks: (unit) => checks.get(unit) ?? [],
      start: async (unit, service) => void effects.push(`start ${service} of ${unit}`),
      stop: async (unit, service) => void effects.push(`stop ${service} of ${unit}`),
      restart: async (unit, service) => void effects.push(`restart ${service} of ${unit}`),
      log: async () => ['a line of the service'],
      run: async () => {},
    },
    files: {
      prepare: async (unit) => ({ charm: `/units/${unit}/charm`, resources: `/units/${unit}/resources`, log: '/log' }),
      stat: async (path) => ({
        kind: knobs.documents[fileOf(path)] === undefined ? 'missing' : 'file',
        executable: false,
        size: 10,
      }),
      read: async (path) => new TextEncoder().encode(knobs.documents[fileOf(path)]),
      list: async () => [],
      remove: async (unit) => void effects.push(`remove files of ${unit}`),
    },
    storage: memoryProvisioner(
      storage,
      (id) => knobs.storageProblem(id),
      (line) => effects.push(line),
    ),
    resources: readyResources,
    processes: {
      async start(request) {
        if (knobs.tellsVersion === undefined) throw new Error('no processes here');
        effects.push(request.args.join(' '));
        request.onLine('stdout', knobs.tellsVersion);
        return { pid: 1, exit: Promise.resolve({ kind: 'exited', code: 0 }), stop: () => {} };
      },
      killLeftover: async (name) => {
        await knobs.killing(name);
        if (name !== 'juju-exec') effects.push(`kill leftovers of ${name}`);
        return false;
      },
      remember: async () => {},
      forget: async () => {},
    },
    commands: {
      async open(unit, answer) {
        commands.set(unit, answer);
        return { path: `/units/${unit}/run.socket`, close: async () => void commands.delete(unit) };
      },
    },
    rebooter: { reboot: async () => void effects.push('reboot') },
    textLogs: { unit: () => {}, lanes: (line) => void turns.push(line) },
    vitals: { read: () => vitals() },
    machine: {
      bootId: async () => knobs.bootId,
      hostname: () => 'box',
      interfaces: () => knobs.interfaces,
      hardware: () => hardware,
      path: () => '/bin',
    },
    schema: schemaValidator,
  };
}
