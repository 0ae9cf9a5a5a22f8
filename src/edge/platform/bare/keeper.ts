/**
 * One service and its shim: starts the shim, stays connected to it, and turns what it says into facts.
 *
 * Invariants:
 * 1. Every start gets exactly one end: `exited`, `killed`, `not-started` or `lost`.
 * 2. Nothing starts before whatever the last run left behind is dead, so no second instance runs beside it.
 * 3. Commands are carried out one after another.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AdoptedService, Clock, Log, ServiceFact, ServiceProcessSpec } from '../../../agent/ports/index.ts';
import { AgentError, assert, explainError } from '../../../core/errors.ts';
import type { Confinement } from '../../../core/supervision/index.ts';
import { clearGroups } from './groups.ts';
import type { House } from './housing.ts';
import { resolveIdentity } from './identity.ts';
import { killLeftovers } from './leftovers.ts';
import { connectShim, type ShimLink } from './shim-link.ts';
import { decodeSpec, encodeSpec, type LogLimits, type Remembered } from './spec-file.ts';
import { parseState, type ShimState, signalNumber } from './state-line.ts';

export interface KeeperParts {
  readonly folder: string;
  readonly logLimits: LogLimits;
  readonly house: House;
  /** The shim may take capabilities away. */
  readonly boundsCapabilities: boolean;
  readonly bootId: string;
  /** Drawn for a service that has no mark yet. */
  readonly newMark: string;
  readonly log: Log;
  readonly clock: Pick<Clock, 'now' | 'delay'>;
  emit(fact: ServiceFact): void;
}

export interface Keeper {
  start(spec: ServiceProcessSpec): Promise<void>;
  stop(signal: string, killDelayMs: number, hold: boolean): Promise<void>;
  /** To the main process, which its shim has not reaped as far as anybody was told. Throws `process-unavailable`. */
  signal(signal: string): void;
  /** Null when there is nothing to adopt. */
  adopt(): Promise<AdoptedService | null>;
  forget(): Promise<void>;
  /** Lets go of the shim; the service lives on. */
  detach(): void;
}

const socketPathBytesMax = 107;
const idle: ShimState = { kind: 'idle' };

