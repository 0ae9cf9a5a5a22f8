/** systemd's manager: starts transient units and ends units, and waits for its signals. */
import { existsSync } from 'node:fs';
import type { Log } from '../../../agent/ports/index.ts';
import { AgentError, explainError } from '../../../core/errors.ts';
import { isNamed, within } from './answers.ts';
import type { BusParts, Signal, SystemdBus } from './bus.ts';
import type { Property } from './properties.ts';

export interface Manager {
  /** Resolves when the unit runs; another one of this name is ended first. Throws `process-unavailable`. */
  startUnit(name: string, properties: readonly Property[]): Promise<void>;
  /** KILL to all its processes; resolves when systemd has forgotten it. Throws `process-unavailable`. */
  endUnit(name: string): Promise<void>;
  /** What goes wrong is logged: an empty slice that stays costs next to nothing. */
  stopSlices(names: readonly string[]): Promise<void>;
  close(): void;
}

const bootedFolder = '/run/systemd/system';
/** The longest that a unit may take to start or to end. */
const unitTimeoutMs = 20_000;

const sigkill = 9;

const errorName = {
  unitExists: 'org.freedesktop.systemd1.UnitExists',
  noSuchUnit: 'org.freedesktop.systemd1.NoSuchUnit',
  unknownObject: 'org.freedesktop.DBus.Error.UnknownObject',
};

/** Null where this machine was not booted by systemd, the agent is not root, or the bus does not answer. */
export async function connectManager(parts: BusParts): Promise<Manager | null> {
  if (process.geteuid?.() !== 0 || !existsSync(bootedFolder)) return null;
  // The library is heavy, and most agents in development have no use for it.
  const { connectBus } = await import('./bus.ts');
  const bus = await connectBus(parts);
  return bus && managerOn(bus, parts.log);
}

function managerOn(bus: SystemdBus, log: Log): Manager {
  const isGone = (name: string): Promise<boolean> => isMissing(bus.call('GetUnit', 's', [name]), errorName.noSuchUnit);

  /** How it ended cannot be asked any more. */
  const isJobGone = (path: string): Promise<boolean> => {
    const properties = { path, interface: 'org.freedesktop.DBus.Properties' };
    const state = bus.call('Get', 'ss', ['org.freedesktop.systemd1.Job', 'State'], properties);
    return isMissing(state, errorName.unknownObject);
  };

  /** Resolves when the job that the call makes is done. */
  async function runJob(member: string, signature: string, body: readonly unknown[]): Promise<void> {
    let job: unknown;
    let result = 'done';
    await follow(
      bus,
      async () => {
        job = await bus.call(member, signature, body);
        return false;
      },
      (signal) => {
        if (signal === null) return isJobGone(String(job));
        if (signal.member !== 'JobRemoved' || signal.body[1] !== job) return false;
        result = String(signal.body[3]);
        return true;
      },
    );
    if (result !== 'done') throw new Error(`its job ended: ${result}`);
  }

  const start = (name: string, properties: readonly Property[]): Promise<void> =>
    runJob('StartTransientUnit', 'ssa(sv)a(sa(sv))', [name, 'fail', properties, []]);

  async function end(name: string): Promise<void> {
    await follow(
      bus,
      async () => {
        await bus.call('KillUnit', 'ssi', [name, 'all', sigkill]).catch((error: unknown) => {
          // It is on its way out, or gone already.
          log.debug('cannot kill in a unit', { systemdUnit: name, error: explainError(error) });
        });
        return await isGone(name);
      },
      (signal) => (signal?.member === 'UnitRemoved' ? signal.body[0] === name : signal === null && isGone(name)),
    );
  }

  const manager: Manager = {
    async startUnit(name, properties) {
      const failed = unitError('cannot start a unit', name);
      await start(name, properties).catch(async (error: unknown) => {
        if (!isNamed(error, errorName.unitExists)) throw failed(error);
        // A shim that nobody reaches any more, or our own call heard twice: nothing runs in it yet.
        await manager.endUnit(name);
        await start(name, properties).catch((again: unknown) => Promise.reject(failed(again)));
      });
    },
    async endUnit(name) {
      await end(name).catch((error: unknown) => Promise.reject(unitError('cannot end a unit', name)(error)));
    },
    async stopSlices(names) {
      for (const name of names)
        await runJob('StopUnit', 'ss', [name, 'replace']).catch((error: unknown) => {
          log.warn('cannot remove an empty slice', { systemdUnit: name, error: explainError(error) });
        });
    },
    close: () => bus.close(),
  };
  return manager;
}

/** Listens, does `ask`, and unless that is all waits until `isDone` says so of a signal, or of null: some may be lost. */
async function follow(
  bus: SystemdBus,
  ask: () => Promise<boolean>,
  isDone: (signal: Signal | null) => boolean | Promise<boolean>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const early: (Signal | null)[] = [];
  let look = (signal: Signal | null): void => void early.push(signal);
  const unlisten = bus.listen((signal) => look(signal));
  try {
    if (await ask()) return;
    look = (signal) => {
      Promise.resolve(isDone(signal)).then((done) => {
        if (done) resolve();
      }, reject);
    };
    early.forEach(look);
    await within(unitTimeoutMs, promise);
  } finally {
    unlisten();
  }
}

/** True when the answer is this error. */
async function isMissing(answer: Promise<unknown>, name: string): Promise<boolean> {
  try {
    await answer;
    return false;
  } catch (error) {
    if (isNamed(error, name)) return true;
    throw error;
  }
}

const unitError =
  (message: string, name: string) =>
  (cause: unknown): AgentError =>
    new AgentError('process-unavailable', message, {
      cause,
      fields: { systemdUnit: name },
      next: `the journal of this machine tells more: journalctl -u '${name}'`,
    });
