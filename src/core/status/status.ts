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

/** What is claimed, and what was observed of it. */
type Seen = Pick<UnitReport, 'workload' | 'services' | 'checks' | 'workloadVersion' | 'installedVersion'>;

/**
 * One sentence when the operator claims to be well and what was observed says otherwise. Only `active` is a claim about
 * services: an operator that says `maintenance` may well have stopped one.
 */
export function contradictionOf(seen: Seen): string | undefined {
  if (seen.workload.status !== 'active') return undefined;
  const broken = seen.services.filter(({ phase }) => phase === 'backoff' || phase === 'failed').map(describe);
  const down = (seen.checks ?? []).filter(({ isUp }) => !isUp).map(({ name }) => `check "${name}" is down`);
  const facts = [...broken, ...down, ...otherVersion(seen)];
  return facts.length === 0 ? undefined : `claims active, but ${facts.join(' and ')}`;
}

/** A claim without any number, such as a branch, cannot be compared. */
function otherVersion({ workloadVersion, installedVersion }: Seen): readonly string[] {
  const claimed = versionIn(workloadVersion);
  if (claimed === null || installedVersion === undefined || isSameVersion(claimed, installedVersion)) return [];
  return [`version ${installedVersion} is installed, not ${claimed}`];
}

/** The first version in a text: `1.22.1` of `nginx version: nginx/1.22.1 (Debian)`; null when there is none. */
export const versionIn = (text: string): string | null => /\d+(?:\.\d+)+/.exec(text)?.[0] ?? null;

/** One may say less than the other: 14 and 14.5, not 1.2 and 1.20. */
const isSameVersion = (one: string, other: string): boolean =>
  `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);

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
  report: Seen & Pick<UnitReport, 'agent' | 'failure' | 'refusal'>,
  waitingRevision?: number,
): string | undefined {
  if (report.failure !== undefined)
    return `reeve resolved ${unit}${waitingRevision === undefined ? '' : ', or reeve refresh --force to go on with the new revision'}`;
  if (report.refusal !== undefined) return report.refusal.next;
  const isWell = report.agent.status !== 'failed' && contradictionOf(report) === undefined;
  return isWell ? undefined : `reeve logs ${unit}`;
}
