/** From a decision to a handler that has ended: what it may know, what it may ask while it runs. */
import { explainError } from '../../core/errors.ts';
import {
  applicationOf,
  bytesOf,
  type Flush,
  type OperationId,
  reportBytesMax,
  storageNameOf,
  type TaskId,
  type UnitLocal,
} from '../../core/model/index.ts';
import { advance, askRebootNow, heldStorage, secretLocal, tracking, withSecret } from '../../core/operation/index.ts';
import { portConflict } from '../../core/ports/index.ts';
import { type HandlerContext, type HandlerOutcome, type HandlerPorts, killNow } from '../hooks/index.ts';
import { childScope } from '../ledger/index.ts';
import { charmOf } from './charm-files.ts';
import { withDelivered } from './delivered.ts';
import { fetchResource } from './resources.ts';
import { isAgentError, presentView, unitPaths, type Workbench } from './workbench.ts';

/** Lines of `action-log` that one task may leave in the outbox. */
export const taskLogLinesMax = 5_000;

export interface HandlerEnd {
  readonly outcome: HandlerOutcome;
  /** A person cancelled the task while it ran. */
  readonly cancelled: boolean;
}

/** Runs the handler to its end. What keeps the agent from running it counts as the handler's failure. */
export async function runHandler(
  bench: Workbench,
  work: HandlerContext['work'],
  signal: AbortSignal,
  watch?: HandlerPorts['watch'],
): Promise<HandlerEnd> {
  const scope = childScope(signal);
  const task = work.kind === 'hook' || work.task === '' ? null : (work.task as TaskId);
  const running = { task, scope, cancelled: false };
  bench.memory.running = running;
  try {
    const outcome = await runOnce(
      bench,
      work,
      { ...handlerPorts(bench, work, scope.signal), ...(watch && { watch }) },
      scope.signal,
    );
    bench.ports.faults?.('after-handler');
    return { outcome, cancelled: running.cancelled };
  } finally {
    bench.memory.running = null;
    scope.close();
  }
}

async function runOnce(
  bench: Workbench,
  work: HandlerContext['work'],
  ports: HandlerPorts,
  signal: AbortSignal,
): Promise<HandlerOutcome> {
  try {
    return await bench.ports.runHandler(await contextOf(bench, work), ports, signal);
  } catch (error) {
    if (!isAgentError(error)) throw error;
    bench.ports.log.warn('cannot run the handler', { unit: bench.unit, error });
    return { kind: 'failed', message: explainError(error), action: null };
  }
}

async function contextOf(bench: Workbench, work: HandlerContext['work']): Promise<HandlerContext> {
  const paths = await unitPaths(bench);
  const charm = await charmOf(bench);
  const local = bench.local();
  return {
    operation: local.operation?.id ?? ('' as OperationId),
    work,
    view: withDelivered(presentView(bench), local, work.kind === 'hook' ? work.hook : null),
    charm,
    workload: local.workload,
    ports: local.ports,
    otherPorts: otherPorts(bench),
    state: local.state,
    secrets: local.secrets,
    storage: heldStorage(local).flatMap(({ id, kind, location, attached }) =>
      location === null ? [] : [{ id, kind, location, attached }],
    ),
    storageCounts: storageCounts(bench),
    payloads: local.payloads,
    directories: { charm: paths.charm, resources: paths.resources },
  };
}

/** With what this unit's unacknowledged writes asked for. */
function storageCounts(bench: Workbench): Readonly<Record<string, number>> {
  const { ledger, unit } = bench;
  const counts: Record<string, number> = {};
  const count = (name: string, more: number): void => {
    counts[name] = (counts[name] ?? 0) + more;
  };
  for (const { id, life } of bench.view()?.storage ?? []) if (life === 'alive') count(storageNameOf(id), 1);
  for (const report of ledger.outbox.values())
    if (report.kind === 'flush' && report.unit === unit)
      for (const { name, count: more } of report.flush.storageAdds ?? []) count(name, more);
  return counts;
}
/** Ranges that other units of this machine hold at this moment. */
export const otherPorts = ({ ledger, unit: own }: Workbench): HandlerContext['otherPorts'] =>
  ledger
    .units()
    .filter(({ unit }) => unit !== own)
    .flatMap(({ unit, ports }) => ports.map(({ range }) => ({ unit, range })));

/** What takes hold at once and is kept when the handler fails (charm-runtime.md §6). */
function handlerPorts(bench: Workbench, work: HandlerContext['work'], signal: AbortSignal): HandlerPorts {
  const { unit, ports } = bench;
  const { clock } = ports;
  let logged = 0;
  const saveLocal = (change: (local: UnitLocal) => UnitLocal): Promise<void> =>
    bench.save((local) => advance(change(local)));
  return {
    setStatus: (status, message) =>
      saveLocal((local) => ({
        ...local,
        workloadClaimed: true,
        workload:
          local.workload.status === status && local.workload.message === message
            ? local.workload
            : { status, message, since: clock.now() },
      })),
    async setApplicationStatus(status, message) {
      const epoch = await bench.prove(signal);
      const now = clock.now();
      if (epoch === null) return;
      await bench.save((local) =>
        advance(local, [
          {
            kind: 'application-status',
            unit,
            uuid: local.uuid,
            application: applicationOf(unit),
            epoch,
            status: { status, message, since: now },
          },
        ]),
      );
    },
    setVersion: (workloadVersion) => saveLocal((local) => ({ ...local, workloadVersion })),
    readSecret: (secret, revision, label) =>
      bench.save((local) => {
        const tracked = tracking(secretLocal(local, secret), revision);
        return advance(withSecret(local, secret, { tracked, label }), [
          { kind: 'secret-read', unit, uuid: local.uuid, secret, revision: tracked, label },
        ]);
      }),
    setLeaderSettings: (change, epoch) =>
      bench.save((local) =>
        advance(local, [
          { kind: 'leader-settings', unit, uuid: local.uuid, application: applicationOf(unit), epoch, change },
        ]),
      ),
    setPayloads: (payloads) => saveLocal((local) => ({ ...local, payloads })),
    log: (line) => bench.tell(line),
    async actionLog(line) {
      logged += 1;
      if (work.kind === 'hook' || logged > taskLogLinesMax) return;
      const shown = logged === taskLogLinesMax ? 'no more lines of this task are kept' : line;
      const task = work.task as TaskId;
      await bench.save((local) => advance(local, [{ kind: 'task-log', unit, task, at: clock.now(), line: shown }]));
    },
    resource: (name) => fetchResource(bench, name, signal),
    leadership: () => bench.prove(signal),
    async rebootNow() {
      await bench.save((local) => askRebootNow(local, bench.ledger.bootId));
      bench.memory.running?.scope.abort(killNow);
    },
  };
}

/** Why what the handler wrote cannot be committed, or null: it is too much, or the world has moved while it ran. */
export function commitProblem(bench: Workbench, flush: Flush): string | null {
  if (!stillLeads(bench, flush.epoch)) return 'this unit does not lead any more';
  if (bytesOf(flush) > reportBytesMax) return `they are larger than ${reportBytesMax} bytes`;
  return portConflict(bench.unit, flush.openPorts, otherPorts(bench));
}

/** True when what was written as leader may still be committed as leader (charm-runtime.md §9). */
function stillLeads(bench: Workbench, epoch: number | undefined): boolean {
  if (epoch === undefined) return true;
  const leadership = bench.leadership();
  return leadership.kind === 'leader' && leadership.epoch === epoch;
}
