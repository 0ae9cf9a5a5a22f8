/** Services kept by one `reeve-shim` each, whatever house the shim lives in. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AdoptedService, Clock, Log, ServiceBackend, ServiceFact } from '../../../agent/ports/index.ts';
import { explainError } from '../../../core/errors.ts';
import { type UnitName, unitTag } from '../../../core/model/index.ts';
import { readBootId } from '../../machine/index.ts';
import { daemons, type Housing } from './housing.ts';
import { type Keeper, keeper } from './keeper.ts';
import { followLog } from './log-follow.ts';
import { tailLog } from './log-tail.ts';

export interface ShimBackendParts {
  /** Sockets and records: `services/<unit tag>/<service>/`. */
  readonly runDirectory: string;
  /** Logs, where they shall live longer than the run directory; default: beside the records. */
  readonly stateDirectory?: string;
  /** Holds `reeve-shim`. */
  readonly nativeDirectory: string;
  /** Pids mean nothing under another one. Default: that of the machine. */
  readonly bootId?: Promise<string>;
  /** Of the logs of one service, all files together; default: 4 MiB. */
  readonly logBytesMax?: number;
  /** Default: `daemons()`. */
  readonly housing?: Housing;
  readonly log: Log;
  readonly clock: Pick<Clock, 'now' | 'delay'>;
}

const logBytesDefault = 4 * 1024 * 1024;
const logFilesMax = 4;

interface Named {
  readonly unit: UnitName;
  readonly service: string;
  readonly fact: ServiceFact;
}

/** The `ServiceBackend` port on `reeve-shim`. */
export function shimBackend(parts: ShimBackendParts): ServiceBackend {
  const { runDirectory, stateDirectory = runDirectory, nativeDirectory, housing = daemons(), log, clock } = parts;
  const keepers = new Map<string, Keeper>();
  const facts: Named[] = [];
  let wake = (): void => undefined;
  const { bootId = readBootId(), logBytesMax = logBytesDefault } = parts;
  bootId.catch(() => undefined); // whoever needs it gets the error

  const logFile = (place: string): string => path.join(stateDirectory, 'services', place, 'log');

  async function keeperAt(unit: UnitName, service: string): Promise<Keeper> {
    const place = placeOf(unit, service);
    const known = keepers.get(place);
    if (known !== undefined) return known;
    const folder = path.join(runDirectory, 'services', place);
    const made = keeper({
      folder,
      boundsCapabilities: housing.abilities.has('sandbox.capabilities'),
      logLimits: { file: logFile(place), bytesMax: Math.ceil(logBytesMax / logFilesMax), filesMax: logFilesMax },
      house: housing.house({
        unit,
        service,
        folder,
        logFolder: path.dirname(logFile(place)),
        shim: path.join(nativeDirectory, 'reeve-shim'),
      }),
      bootId: await bootId,
      newMark: randomUUID(),
      log,
      clock,
      emit(fact) {
        facts.push({ unit, service, fact });
        wake();
      },
    });
    const raced = keepers.get(place) ?? made;
    keepers.set(place, raced);
    return raced;
  }

  return {
    name: housing.name,
    abilities: housing.abilities,
    start: async (spec) => (await keeperAt(spec.unit, spec.service)).start(spec),
    stop: async (unit, service, signal, killDelayMs, hold) =>
      (await keeperAt(unit, service)).stop(signal, killDelayMs, hold),
    async adopt() {
      const places = await listPlaces(path.join(runDirectory, 'services'));
      const adopted = await Promise.all(
        places.map(async ({ unit, service }) => {
          try {
            return await (await keeperAt(unit, service)).adopt();
          } catch (error) {
            log.error('cannot adopt a service', { unit, service, error: explainError(error) });
            return null;
          }
        }),
      );
      return adopted.filter((one): one is AdoptedService => one !== null);
    },
    async forget(unit, service) {
      await (await keeperAt(unit, service)).forget();
      keepers.delete(placeOf(unit, service));
    },
    async *facts(signal) {
      const stopped = (): void => wake();
      signal.addEventListener('abort', stopped, { once: true });
      try {
        while (!signal.aborted) {
          const next = facts.shift();
          if (next !== undefined) yield next;
          else
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      } finally {
        signal.removeEventListener('abort', stopped);
        for (const one of keepers.values()) one.detach();
        housing.close();
      }
    },
    async signal(unit, service, signal) {
      (await keeperAt(unit, service)).signal(signal);
    },
    lines: (unit, service, count, signal) => followLog(logFile(placeOf(unit, service)), logFilesMax, count, signal),
    log: (unit, service, lines) => tailLog(logFile(placeOf(unit, service)), logFilesMax, lines),
  };
}

/** A service may be called anything, `../x` too: only its encoded name is part of a path. */
function placeOf(unit: UnitName, service: string): string {
  return path.join(unitTag(unit), encodeURIComponent(service.toWellFormed()).replace(/^\./, '%2E'));
}

async function listPlaces(
  directory: string,
): Promise<readonly { readonly unit: UnitName; readonly service: string }[]> {
  const units = await foldersOf(directory);
  const places = await Promise.all(
    units.map(async (tag) => {
      const unit = tag.replace(/^unit-/, '').replace(/-(\d+)$/, '/$1') as UnitName;
      const services = await foldersOf(path.join(directory, tag));
      return services.flatMap((name) => decoded(name).map((service) => ({ unit, service })));
    }),
  );
  return places.flat();
}

/** Empty for a folder that is none of ours. */
function decoded(name: string): readonly string[] {
  try {
    return [decodeURIComponent(name)];
  } catch {
    return [];
  }
}

async function foldersOf(directory: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
