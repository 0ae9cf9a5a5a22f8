/** Storage of a unit comes and goes (charm-runtime.md §11): intent, effect, report. */
import { declaredMountPoint } from '../../core/charm/index.ts';
import { AgentError, explainError } from '../../core/errors.ts';
import { type OperationWork, type StorageEntity, type StorageId, storageNameOf } from '../../core/model/index.ts';
import { commitProvided, commitReleased, heldStorage, putBack, retryDelayMs } from '../../core/operation/index.ts';
import type { StorageWish } from '../ports/index.ts';
import { begin } from './begin.ts';
import { charmOf } from './charm-files.ts';
import { isAgentError, type Workbench } from './workbench.ts';

/** What keeps it from being there is told and tried again later. */
export async function provideStorage(
  bench: Workbench,
  work: Extract<OperationWork, { kind: 'provide-storage' }>,
  signal: AbortSignal,
): Promise<void> {
  await trying(bench, work.storage, signal, async () => {
    refuseHeld(bench, work.storage);
    await begin(bench, work);
    const { location, sizeMiB } = await bench.ports.storage.provide(await wishOf(bench, work.entity));
    bench.ports.faults?.('after-storage');
    await bench.saveAtLast((local) => commitProvided(local, work.storage, location, sizeMiB), signal);
    bench.ports.log.info('storage provided', { unit: bench.unit, storage: work.storage, location });
  });
}

/** What keeps it here is told and tried again later. */
export async function releaseStorage(
  bench: Workbench,
  work: Extract<OperationWork, { kind: 'release-storage' }>,
  signal: AbortSignal,
): Promise<void> {
  await trying(bench, work.storage, signal, async () => {
    await begin(bench, work);
    await bench.ports.storage.release(work.storage, 'clean');
    bench.ports.faults?.('after-storage');
    await bench.saveAtLast((local) => commitReleased(local, work.storage, work.entity), signal);
    bench.ports.log.info('storage released', { unit: bench.unit, storage: work.storage });
  });
}

/** A unit that was removed by force lets go when it is buried; until then its mounts are its own. */
function refuseHeld({ ledger, unit }: Workbench, id: StorageId): void {
  const holder = ledger.units().find((local) => local.unit !== unit && heldStorage(local).some((one) => one.id === id));
  if (holder !== undefined)
    throw new AgentError('storage-unavailable', 'cannot provide storage that another unit still holds', {
      fields: { storage: id, holder: holder.unit },
    });
}

/** Pool and size are the controller's to say; where it is mounted is said by the charm, which its publisher signed. */
async function wishOf(bench: Workbench, { id, storageKind: kind, pool, sizeMiB }: StorageEntity): Promise<StorageWish> {
  const { storage } = await charmOf(bench);
  const name = storageNameOf(id);
  const declaration = Object.hasOwn(storage, name) ? storage[name] : undefined;
  if (declaration?.kind !== kind)
    throw new AgentError('storage-invalid', 'cannot provide storage that the charm does not declare like this', {
      fields: { storage: id, kind },
      next: `reeve storage remove --force ${id}, or refresh to a charm that has it`,
    });
  const readOnly = declaration.readOnly === true;
  return { id, kind, pool, sizeMiB, readOnly, mountPoint: declaredMountPoint(declaration, id) };
}

/** A world that is not ready for it is tried again later; other work of the unit goes on meanwhile. */
async function trying(bench: Workbench, id: StorageId, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const { memory, ports } = bench;
  const { [id]: before, ...others } = memory.storage;
  try {
    await work();
    memory.storage = others;
  } catch (error) {
    if (!isAgentError(error) || signal.aborted) throw error;
    ports.log.warn('cannot work on storage now', { unit: bench.unit, storage: id, error });
    const failures = (before?.failures ?? 0) + 1;
    const until = ports.clock.now() + retryDelayMs(failures, ports.random.fraction());
    memory.storage = { ...others, [id]: { failures, until, because: `${id}: ${explainError(error)}` } };
    await bench.saveAtLast(putBack, signal);
  }
}
