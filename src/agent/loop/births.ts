/** What a new life of the agent makes of what the last one left. */
import type { StorageId, UnitEntity, UnitLocal } from '../../core/model/index.ts';
import {
  answerReboot,
  type FoundStorage,
  nextUpdateStatusAt,
  recover,
  refoundStorage,
  storageOf,
} from '../../core/operation/index.ts';
import { entitiesOf, entityOf } from '../../core/replica/index.ts';
import type { AgentIdentity, AgentPorts, Ledger } from '../ledger/index.ts';
import { isAgentError } from '../operations/index.ts';
import { withoutUnit } from './bury.ts';

/**
 * One transaction: interrupted operations get their outcome, and after a reboot every started unit owes a `start`. Orders
 * of a unit that was taken away before it was born here have nobody who could carry them out or bury them.
 */
export async function recoverAll(identity: AgentIdentity, ports: AgentPorts, ledger: Ledger): Promise<void> {
  const { clock, machine, random } = ports;
  const bootId = await machine.bootId();
  const found = await findStorage(ports, ledger);
  const rebooted = ledger.bootId !== '' && ledger.bootId !== bootId;
  const now = clock.now();
  const model = entityOf(ledger.replica, 'model', 'model');
  const updateStatusDueAt = model ? nextUpdateStatusAt(model, now, random.fraction()) : now;
  await ledger.commit(() => {
    const steps = ledger.units().map((local) => {
      const { local: refound, reports } = refoundStorage(owing(local, rebooted), found);
      const step = recover(refound, { now, updateStatusDueAt }, random.fraction());
      return { ...step, local: answerReboot(step.local, bootId), reports: [...reports, ...step.reports] };
    });
    const changed = steps.filter(({ local }) => ledger.unit(local.unit) !== local);
    const awaited = new Set(ownUnits(ledger, identity).map(({ name }) => name));
    const orphans = ledger.allOrders().filter(({ unit }) => ledger.unit(unit) === undefined && !awaited.has(unit));
    const ended = withoutUnit(orphans, now);
    if (changed.length + orphans.length === 0 && ledger.bootId === bootId) return null;
    return {
      putUnits: changed.map(({ local }) => local),
      report: [...changed.flatMap(({ reports }) => reports), ...ended.report],
      finishOrders: [...changed.flatMap(({ finished }) => finished), ...ended.finishOrders],
      bootId,
    };
  });
}

/** Before any service or handler runs that would write where a mount should be. */
async function findStorage({ storage, log }: AgentPorts, ledger: Ledger): Promise<Map<StorageId, FoundStorage>> {
  const found = new Map<StorageId, FoundStorage>();
  for (const local of ledger.units())
    for (const { id, location } of Object.values(storageOf(local))) {
      if (location === null) continue;
      try {
        found.set(id, await storage.restore(id));
      } catch (error) {
        if (!isAgentError(error)) throw error;
        log.error('cannot find storage that was there', { unit: local.unit, storage: id, error });
        found.set(id, null);
      }
    }
  return found;
}

const owing = (local: UnitLocal, rebooted: boolean): UnitLocal =>
  rebooted && local.phase === 'started' ? { ...local, startOwed: true } : local;

/** The units that the model places on this agent's machine, by name. */
export function ownUnits(ledger: Ledger, { agent }: AgentIdentity): readonly UnitEntity[] {
  return entitiesOf(ledger.replica, 'unit').filter(
    ({ machine }) => entityOf(ledger.replica, 'machine', `machine/${machine}`)?.agent === agent,
  );
}
