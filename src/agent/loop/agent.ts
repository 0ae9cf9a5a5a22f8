/** The agent: everything that runs, owned by one scope. */
import type { ContainerMark, UnitLocal, UnitName, WorkloadHook } from '../../core/model/index.ts';
import { type ContainerNews, newUnit, withContainerNews, withWorkloadEvent } from '../../core/operation/index.ts';
import { handlerMeter } from '../hooks/index.ts';
import {
  type AgentIdentity,
  type AgentPorts,
  createLedger,
  createNursery,
  createPulse,
  type Ledger,
  type Nursery,
  type Pulse,
  pause,
} from '../ledger/index.ts';
import { type AgentLink, createLeases, createLink, createLogLines, type Leases, type LogLines } from '../link/index.ts';
import { isAgentError } from '../operations/index.ts';
import type { LocalApi, LocalStatus, OpenToolSocket } from '../ports/index.ts';
import { createRevisionKeeper, type RevisionKeeper } from '../upgrade/index.ts';
import { createBench } from './bench.ts';
import { ownUnits, recoverAll } from './births.ts';
import { answerCommands, commandsName } from './commands.ts';
import { createLanes, type Lanes } from './lane.ts';
import { localApi } from './local-api.ts';
import { watchMachine } from './machine-watch.ts';
import { isAiling, localStatus } from './status.ts';
import { keepStorage } from './storage-keeper.ts';
import { createUnitLoop, type UnitLoop } from './unit-loop.ts';

export interface Agent {
  /**
   * Runs until the signal, then ends every handler and saves what is left. Throws what keeps the agent from starting
   * (`data-locked`, `data-newer`, `store-unavailable`); rejects on a bug, when whoever stands above starts it anew.
   */
  run(signal: AbortSignal): Promise<void>;
  status(): LocalStatus;
  localApi(): LocalApi;
  /**
   * Something happened in a container of the unit: its operator is told, once, when its turn comes. Durable when it
   * resolves; false while the agent is starting and for a unit that is not here. Throws as the store does.
   */
  workloadEvent(unit: UnitName, event: WorkloadHook): Promise<boolean>;
  /** The same for what the manager of a container told, together with how far it was heard. */
  containerNews(unit: UnitName, container: string, news: ContainerNews): Promise<boolean>;
  /** How far that is. */
  containerMark(unit: UnitName, container: string): ContainerMark | undefined;
}

/** Between two tries to save what the agent cannot go on without. */
const saveDelayMs = 5_000;

interface Life {
  readonly identity: AgentIdentity;
  readonly ports: AgentPorts;
  readonly ledger: Ledger;
  readonly leases: Leases;
  readonly logLines: LogLines;
  readonly link: AgentLink;
  readonly lanes: Lanes;
  /** Null where others keep this agent's programs. */
  readonly keeper: RevisionKeeper | null;
  readonly loops: Map<UnitName, UnitLoop>;
  /** What each unit's loop waits for. */
  readonly pulses: Map<UnitName, Pulse>;
  /** Beats when units may have come or gone. */
  readonly unitsPulse: Pulse;
}

export function createAgent({
  identity,
  ports: given,
}: {
  readonly identity: AgentIdentity;
  readonly ports: AgentPorts;
}): Agent {
  const meter = handlerMeter(given.clock);
  const ports = { ...given, runHandler: meter.around(given.runHandler) };
  const startedAt = ports.clock.now();
  let life: Life | null = null;
  const parts = { identity, ports, startedAt, meter, living: () => life };
  return {
    async run(signal) {
      try {
        life = await wake(identity, ports, () => isAiling(parts));
        await live(life, signal);
      } finally {
        await ports.store.close();
      }
    },
    status: () => localStatus(parts),
    localApi: () => localApi(parts),
    workloadEvent: async (unit, event) =>
      life !== null && changeLiving(life, unit, (local) => withWorkloadEvent(local, event)),
    containerNews: async (unit, container, news) =>
      life !== null && changeLiving(life, unit, (local) => withContainerNews(local, container, news)),
    containerMark: (unit, container) => life?.ledger.unit(unit)?.containerMarks?.[container],
  };
}

async function wake(identity: AgentIdentity, ports: AgentPorts, ails: () => boolean): Promise<Life> {
  const ledger = createLedger(ports.store, await ports.store.load());
  const leases = createLeases(ports.clock, ledger);
  const logLines = createLogLines();
  const link = createLink(identity, ports, ledger, leases, logLines);
  const lanes = createLanes(ports.clock, (line) => ports.textLogs.lanes(line));
  const { revisions } = ports;
  return {
    identity,
    ports,
    ledger,
    leases,
    logLines,
    link,
    lanes,
    keeper: revisions ? createRevisionKeeper({ identity, ports, ledger, link, lanes, revisions, ails }) : null,
    loops: new Map(),
    pulses: new Map(),
    unitsPulse: createPulse(),
  };
}

async function changeLiving(
  { ledger, pulses }: Life,
  unit: UnitName,
  change: (local: UnitLocal) => UnitLocal,
): Promise<boolean> {
  let known = false;
  await ledger.commit(() => {
    const local = ledger.unit(unit);
    if (local === undefined || local.phase === 'dead') return null;
    known = true;
    return { putUnits: [change(local)] };
  });
  pulses.get(unit)?.beat();
  return known;
}

