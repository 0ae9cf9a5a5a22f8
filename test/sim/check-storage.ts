/**
 * Storage in simulations (charm-runtime.md §11): what an operator is told to have is there, its words come in pairs, and
 * nobody else on the machine has it.
 */
import type { HandlerContext } from '../../src/agent/hooks/index.ts';
import type { StorageRecord } from '../../src/controller/model/index.ts';
import type { StorageLocal, UnitLocal } from '../../src/core/model/index.ts';
import type { HandlerRun } from './handlers.ts';
import type { Machine, World } from './world.ts';

export interface StorageChecker {
  handlerStarted(run: HandlerRun, context: HandlerContext): void;
}

export function createStorageChecker(
  violated: (what: string) => void,
  machines: () => readonly Machine[],
): StorageChecker {
  return {
    handlerStarted(run, { work, storage }) {
      const machine = machines().find(({ agent }) => agent === run.agent);
      const wrong = (because: string): void => violated(`${run.unit} ${run.label}: ${because}`);
      for (const { id, location } of storage) {
        if (machine?.storage.mounted.get(id) !== location) wrong(`storage ${id} is not at ${location}`);
        for (const other of machine?.platter.state.units ?? [])
          if (other.unit !== run.unit && storageOf(other).some((one) => one.id === id && one.location !== null))
            wrong(`${other.unit} has storage ${id} as well`);
      }
      if (work.kind !== 'hook' || !('storage' in work.hook)) return;
      const { hook } = work;
      const known = storage.find(({ id }) => id === hook.storage);
      if (known === undefined) wrong(`storage ${hook.storage} is not there`);
      else if (known.attached !== (hook.kind === 'storage-detaching')) wrong(`storage ${hook.storage} out of turn`);
    },
  };
}

const storageOf = ({ storage }: UnitLocal): readonly StorageLocal[] => Object.values(storage ?? {});

/** What is still not as it should be once nothing goes wrong any more. */
export function unsettledStorage({ checkers, machines }: World): readonly string[] {
  const records = [...checkers.model].flatMap(([key, value]) =>
    key.startsWith('storage/') ? [value as StorageRecord] : [],
  );
  return [
    ...records.flatMap((record) => recordFaults(machines, record).map((what) => `storage ${record.id} ${what}`)),
    ...machines.flatMap(({ name, machine, storage, platter }) => [
      ...[...storage.data.keys()]
        .filter((id) => !records.some((record) => record.id === id && record.machine === machine))
        .map((id) => `${name} keeps data of storage ${id}, which is gone`),
      ...platter.state.units
        .flatMap((local) => storageOf(local).map(({ id }) => ({ id, unit: local.unit })))
        .filter(({ id, unit }) => !records.some((record) => record.id === id && record.unit === unit))
        .map(({ id, unit }) => `${unit} remembers storage ${id}, which is not its own`),
    ]),
  ];
}

function recordFaults(machines: readonly Machine[], record: StorageRecord): readonly string[] {
  if (record.life !== 'alive') return [`is ${record.life}`];
  if (record.unit === undefined) return [];
  if (record.detaching) return ['is to be detached'];
  const local = machines
    .flatMap(({ platter }) => platter.state.units.filter(({ unit }) => unit === record.unit))
    .flatMap((unit) => storageOf(unit))
    .find(({ id }) => id === record.id);
  if (local?.attached && local.location === record.location) return [];
  return [`is ${record.location ?? 'nowhere'} for the controller and ${local?.location ?? 'nowhere'} for its unit`];
}
