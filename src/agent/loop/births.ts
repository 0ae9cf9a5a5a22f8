/** What a new life of the agent makes of what the last one left. */
import type { UnitEntity, UnitLocal } from '../../core/model/index.ts';
import { answerReboot, nextUpdateStatusAt, recover } from '../../core/operation/index.ts';
import { entitiesOf, entityOf } from '../../core/replica/index.ts';
import type { AgentIdentity, AgentPorts, Ledger } from '../ledger/index.ts';
import { withoutUnit } from './bury.ts';

/**
 * One transaction: interrupted operations get their outcome, and after a reboot every started unit owes a `start`. Orders
 * of a unit that was taken away before it was born here have nobody who could carry them out or bury them.
 */
export async function recoverAll(identity: AgentIdentity, ports: AgentPorts, ledger: Ledger): Promise<void> {
  const { clock, machine, random } = ports;
  const bootId = await machine.bootId();
  const rebooted = ledger.bootId !== '' && ledger.bootId !== bootId;
  const now = clock.now();
  const model = entityOf(ledger.replica, 'model', 'model');
  const updateStatusDueAt = model ? nextUpdateStatusAt(model, now, random.fraction()) : now;
  await ledger.commit(() => {
    const steps = ledger
      .units()
      .map((local) => recover(owing(local, rebooted), { now, updateStatusDueAt }, random.fraction()))
      .map((step) => ({ ...step, local: answerReboot(step.local, bootId) }));
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

const owing = (local: UnitLocal, rebooted: boolean): UnitLocal =>
  rebooted && local.phase === 'started' ? { ...local, startOwed: true } : local;

/** The units that the model places on this agent's machine, by name. */
export function ownUnits(ledger: Ledger, { agent }: AgentIdentity): readonly UnitEntity[] {
  return entitiesOf(ledger.replica, 'unit').filter(
    ({ machine }) => entityOf(ledger.replica, 'machine', `machine/${machine}`)?.agent === agent,
  );
}
