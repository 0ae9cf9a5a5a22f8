/** What is said of units and applications: severity, contradictions, and what to type next (charm-runtime.md §7.7). */
import type {
  AgentStatus,
  Instant,
  ObservedService,
  Status,
  StatusValue,
  UnitName,
  UnitReport,
} from '../model/index.ts';

/** From the most severe to the least. */
const severity: readonly StatusValue[] = [
  'error',
  'blocked',
  'maintenance',
  'waiting',
  'active',
  'terminated',
  'unknown',
];

/** The one that is worst off, the first of several; undefined when there is none. */
export function worstOf<Shown extends { readonly status: StatusValue }>(all: readonly Shown[]): Shown | undefined {
  return severity.flatMap((value) => all.find(({ status }) => status === value) ?? [])[0];
}

/** What the leader said of the whole, else the status of the unit that is worst off, the first of several. */
export function applicationStatus(explicit: Status | undefined, units: readonly Status[], createdAt: Instant): Status {
  if (explicit !== undefined) return explicit;
  return worstOf(units) ?? { status: 'unknown', message: '', since: createdAt };
}

/**
 * One sentence when the operator claims to be well and what was observed says otherwise. Only `active` is a claim about
 * services: an operator that says `maintenance` may well have stopped one.
 */
export function contradictionOf(workload: Status, services: readonly ObservedService[]): string | undefined {
  if (workload.status !== 'active') return undefined;
  const broken = services.filter(({ phase }) => phase === 'backoff' || phase === 'failed');
  if (broken.length === 0) return undefined;
  return `claims active, but ${broken.map(describe).join(' and ')}`;
}

function describe({ name, phase, restarts, lastExit }: ObservedService): string {
  const state = phase === 'failed' ? 'has failed' : 'keeps ending';
  const detail = [lastExit, restarts > 0 ? `${restarts} ${restarts === 1 ? 'restart' : 'restarts'}` : undefined];
  const known = detail.filter((part) => part !== undefined);
  return `service "${name}" ${state}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
}

/** A refresh onto an error is not forgotten: people are told what it waits for (charm-runtime.md §7.10). */
export function withWaitingRevision(agent: AgentStatus, revision: number | undefined): AgentStatus {
  if (revision === undefined) return agent;
  return { ...agent, message: `${agent.message}; revision ${revision} waits until the error is resolved` };
}

/** What a person can type when the unit waits for one. */
export function nextStep(
  unit: UnitName,
  report: Pick<UnitReport, 'agent' | 'failure' | 'refusal' | 'workload' | 'services'>,
  waitingRevision?: number,
): string | undefined {
  if (report.failure !== undefined)
    return `reeve resolved ${unit}${waitingRevision === undefined ? '' : ', or reeve refresh --force to go on with the new revision'}`;
  if (report.refusal !== undefined) return report.refusal.next;
  const isWell = report.agent.status !== 'failed' && contradictionOf(report.workload, report.services) === undefined;
  return isWell ? undefined : `reeve logs ${unit}`;
}
