/** Applies what an agent reports: each position once, in order, and only for units that are placed on it. */
import { AgentError, assertNever } from '../../core/errors.ts';
import { type AgentId, applicationOf, type Position, type Report } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { recordEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { applyFlush, becomesTooLarge, leads, writeMember } from './flushes.ts';
import { applyLeaderSettings } from './leader-settings.ts';
import type { UnitRecord } from './records.ts';
import { settleRelation } from './relation-life.ts';
import { applySecretRead } from './secrets.ts';
import { applyDestroyed, applyProvided, applyReleased } from './storage.ts';
import { endTask, logTask, startTask } from './tasks.ts';
import { buryUnit, placeWaiting, settleBeside } from './units.ts';

/**
 * A position that was applied before changes nothing. One that is left out is no loss: a unit's newer report has taken
 * its place while the agent could not send it. Throws `permission-denied` for a unit that stands elsewhere, which ends
 * the stream (security.md A39).
 */
export function applyReport(draft: Draft, facts: Facts, agent: AgentId, position: Position, report: Report): void {
  const applied = draft.get('reported', agent)?.position ?? 0;
  if (position <= applied) return;
  draft.put('reported', agent, { position });
  if (report.kind === 'machine') return applyMachine(draft, facts, agent, report);
  if (report.kind === 'storage-destroyed') return applyDestroyed(draft, agent, report);
  const unit = unitOf(draft, agent, report);
  if (unit !== undefined) applyUnitReport(draft, facts, unit, report);
}

type MachineReport = Extract<Report, { readonly kind: 'machine' }>;
type UnitReports = Exclude<Report, MachineReport | { readonly kind: 'storage-destroyed' }>;

/** Units that waited for such a machine get it. */
function applyMachine(
  draft: Draft,
  facts: Facts,
  agent: AgentId,
  { hostname, interfaces, hardware, revision }: MachineReport,
): void {
  const machine = draft.get('machine', draft.get('agent', agent)?.machine ?? '');
  if (machine === undefined) return;
  draft.put('machine', machine.id, {
    ...machine,
    hostname,
    interfaces,
    ...(hardware && { hardware }),
    ...(revision && { revision }),
  });
  placeWaiting(draft, facts);
}

/** The unit that the report is about; undefined when it has been removed, or removed and made again, meanwhile. */
function unitOf(draft: Draft, agent: AgentId, report: UnitReports): UnitRecord | undefined {
  const unit = draft.get('unit', report.unit);
  if (unit === undefined || ('uuid' in report && report.uuid !== unit.uuid)) return undefined;
  if (draft.get('machine', unit.machine ?? '')?.agent === agent) return unit;
  throw new AgentError('permission-denied', 'cannot take a report for a unit that stands elsewhere', {
    fields: { unit: unit.name, agent },
  });
}

function applyUnitReport(draft: Draft, facts: Facts, unit: UnitRecord, report: UnitReports): void {
  switch (report.kind) {
    case 'unit':
      return draft.put('report', unit.name, { report: report.report });
    case 'flush':
      return applyFlush(draft, facts, unit, report.flush);
    case 'scope':
      return applyScope(draft, facts, unit, report);
    case 'application-status':
      return applyApplicationStatus(draft, facts, unit, report);
    case 'leader-settings':
      return applyLeaderSettings(draft, facts, unit, report);
    case 'unit-dead':
      return applyDeath(draft, facts, unit);
    case 'secret-read':
      return applySecretRead(draft, unit, report);
    case 'task-started':
    case 'task-log':
    case 'task-ended':
      return applyTask(draft, unit, report);
    case 'storage-provided':
      return applyProvided(draft, unit, report);
    case 'storage-released':
      return applyReleased(draft, unit, report);
    default:
      return assertNever(report);
  }
}

function applyScope(
  draft: Draft,
  facts: Facts,
  unit: UnitRecord,
  report: Extract<Report, { readonly kind: 'scope' }>,
): void {
  const { relation: id, inScope, settings } = report;
  const own = applicationOf(unit.name);
  if (!draft.get('relation', id)?.ends.some(({ application }) => application === own)) return;
  if (inScope && becomesTooLarge(draft, unit, { relation: id, bag: 'unit', change: settings }))
    return recordEvent(draft, {
      at: facts.now,
      unit: unit.name,
      code: 'limit-reached',
      because: `its bag of relation ${id} would be too large`,
    });
  if (inScope) {
    writeMember(draft, unit, id, settings, true);
    return settleBeside(draft, facts, unit.name);
  }
  const member = draft.get('member', `${id}/${unit.name}`);
  if (member !== undefined) draft.put('member', `${id}/${unit.name}`, { ...member, inScope: false });
  settleRelation(draft, id);
}

function applyApplicationStatus(
  draft: Draft,
  facts: Facts,
  unit: UnitRecord,
  { application: name, epoch, status }: Extract<Report, { readonly kind: 'application-status' }>,
): void {
  const application = draft.get('application', name);
  if (application !== undefined && name === applicationOf(unit.name) && leads(draft, unit, epoch))
    return draft.put('application', name, { ...application, status });
  recordEvent(draft, {
    at: facts.now,
    unit: unit.name,
    code: 'epoch-stale',
    because: `the status of application ${name} was refused: ${unit.name} does not lead it under epoch ${epoch}`,
  });
}

/** Nobody asked a unit that is alive to go; its agent must not decide that. */
function applyDeath(draft: Draft, facts: Facts, unit: UnitRecord): void {
  if (unit.life !== 'alive') return buryUnit(draft, facts, unit);
  recordEvent(draft, {
    at: facts.now,
    unit: unit.name,
    code: 'permission-denied',
    because: 'its agent says that it is dead, but it was not asked to go',
  });
}

type TaskReport = Extract<Report, { readonly kind: 'task-started' | 'task-log' | 'task-ended' }>;

function applyTask(draft: Draft, unit: UnitRecord, report: TaskReport): void {
  if (draft.get('task', report.task)?.unit !== unit.name) return;
  if (report.kind === 'task-started') startTask(draft, report.task, report.at);
  else if (report.kind === 'task-log') logTask(draft, report.task, report.at, report.line);
  else endTask(draft, report.task, report.at, report.result);
}