async function live(life: Life, parent: AbortSignal): Promise<void> {
  const { ports, ledger, leases, link, pulses, keeper } = life;
  const nursery = createNursery(parent);
  const wakeAll = (): void => {
    life.unitsPulse.beat();
    for (const pulse of pulses.values()) pulse.beat();
  };
  const { machine } = ports;
  await patiently(life, () => recoverAll(life.identity, ports, ledger), nursery.signal);
  nursery.start((signal) =>
    watchMachine({ machine, clock: ports.clock, ledger, keeper }, (save) => patiently(life, save, signal), signal),
  );
  nursery.start((signal) => supervise(life, signal));
  nursery.start((signal) => link.run(signal));
  nursery.start((signal) => keepLoops(life, nursery, signal));
  if (keeper !== null) nursery.start((signal) => keeper.run(signal));
  nursery.start((signal) => keepStorage(ports, ledger, signal));
  nursery.start((signal) => onEach(ledger.replicaPulse, () => modelChanged(life, wakeAll), signal));
  nursery.start((signal) => onEach(leases.pulse, wakeAll, signal));
  nursery.start((signal) => onEach(ledger.ordersPulse, () => ordersArrived(life), signal));
  await nursery.ended();
  ports.log.info('the agent has ended');
}

async function onEach(pulse: Pulse, act: () => void, signal: AbortSignal): Promise<void> {
  let seen = pulse.count;
  for (;;) {
    await pulse.after(seen, signal);
    if (signal.aborted) return;
    seen = pulse.count;
    act();
  }
}

/** A handler of a unit that was removed by force works for nobody, and may hold the lane for ever: it is ended. */
function modelChanged({ loops }: Life, wakeAll: () => void): void {
  for (const loop of loops.values()) {
    const { running } = loop.bench.memory;
    if (running !== null && loop.decision().kind === 'stop') running.scope.abort('the unit is gone');
  }
  wakeAll();
}

/** A running task that a new order cancels is ended here; everything else about orders is the resolver's. */
function ordersArrived({ ledger, loops, pulses }: Life): void {
  for (const [unit, { bench }] of loops) {
    const { running } = bench.memory;
    const cancelled = ledger
      .orders(unit)
      .some(({ order: { work } }) => work.kind === 'cancel' && work.task === running?.task);
    if (running !== null && cancelled) {
      running.cancelled = true;
      running.scope.abort('cancelled');
    }
    pulses.get(unit)?.beat();
  }
}

/** A loop for each unit that the model places here, and for each that is known from before. */
async function keepLoops(life: Life, nursery: Nursery, signal: AbortSignal): Promise<void> {
  const { identity, ports, ledger, leases, loops } = life;
  // Of every unit before the first one begins: handlers take turns on a machine, those of an earlier life too.
  for (const name of [commandsName, ...ledger.units().map(({ unit }) => unit)])
    await patiently(life, async () => void (await ports.processes.killLeftover(name)), signal);
  while (!signal.aborted) {
    const seen = life.unitsPulse.count;
    for (const { name, uuid } of ownUnits(ledger, identity)) {
      if (ledger.unit(name) !== undefined) continue;
      const born = newUnit(name, uuid, ports.clock.now());
      await patiently(life, () => ledger.commit(() => ({ putUnits: [born] })), signal);
      leases.look();
    }
    for (const { unit } of ledger.units()) if (!loops.has(unit)) nursery.start((owned) => unitLife(life, unit, owned));
    await life.unitsPulse.after(seen, signal);
  }
}

async function unitLife(life: Life, unit: UnitName, signal: AbortSignal): Promise<void> {
  const pulse = createPulse();
  const bench = createBench(life, unit);
  const loop = createUnitLoop(bench, life.lanes, pulse);
  life.loops.set(unit, loop);
  life.pulses.set(unit, pulse);
  const socket = await openCommands(life, unit);
  try {
    await loop.run(signal);
  } finally {
    for (const { end } of bench.memory.commands) end({ exitCode: 1, error: 'the unit has ended, or its agent' });
    await socket?.close();
    life.loops.delete(unit);
    life.pulses.delete(unit);
    // Another unit may have taken the name meanwhile.
    life.unitsPulse.beat();
  }
}

/** `juju-exec` of one unit. Without it the unit lives all the same. */
async function openCommands(life: Life, unit: UnitName): Promise<OpenToolSocket | null> {
  const { ports, ledger } = life;
  if (ledger.unit(unit)?.phase === 'dead') return null;
  try {
    await ports.files.prepare(unit);
    return await ports.commands.open(unit, (call) => answerCommands(life, call));
  } catch (error) {
    if (!isAgentError(error)) throw error;
    ports.log.warn('cannot listen for juju-exec', { unit, error });
    return null;
  }
}

/** Services that survived go on being watched; what changes shows in the unit's report. */
async function supervise(life: Life, signal: AbortSignal): Promise<void> {
  const { ports, ledger, pulses } = life;
  const living = ledger.units().filter(({ deployed, phase }) => deployed !== null && phase !== 'dead');
  const units: { readonly unit: UnitName; readonly charmDirectory: string }[] = [];
  for (const { unit } of living)
    await patiently(
      life,
      async () => void units.push({ unit, charmDirectory: (await ports.files.prepare(unit)).charm }),
      signal,
    );
  await ports.supervisor.run(units, (unit) => pulses.get(unit)?.beat(), signal);
}

/** Tries again while the disk is full or the store away. */
async function patiently(life: Life, save: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const { clock, log } = life.ports;
  while (!signal.aborted) {
    try {
      return await save();
    } catch (error) {
      if (!isAgentError(error)) throw error;
      log.error('cannot save; trying again', { error });
      await pause(clock, saveDelayMs, signal);
    }
  }
}
