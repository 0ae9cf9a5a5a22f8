/** What a unit shows to its controller and to people at the machine (charm-runtime.md §7.7). */
import {
  type AgentStatus,
  describeHook,
  hookName,
  type Instant,
  type LaneTurn,
  type ObservedCheck,
  type ObservedService,
  type OperationWork,
  type Report,
  type Status,
  type StatusValue,
  type UnitLocal,
  type UnitReport,
} from '../model/index.ts';
import { isRebooting } from './reboot.ts';

export interface Observed {
  readonly services: readonly ObservedService[];
  /** Absent: none. */
  readonly checks?: readonly ObservedCheck[];
  /** Absent: nothing has told it. */
  readonly installedVersion?: string | null;
  /** What keeps the agent from carrying out the unit's service plan, for a person; null when nothing does. */
  readonly problem: string | null;
  /** Why the assignment is not followed at this moment, when that may change without a new one. */
  readonly refusal: UnitReport['refusal'] | null;
  /** Why storage is not as it should be, for a person; absent: it is. */
  readonly storage?: string | undefined;
  /** Its turn on the machine, when that is worth showing. */
  readonly lane?: LaneTurn | null;
  /** What keeps a unit without an operation from being at rest; absent: nothing does. */
  readonly due?: Due | null;
}

/** What a unit does next, without anybody asking for more. */
export type Due =
  | OperationWork
  /** Only its books change; what follows from that is not known yet. */
  | { readonly kind: 'note' }
  /** It goes on as soon as this is over. */
  | { readonly kind: 'wait'; readonly because: string };

/** The whole picture. A status that reads as in the previous report keeps its `since`. */
export function unitReport(
  local: UnitLocal,
  observed: Observed,
  previous: UnitReport | undefined,
  now: Instant,
): UnitReport {
  const { failure, deployed } = local;
  const refusal = local.refusal ?? observed.refusal;
  return {
    workload: since(shownWorkload(local, observed), previous?.workload, now),
    agent: since(agentStatus(local, observed, previous?.agent.message ?? ''), previous?.agent, now),
    workloadVersion: local.workloadVersion,
    services: observed.services,
    ...(observed.checks?.length && { checks: observed.checks }),
    ...(observed.installedVersion && { installedVersion: observed.installedVersion }),
    ports: local.ports,
    payloads: local.payloads,
    ...(deployed && { bundle: deployed.digest, charmRevision: deployed.revision }),
    ...(refusal && { refusal: { code: refusal.code, because: refusal.because, next: refusal.next } }),
    ...(failure && { failure: { id: failure.id, hook: hookName(failure.hook), message: failure.message } }),
    ...(observed.lane && { lane: observed.lane }),
  };
}

export const asReport = ({ unit, uuid }: UnitLocal, report: UnitReport): Report => ({
  kind: 'unit',
  unit,
  uuid,
  report,
});

type Words<Value extends string> = Omit<Status<Value>, 'since'> & { readonly since?: Instant };

/** What the operator claims, unless the agent knows better. */
function shownWorkload({ failure, refusal, phase, workload }: UnitLocal, { storage }: Observed): Words<StatusValue> {
  if (failure) return { status: 'error', message: `hook failed: "${hookName(failure.hook)}"` };
  if (refusal && phase === 'allocated') return { status: 'blocked', message: `bundle refused: ${refusal.because}` };
  if (storage && phase === 'deployed') return { status: 'waiting', message: `waiting for storage: ${storage}` };
  return workload;
}

/** `shown` is what its agent said last. */
function agentStatus(
  local: UnitLocal,
  { problem, refusal, storage, lane, due }: Observed,
  shown: string,
): Words<AgentStatus['status']> {
  if (isRebooting(local)) return { status: 'rebooting', message: '' };
  if (refusal && isUpgrading(local)) return { status: 'error', message: `upgrade failed: ${refusal.because}` };
  const doing = local.operation && activity(local.operation);
  if (doing) return { status: 'executing', message: doing };
  if (lane?.state === 'waits') return { status: 'executing', message: `waits for its turn to ${lane.work}` };
  if (local.failure) return { status: 'error', message: local.failure.message };
  const trouble = problem ?? storage;
  if (trouble) return { status: 'failed', message: trouble };
  if (local.phase === 'allocated') return { status: 'allocating', message: '' };
  // Between two operations a unit is not idle: whoever waits for rest would take the first gap for it.
  const message = due ? dueText(due, shown) : null;
  return message === null ? { status: 'idle', message: '' } : { status: 'executing', message };
}

/** Files of two bundles may be mixed: nothing else runs before the deployment has succeeded (§7.10). */
const isUpgrading = ({ operation, deployed }: UnitLocal): boolean => operation?.kind === 'deploy' && deployed !== null;

function dueText(due: Due, shown: string): string | null {
  if (due.kind === 'note') return shown;
  return due.kind === 'wait' ? `waits: ${due.because}` : activity(due);
}

/** Null: not worth an entry in the history. */
function activity(operation: OperationWork): string | null {
  switch (operation.kind) {
    case 'deploy':
      return `deploying revision ${operation.assignment.revision}`;
    case 'run-hook':
      return operation.hook.kind === 'update-status' ? null : `running ${describeHook(operation.hook)}`;
    case 'run-action':
      return `running action ${operation.action}`;
    case 'run-exec':
      return 'running action juju-exec';
    case 'provide-storage':
      return `providing storage ${operation.storage}`;
    case 'release-storage':
      return `releasing storage ${operation.storage}`;
    case 'run-commands':
      return 'running juju-exec';
  }
}

function since<Value extends string>(
  words: Words<Value>,
  previous: Status<Value> | undefined,
  now: Instant,
): Status<Value> {
  const { status, message } = words;
  const same = previous?.status === status && previous.message === message;
  return { status, message, since: words.since ?? (same ? previous.since : now) };
}
