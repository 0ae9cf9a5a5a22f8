/** Deletes the data of storage that nobody has and nobody wants, of whatever unit it was. */
import type { StorageId } from '../../core/model/index.ts';
import { heldStorage } from '../../core/operation/index.ts';
import { entitiesOf } from '../../core/replica/index.ts';
import { type AgentPorts, type Ledger, pulseOrDelay } from '../ledger/index.ts';
import { isAgentError } from '../operations/index.ts';

/** After a try that failed, or while the unit that had it is not buried yet. */
const keepDelayMs = 5_000;

/** Runs until the signal. The controller hears of each end once in a life of the agent. */
export async function keepStorage(ports: AgentPorts, ledger: Ledger, signal: AbortSignal): Promise<void> {
  const told = new Set<StorageId>();
  while (!signal.aborted) {
    const seen = ledger.replicaPulse.count;
    const unwanted = entitiesOf(ledger.replica, 'storage').filter(
      ({ id, unit, life }) => unit === undefined && life === 'dying' && !told.has(id),
    );
    for (const { id } of unwanted) if (await destroyed(ports, ledger, id)) told.add(id);
    const left = unwanted.some(({ id }) => !told.has(id));
    await pulseOrDelay(ports.clock, ledger.replicaPulse, seen, left ? keepDelayMs : null, signal);
  }
}

async function destroyed({ storage, log }: AgentPorts, ledger: Ledger, id: StorageId): Promise<boolean> {
  if (ledger.units().some((local) => heldStorage(local).some((one) => one.id === id))) return false;
  try {
    await storage.destroy(id);
    await ledger.commit(() => ({ report: [{ kind: 'storage-destroyed', storage: id }] }));
    log.info('storage destroyed', { storage: id });
    return true;
  } catch (error) {
    if (!isAgentError(error)) throw error;
    log.warn('cannot destroy storage now', { storage: id, error });
    return false;
  }
}
