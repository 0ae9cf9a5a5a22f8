/** The `Pebble` port for one unit: its services, checks, changes and notices as clients of the contract see them. */
import { AgentError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import {
  changeIdentities,
  checkCustomNotice,
  combineLayers,
  isHealthy,
  type Layer,
  type Notice,
  planDocument,
  reportedStatus,
  selectNotices,
  signalNumber,
  stampOf,
  viewChange,
} from '../../core/supervision/index.ts';
import type { Documents, NoticeFilter, Pebble, PebbleCaller, ServiceBackend } from '../ports/index.ts';
import { metricsText } from './metrics.ts';
import type { Records } from './records.ts';
import type { Service } from './service.ts';
import type { ServiceActions } from './service-actions.ts';
import type { UnitChecks } from './unit-checks.ts';
import type { UnitExecs } from './unit-exec.ts';
import { unitLogs } from './unit-logs.ts';
import type { UnitServices } from './unit-services.ts';

export interface PebbleParts {
  readonly unit: UnitName;
  readonly bootId: string;
  readonly version: string;
  readonly backend: ServiceBackend;
  readonly documents: Pick<Documents, 'print'>;
  readonly records: Records;
  readonly services: UnitServices;
  readonly actions: ServiceActions;
  readonly checks: UnitChecks;
  readonly execs: UnitExecs;
  stack(): readonly Layer[];
  addLayer: Pebble['addLayer'];
  /** A notice of a client occurred and is told again. */
  noticed(notice: Notice): void;
}

export function unitPebble(parts: PebbleParts): Pebble {
  const { unit, backend, documents, records, services, actions, checks, execs } = parts;

  const changeOf = (id: string) => {
    const found = records.memory().changes.changes.get(id);
    if (found === undefined) throw new AgentError('not-found', 'cannot find this change', { fields: { unit, id } });
    return found;
  };
  const noticesFor = (caller: PebbleCaller, filter: NoticeFilter) => {
    if (filter.users !== 'own') adminOnly(caller);
    return selectNotices(records.memory().notices, uidOf(caller), filter, records.now());
  };

  return {
    bootId: parts.bootId,
    version: parts.version,
    plan: () => documents.print(planDocument(combineLayers(parts.stack())), 'plan'),
    addLayer: (...args) => parts.addLayer(...args),
    services: (names) =>
      services
        .all()
        .filter(({ name }) => names.length === 0 || names.includes(name))
        .map(viewService)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    actOnServices: async (action, names) => actions.act(action, names),
    signal: (name, names) => signalAll(parts, name, names),
    changes(select, service) {
      return [...records.memory().changes.changes.values()]
        .filter(({ readyTime }) => select === 'all' || (select === 'ready') === (readyTime !== undefined))
        .filter((change) => service === null || change.services.includes(service))
        .map(viewChange);
    },
    change: (id) => viewChange(changeOf(id)),
    async waitChange(id, signal) {
      changeOf(id);
      await records.until(() => changeOf(id).readyTime !== undefined, signal);
      return viewChange(changeOf(id));
    },
    async abortChange(id) {
      if (changeOf(id).readyTime !== undefined)
        throw new AgentError('usage-invalid', 'cannot abort a change that is over', { fields: { unit, id } });
      records.abort(id);
      const { tasks } = changeOf(id);
      const of = (kind: string, status: string) =>
        tasks.filter((task) => task.kind.endsWith(kind) && task.status === status);
      services.cancel([...of('start', 'Hold'), ...of('stop', 'Hold')].map(({ subject }) => subject));
      services.want(of('start', 'Abort').map(({ subject }) => [subject, 'stop'] as const));
      checks.act(
        'stop',
        of('-check', 'Abort').map(({ subject }) => subject),
      );
      execs.abort(of('exec', 'Abort').map((task) => task.id));
      return viewChange(changeOf(id));
    },
    checks: (level, names) =>
      checks
        .list()
        .filter((check) => level === null || check.level === level)
        .filter(({ name }) => names.length === 0 || names.includes(name)),
    actOnChecks: async (action, names) => [...checks.act(action, names)].sort(),
    refreshCheck: (name) => checks.refresh(name),
    isHealthy: (level, names) => isHealthy(checks.list(), level, names),
    async notify(caller, { key, repeatAfterNs, data }) {
      checkCustomNotice(key, data);
      const notice = records.occur({
        userId: uidOf(caller),
        type: 'custom',
        key,
        ...(data && { data }),
        ...(repeatAfterNs && { repeatAfterNs }),
      });
      await records.saved();
      if (notice.lastRepeated === notice.lastOccurred) parts.noticed(notice);
      return notice.id;
    },
    notices: noticesFor,
    async waitNotices(caller, filter, signal) {
      try {
        await records.until(() => noticesFor(caller, filter).length > 0, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      return noticesFor(caller, filter);
    },
    notice(caller, id) {
      const uid = uidOf(caller);
      const found = [...records.memory().notices.notices.values()].find((notice) => notice.id === id);
      if (found === undefined) throw new AgentError('not-found', 'cannot find this notice', { fields: { unit, id } });
      if (found.userId !== null && found.userId !== uid) adminOnly(caller);
      return found;
    },
    latestWarning() {
      const warnings = [...records.memory().notices.notices.values()].filter(({ type }) => type === 'warning');
      return warnings.reduce<bigint | null>(
        (latest, { lastRepeated }) => (latest === null || lastRepeated > latest ? lastRepeated : latest),
        null,
      );
    },
    logs(names, count, follow, signal) {
      const started = services.all().filter(({ reportedSince }) => reportedSince !== null);
      const wanted = started.map(({ name }) => name).filter((name) => names.length === 0 || names.includes(name));
      return unitLogs({ unit, backend, now: () => records.now() }, wanted, count, follow, signal);
    },
    exec: (request) => execs.start(request),
    execTask: (taskId) => execs.task(taskId),
    identities: () => records.memory().identities,
    async changeIdentities(action, identities) {
      records.setIdentities(changeIdentities(records.memory().identities, action, identities));
      await records.saved();
    },
    metrics: () => metricsText(services.all(), checks.list()),
  };
}

function viewService({ name, planned, phase, reportedSince }: Service) {
  return {
    name,
    startup: planned.startup,
    current: reportedStatus[phase],
    ...(reportedSince !== null && { currentSince: stampOf(reportedSince) }),
  };
}

/** Notices belong to users. Throws `permission-denied`. */
function uidOf({ uid }: PebbleCaller): number {
  if (uid === null) throw new AgentError('permission-denied', 'cannot tell whose notices these are');
  return uid;
}

function adminOnly({ access }: PebbleCaller): void {
  if (access !== 'admin') throw new AgentError('permission-denied', "cannot show another user's notices");
}

/** Every service that can get the signal gets it; what went wrong with the others is one error. */
async function signalAll(
  { unit, backend, services }: PebbleParts,
  signal: string,
  names: readonly string[],
): Promise<void> {
  if (signalNumber(signal) === null)
    throw new AgentError('usage-invalid', 'cannot send this signal: its name is not known', { fields: { signal } });
  const problems: string[] = [];
  for (const name of new Set(names)) {
    const phase = services.all().find((service) => service.name === name)?.phase;
    if (phase === undefined || reportedStatus[phase] !== 'active') problems.push(`service "${name}" is not running`);
    else
      try {
        if (backend.signal === undefined) throw new Error(`${backend.name} cannot send signals`);
        await backend.signal(unit, name, signal);
      } catch (error) {
        problems.push(`cannot send signal to "${name}": ${error instanceof Error ? error.message : String(error)}`);
      }
  }
  if (problems.length > 0)
    throw new AgentError('process-unavailable', `cannot send the signal to every service: ${problems.join('; ')}`);
}