export function keeper(parts: KeeperParts): Keeper {
  const { folder, logLimits, bootId, house, log, clock } = parts;
  const file = (name: string): string => path.join(folder, name);
  let link: ShimLink | null = null;
  let mark = parts.newMark;
  /** What the `spec` file says. */
  let written: Buffer | null = null;
  /** The newest state that was turned into a fact: a state that is said again is no news. */
  let told: ShimState = idle;
  /** A start has no end yet. */
  let owed = false;
  /** The main process of a run whose leftovers would not die: nothing starts before they have. */
  let unburied: number | null = null;
  /** What the house of the living shim was built for. */
  let confinement: Confinement = {};
  let detached = false;
  let queue: Promise<unknown> = Promise.resolve();

  return {
    start: (spec) => inTurn(() => start(spec)),
    stop: (signal, killDelayMs, hold) =>
      inTurn(async () => {
        if (owed) await reconnect();
        link?.say(`stop ${signalNumber(signal)} ${Math.round(killDelayMs)} ${hold ? 1 : 0}`);
      }),
    signal(signal) {
      const pid = runningPid(told);
      try {
        if (pid === null) throw new Error('it is not running');
        process.kill(pid, signal);
      } catch (cause) {
        throw new AgentError('process-unavailable', 'cannot send a signal to a service', { cause, fields: { signal } });
      }
    },
    adopt: () => inTurn(adopt),
    forget: () => inTurn(forget),
    detach() {
      detached = true;
      link?.close();
    },
  };

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function start(spec: ServiceProcessSpec): Promise<void> {
    const resolved = await resolveIdentity(spec);
    if (resolved.kind === 'refused')
      return parts.emit({ kind: 'not-started', because: resolved.because, at: clock.now() });
    checkSocketPath(file('socket'));
    if (unburied !== null) await bury(unburied);
    const wanted = confinementOf(spec);
    if (!isDeepStrictEqual(confinement, wanted)) await moveOut();
    await write(encodeSpec({ spec, mark, bootId }, resolved.identity, logLimits, parts.boundsCapabilities));
    link ??= await launch(wanted);
    owed = true;
    link.say('start');
  }

  /** Each start reads the file anew: a restart of the same spec writes nothing. */
  async function write(bytes: Buffer): Promise<void> {
    if (written?.equals(bytes)) return;
    try {
      await mkdir(path.dirname(logLimits.file), { recursive: true, mode: 0o700 });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(file('spec.new'), bytes, { mode: 0o600 });
      await rename(file('spec.new'), file('spec'));
    } catch (cause) {
      throw new AgentError('process-unavailable', 'cannot prepare the folder of a service', {
        cause,
        fields: { folder },
      });
    }
    written = bytes;
  }

  /** Nothing runs: the next shim gets a house of its own. */
  async function moveOut(): Promise<void> {
    const old = link;
    if (old === null) return;
    link = null;
    old.say('quit');
    await old.ended;
    await house.clear();
  }

  async function launch(wanted: Confinement): Promise<ShimLink> {
    // Of an older shim: this one counts its runs from 1 again.
    await rm(file('state'), { force: true });
    await clearGroups(folder, clock);
    await house.launch(wanted);
    confinement = wanted;
    told = idle;
    const opened = await connect();
    if (opened !== null) return opened;
    throw new AgentError('process-unavailable', 'cannot reach the keeper of a service', { fields: { folder } });
  }

  async function connect(): Promise<ShimLink | null> {
    const opened = await connectShim(file('socket'), { state: tell, closed: () => closed(opened) });
    // The agent ends at this moment: the shim is left alone.
    if (detached) opened?.close();
    return opened;
  }

  function tell(state: ShimState): void {
    if (state.kind === 'idle') return;
    const before = told;
    told = state;
    if (!sameState(state, before)) {
      owed = state.fact.kind === 'running';
      parts.emit(withCause(state.fact));
    } else if (before.kind === 'run' && before.ready) return;
    if (state.ready) parts.emit({ kind: 'ready', at: clock.now() });
  }

  function withCause(fact: ServiceFact): ServiceFact {
    if (fact.kind === 'running') return fact;
    // Asked after each end, so that the answer is about this run.
    const outOfMemory = house.ranOutOfMemory();
    return outOfMemory && fact.kind === 'killed' && fact.signal === 'SIGKILL' ? { ...fact, outOfMemory } : fact;
  }

  function closed(which: ShimLink | null): void {
    if (which !== link || detached) return;
    link = null;
    inTurn(reconnect).catch((error: unknown) => {
      log.error('lost a service and cannot clean up', { folder, error: explainError(error) });
      emitLost(explainError(error));
    });
  }

  async function reconnect(): Promise<void> {
    if (detached || link !== null) return;
    link = await connect();
    if (link !== null) {
      tell(link.state);
      // Still owed and nothing runs: the start was lost with the connection.
      if (owed && !isRunning(told)) link.say('start');
      return;
    }
    const state = await recorded();
    if (owed && state.kind === 'run' && !isRunning(state)) tell(state);
    if (!owed) return;
    await bury(runningPid(told) ?? runningPid(state) ?? 0);
    emitLost('its keeper is gone');
  }

  /** The shim is dead and nobody saw how the service ended: whatever it left behind ends now. */
  async function bury(mainPid: number): Promise<void> {
    unburied = mainPid;
    await house.clear();
    await clearGroups(folder, clock);
    const leftovers = await killLeftovers(mark, mainPid, clock);
    unburied = null;
    log.warn('the keeper of a service is gone', { folder, leftovers });
  }

  function emitLost(because: string): void {
    if (!owed) return;
    owed = false;
    parts.emit({ kind: 'lost', because, at: clock.now() });
  }

  async function recorded(): Promise<ShimState> {
    const line = await readFile(file('state'), 'latin1').catch(() => '');
    return parseState(line) ?? idle;
  }

  async function adopt(): Promise<AdoptedService | null> {
    const remembered = await remember();
    if (remembered === null) return null;
    const { spec } = remembered;
    ({ mark } = remembered);
    // A shim that lives elsewhere is held to nothing.
    const wanted = confinementOf(spec);
    confinement = house.holds(wanted) ? wanted : {};
    link = await connect();
    const state = link?.state ?? (await recorded());
    if (state.kind === 'idle') {
      await forget();
      return null;
    }
    told = state;
    const row = { unit: spec.unit, service: spec.service, spec, held: state.held };
    if (state.fact.kind !== 'running') return { ...row, fact: withCause(state.fact) };
    if (link !== null) {
      owed = true;
      return { ...row, fact: state.fact };
    }
    await bury(state.fact.pid).catch((error: unknown) => {
      log.error('cannot end what a service left behind', { folder, error: explainError(error) });
    });
    return { ...row, fact: { kind: 'lost', because: 'its keeper is gone', at: clock.now() } };
  }

  /** Null when the folder holds no service of this boot. */
  async function remember(): Promise<Remembered | null> {
    const bytes = await readFile(file('spec')).catch(() => null);
    const remembered = bytes === null ? null : decodeSpec(bytes);
    if (remembered?.bootId === bootId) {
      written = bytes;
      return remembered;
    }
    for (const name of ['spec', 'state', 'socket']) await rm(file(name), { force: true });
    return null;
  }

  async function forget(): Promise<void> {
    assert(!owed, 'only a service that is not running is forgotten');
    link?.say('quit');
    link = null;
    written = null;
    told = idle;
    await house.leave();
    await clearGroups(folder, clock);
    await removeFolder(folder);
    await removeFolder(path.dirname(logLimits.file));
  }
}

/** The shim may still remove its socket in it. */
const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });

function checkSocketPath(path: string): void {
  const bytes = Buffer.byteLength(path);
  if (bytes > socketPathBytesMax)
    throw new AgentError('limit-reached', 'cannot make a socket path this long', {
      fields: { path, bytes, bytesMax: socketPathBytesMax },
      next: 'choose a shorter data folder',
    });
}

const runningPid = (state: ShimState): number | null =>
  state.kind === 'run' && state.fact.kind === 'running' ? state.fact.pid : null;

const confinementOf = ({ limits, sandbox }: ServiceProcessSpec): Confinement => ({
  ...(limits && { limits }),
  ...(sandbox && { sandbox }),
});

const isRunning = (state: ShimState): boolean => runningPid(state) !== null;

const sameState = (a: ShimState, b: ShimState): boolean =>
  a.kind === 'run' && b.kind === 'run' && a.run === b.run && a.fact.kind === b.fact.kind;
