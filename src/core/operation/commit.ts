/** What a finished operation leaves: its writes, its effects, its reports. */
import { assert } from '../errors.ts';
import {
  type Assignment,
  changedSettings,
  type Flush,
  type Instant,
  type Manifest,
  type RelationWrite,
  type Report,
  resourcesMark,
  type Settings,
  type TaskResult,
  type UnitLocal,
  type UnitView,
} from '../model/index.ts';
import { networkSettings } from '../replica/index.ts';
import { announcing } from './generation.ts';
import { type EffectContext, hookEffects } from './hook-effects.ts';
import { changedPorts } from './ports.ts';
import { secretsWritten } from './secrets.ts';
import { type Advance, advance } from './unit.ts';

/** The message of an action, and the beginning of that of a hook, whose writes could not be taken (§6). */
export const commitFailed = 'committing requested changes failed';

/** A run that wrote nothing. */
export function emptyFlush({ operation }: UnitLocal): Flush {
  assert(operation, 'a flush belongs to an operation');
  return { operation: operation.id, relationSettings: [], openPorts: [], closePorts: [], state: {} };
}

/**
 * The hook that is under way has succeeded. `view` is null in a life that only finds the effects to do: then
 * the addresses in relation bags wait for the next `config-changed`.
 */
export function commitHook(local: UnitLocal, flush: Flush, view: UnitView | null, context: EffectContext): Advance {
  const { operation } = local;
  assert(operation?.kind === 'run-hook', 'a hook is committed while it is under way');
  const refreshed = operation.hook.kind === 'config-changed' && view ? refreshedNetwork(local, view, flush) : [];
  const written = withFlush(local, { ...flush, relationSettings: [...refreshed, ...flush.relationSettings] });
  const effects = hookEffects(written.local, operation.hook, operation.facts, context);
  const left: readonly Report[] =
    operation.hook.kind === 'relation-broken' ? [scopeReport(local, operation.hook.relation, false, {})] : [];
  return advance({ ...effects, operation: null, failure: null, reboot: null }, [...written.reports, ...left]);
}

/** The action or exec under way has ended; its writes are kept when there are any to keep. */
export function commitTask(local: UnitLocal, flush: Flush | null, result: TaskResult, now: Instant): Advance {
  const { operation } = local;
  assert(operation?.kind === 'run-action' || operation?.kind === 'run-exec', 'a task ends while it is under way');
  const written = flush ? withFlush(local, flush) : { local, reports: [] };
  const ended: Report = { kind: 'task-ended', unit: local.unit, task: operation.task, at: now, result };
  return advance(
    { ...written.local, operation: null },
    [...written.reports, ended],
    operation.sequence === null ? [] : [operation.sequence],
  );
}

/** The commands that somebody ran at the machine have ended; their writes are kept when there are any to keep. */
export function commitCommands(local: UnitLocal, flush: Flush | null): Advance {
  const written = flush ? withFlush(local, flush) : { local, reports: [] };
  return advance({ ...written.local, operation: null }, written.reports);
}

/** The files of the assignment are in place. */
export function commitDeploy(
  local: UnitLocal,
  assignment: Assignment,
  members: readonly string[],
  now: Instant,
  declared: Pick<Manifest, 'lanes' | 'versionCommand'> = {},
): Advance {
  const { archive: digest, operator, revision, counter, resources } = assignment;
  const deployed = {
    operator,
    digest,
    revision,
    counter,
    members,
    ...(resources && { resources }),
    ...(declared.lanes && { lanes: declared.lanes }),
    ...(declared.versionCommand && { versionCommand: declared.versionCommand }),
  };
  // Code that replaces code in error is not announced: the failed hook runs again with it (charm-runtime.md §7.10).
  const healed = local.failure
    ? announcing(
        { ...local, failure: { ...local.failure, retryAt: now } },
        { bundle: digest, resources: resourcesMark(resources) },
      )
    : local;
  return advance({
    ...healed,
    phase: local.phase === 'allocated' ? 'deployed' : local.phase,
    deployed,
    refusal: null,
    operation: null,
  });
}

/** Keys that the agent keeps right in every relation after the addresses have changed (charm-runtime.md §8.4). */
function refreshedNetwork(local: UnitLocal, view: UnitView, flush: Flush): readonly RelationWrite[] {
  if (local.seen?.addressesHash === view.addressesHash) return [];
  const stale = (bag: Settings, endpoint: string): Settings =>
    Object.fromEntries(Object.entries(networkSettings(view, endpoint)).filter(([key, value]) => bag[key] !== value));
  return view.relations
    .filter(({ id }) => local.relations[id]?.inScope)
    .map(({ id, endpoint, unitSettings }) => {
      const written = flush.relationSettings.find(({ relation, bag }) => relation === id && bag === 'unit');
      const change = stale(changedSettings(unitSettings.get(local.unit) ?? {}, written?.change ?? {}), endpoint);
      const own = Object.entries(change).filter(([key]) => written?.change[key] === undefined);
      return { relation: id, bag: 'unit' as const, change: Object.fromEntries(own) };
    })
    .filter(({ change }) => Object.keys(change).length > 0);
}

function withFlush(local: UnitLocal, flush: Flush): Pick<Advance, 'local' | 'reports'> {
  const { relationSettings, openPorts, closePorts, state, secrets = [], storageAdds = [] } = flush;
  const writes = [relationSettings, openPorts, closePorts, Object.keys(state), secrets, storageAdds];
  if (writes.every(({ length }) => length === 0)) return { local, reports: [] };
  return {
    local: {
      ...secretsWritten(local, secrets),
      ports: changedPorts(local.ports, closePorts, openPorts),
      state: changedSettings(local.state, state),
    },
    reports: [{ kind: 'flush', unit: local.unit, uuid: local.uuid, flush }],
  };
}

/** The unit enters or leaves a relation. */
export function scopeReport(
  { unit, uuid }: UnitLocal,
  relation: Extract<Report, { kind: 'scope' }>['relation'],
  inScope: boolean,
  settings: Settings,
): Report {
  return { kind: 'scope', unit, uuid, relation, inScope, settings };
}
