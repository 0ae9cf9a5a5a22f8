/** What people and programs ask of the controller. */
import { parseCharm } from '../core/charm/index.ts';
import type { LogQuery, ModelStatus, TaskId, TaskUpdate, TaskView } from '../core/model/index.ts';
import type { UnitLogLine } from '../core/protocol/index.ts';
import type { LogRing } from './logs.ts';
import {
  addBundle,
  addContent,
  addToken,
  applicationDetails,
  configView,
  decide,
  type Enqueued,
  enqueueAction,
  enqueueExec,
  type Facts,
  hasExisted,
  idsOf,
  machineDetails,
  modelDetails,
  modelStatus,
  type Reader,
  resourceViews,
  type StatusFacts,
  secretInfos,
  unitDetails,
  unknownName,
} from './model/index.ts';
import type {
  Admin,
  BundleStore,
  Clock,
  ControllerFaults,
  ResourceStore,
  SchemaValidator,
  TokenMint,
} from './ports/index.ts';
import type { Pulse } from './pulse.ts';
import type { Writer } from './writer.ts';

/** A watcher gets at most one status in this time: what changes meanwhile is in the next one. */
export const watchPauseMs = 100;
/** And at least one in this time: an agent is lost by the clock, not by a change. */
export const watchDelayMsMax = 5_000;

export interface AdminHost {
  readonly writer: Writer;
  readonly pulse: Pulse;
  readonly logs: LogRing;
  readonly bundles: BundleStore;
  readonly resources: ResourceStore;
  readonly schema: SchemaValidator;
  readonly mint: TokenMint;
  readonly clock: Clock;
  readonly facts: () => Facts;
  readonly statusFacts: () => StatusFacts;
  /** Ends what is followed when the controller stops. */
  readonly closed: AbortSignal;
  readonly faults?: ControllerFaults;
}

export function createAdmin(host: AdminHost): Admin {
  const { writer, facts } = host;
  const untilClosed = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, host.closed]);
  return {
    async upload(manifest, archive) {
      const bundle = await host.bundles.add(manifest, archive);
      const charm = parseCharm(bundle);
      host.faults?.('bundle-stored');
      return writer.submit((draft) => addBundle(draft, bundle, charm));
    },
    async uploadContent(content) {
      const uploaded = await host.resources.add(content);
      return writer.submit((draft) => addContent(draft, uploaded));
    },
    execute: (command) => writer.submit((draft) => decide(draft, facts(), command)),
    status: async () => modelStatus(writer.model, host.statusFacts()),
    watch: (signal) => watch(host, untilClosed(signal)),
    applicationConfig: async (application) => configView(writer.model, application),
    showUnit: async (unit) => unitDetails(writer.model, host.statusFacts(), unit),
    showApplication: async (application) => applicationDetails(writer.model, host.statusFacts(), application),
    showMachine: async (machine) => machineDetails(writer.model, host.statusFacts(), machine),
    showModel: async () => modelDetails(writer.model, host.statusFacts()),
    existed: async (name) => hasExisted(writer.model, name),
    resources: async (application) => resourceViews(writer.model, application),
    async *run(request, signal) {
      const task = await writer.submit((draft) => enqueueAction(draft, facts(), host.schema, request));
      yield* follow(host, task, untilClosed(signal));
    },
    async *exec(request, signal) {
      const task = await writer.submit((draft) => enqueueExec(draft, facts(), request));
      yield* follow(host, task, untilClosed(signal));
    },
    task: async (task) => taskView(writer.model, task),
    tasks: async () => taskList(writer.model),
    logs: (query, signal) => logs(host, query, untilClosed(signal)),
    async createJoinToken() {
      const { token, secretHash } = host.mint.mint();
      await writer.submit((draft) => addToken(draft, facts(), secretHash));
      return token;
    },
    secrets: async (query) => secretInfos(writer.model, query),
  };
}

async function* watch(
  { writer, pulse, clock, statusFacts }: AdminHost,
  signal: AbortSignal,
): AsyncGenerator<ModelStatus> {
  while (!signal.aborted) {
    const { beats } = pulse;
    yield modelStatus(writer.model, statusFacts());
    const turn = new AbortController();
    const either = AbortSignal.any([signal, turn.signal]);
    const pause = (delayMs: number): Promise<void> => clock.delay(delayMs, either).catch(() => undefined);
    await pause(watchPauseMs);
    await Promise.race([pulse.past(beats, either), pause(watchDelayMsMax)]);
    turn.abort();
  }
}

/** Follows a task by what the model says of it, so nothing is missed; the task goes on when nobody follows it. */
async function* follow(
  { writer, pulse }: AdminHost,
  { task, unit }: Enqueued,
  signal: AbortSignal,
): AsyncGenerator<TaskUpdate> {
  yield { kind: 'enqueued', task, unit };
  let started = false;
  let line = 0;
  while (!signal.aborted) {
    const { beats } = pulse;
    const record = writer.model.get('task', task);
    // Forgotten because so many came after it.
    if (record === undefined) return;
    if (!started && record.startedAt !== undefined) yield { kind: 'started', at: record.startedAt };
    started ||= record.startedAt !== undefined;
    for (; line < record.lines; line++) {
      const entry = writer.model.get('task-log', `${task}/${line}`);
      if (entry !== undefined) yield { kind: 'log', ...entry };
    }
    if (record.result !== undefined && record.endedAt !== undefined)
      return yield { kind: 'ended', at: record.endedAt, result: record.result };
    await pulse.past(beats, signal);
  }
}

/** Throws `not-found`. */
function taskView(reader: Reader, task: TaskId): TaskView {
  const record = reader.get('task', task);
  if (record === undefined) throw unknownName('task', task, idsOf(reader, 'task'));
  const { id, lines, ...view } = record;
  const log = Array.from({ length: lines }, (_, line) => reader.get('task-log', `${id}/${line}`));
  return { task: id, ...view, log: log.filter((entry) => entry !== undefined) };
}

function taskList(reader: Reader): readonly TaskView[] {
  return [...reader.list('task')]
    .map(([, { id, lines: _lines, result: _result, ...view }]) => ({ task: id, ...view, log: [] }))
    .sort((a, b) => Number(a.task) - Number(b.task));
}

/** The newest lines, oldest first, then new ones as they come. Throws `not-found` for a name that means nothing. */
async function* logs(host: AdminHost, query: LogQuery, signal: AbortSignal): AsyncGenerator<UnitLogLine> {
  const isWanted = lineFilter(host.writer.model, query.units);
  const { pulse } = host.logs;
  let beats = pulse.beats;
  let read = host.logs.from(0);
  const newest = read.lines.filter(isWanted);
  yield* newest.slice(Math.max(0, newest.length - query.tail));
  while (query.follow && !signal.aborted) {
    await pulse.past(beats, signal);
    beats = pulse.beats;
    read = host.logs.from(read.next);
    yield* read.lines.filter(isWanted);
  }
}

/** `web/0` means a unit, `web` every unit of the application. */
function lineFilter(reader: Reader, names: readonly string[]): (line: UnitLogLine) => boolean {
  for (const name of names)
    if (reader.get('unit', name) === undefined && reader.get('application', name) === undefined)
      throw unknownName('unit or application', name, [...idsOf(reader, 'unit'), ...idsOf(reader, 'application')]);
  return ({ unit }) => names.length === 0 || names.some((name) => unit === name || unit.startsWith(`${name}/`));
}
