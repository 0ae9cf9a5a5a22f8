/**
 * A Pebble manager in memory, with real rules where a client sees them and none of the supervision: services are words
 * that change, checks run their command, changes are done when they are made. For tests of who serves it.
 */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type {
  ExecTask,
  NoticeFilter,
  Pebble,
  PebbleCaller,
  PebbleChange,
  PebbleCheck,
  PebbleExec,
  PebbleIdentity,
  PebbleLogEntry,
  PebbleNotice,
  PebbleService,
  PebbleTask,
} from '../../src/agent/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import { durationMs } from '../../src/core/supervision/index.ts';
import { findProgram } from '../../src/edge/pebble/exec/program.ts';
import { resolveIdentity } from '../../src/edge/platform/bare/index.ts';

const weekNs = 7n * 24n * 3_600_000_000_000n;
const sections = ['services', 'checks', 'log-targets'] as const;

type Entry = Readonly<Record<string, unknown>>;
type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

interface LiveCheck {
  check: Writable<PebbleCheck>;
  readonly timer: NodeJS.Timeout;
}

const missing = (what: string, name: string): AgentError =>
  new AgentError('not-found', `cannot find this ${what}`, { fields: { name } });

export class MemoryPebble implements Pebble {
  readonly bootId = '11111111-2222-3333-4444-555555555555';
  readonly version = '0.1.0';
  readonly signals: string[] = [];
  readonly entries: PebbleLogEntry[] = [];
  warning: bigint | null = null;
  readonly #searchPath: string;
  readonly #plan: Record<(typeof sections)[number], Record<string, Entry>> = {
    services: {},
    checks: {},
    'log-targets': {},
  };
  readonly #labels = new Set<string>();
  readonly #states = new Map<string, Writable<PebbleService>>();
  readonly #checks = new Map<string, LiveCheck>();
  readonly #changes = new Map<string, PebbleChange>();
  readonly #execs = new Map<string, AbortController>();
  readonly #notices: Writable<PebbleNotice>[] = [];
  #identities: Record<string, PebbleIdentity> = {};
  #lastTime = 0n;
  #lastId = 0;
  /** Called at each change of anything that somebody may wait for. */
  readonly #watchers = new Set<() => void>();

  constructor(searchPath: string) {
    this.#searchPath = searchPath;
  }

  close(): void {
    for (const { timer } of this.#checks.values()) clearInterval(timer);
    for (const controller of this.#execs.values()) controller.abort();
  }

  plan(): string {
    const shown = Object.fromEntries(
      sections.flatMap((name) => (Object.keys(this.#plan[name]).length > 0 ? [[name, this.#plan[name]]] : [])),
    );
    return stringify(shown, { indent: 4 });
  }

  addLayer(label: string, yaml: string, { combine }: { readonly combine: boolean }): Promise<void> {
    if (this.#labels.has(label) && !combine)
      return Promise.reject(new AgentError('layer-invalid', 'cannot add a layer twice', { fields: { label } }));
    const layer = (parse(yaml, { schema: 'failsafe' }) ?? {}) as Record<string, Record<string, Entry>>;
    for (const section of sections)
      for (const [name, entry] of Object.entries(layer[section] ?? {})) {
        if (entry['override'] !== 'merge' && entry['override'] !== 'replace')
          return Promise.reject(
            new AgentError('layer-invalid', 'cannot add a layer without override', { fields: { label, name } }),
          );
        const below = entry['override'] === 'merge' ? this.#plan[section][name] : undefined;
        this.#plan[section][name] = { ...below, ...entry };
      }
    this.#labels.add(label);
    for (const name of Object.keys(layer['checks'] ?? {})) this.#startCheck(name);
    return Promise.resolve();
  }

  services(names: readonly string[]): readonly PebbleService[] {
    return Object.entries(this.#plan.services)
      .filter(([name]) => names.length === 0 || names.includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { startup }]) => {
        const state = this.#states.get(name);
        return { name, current: 'inactive', ...state, startup: startup === 'enabled' ? 'enabled' : 'disabled' };
      });
  }

  actOnServices(action: string, names: readonly string[]): Promise<string> {
    const unknown = names.find((name) => this.#plan.services[name] === undefined);
    if (unknown !== undefined) return Promise.reject(missing('service', unknown));
    const all = this.services([]).filter(({ startup }) => startup === 'enabled');
    const chosen = names.length > 0 ? names : all.map(({ name }) => name);
    const current = action === 'stop' ? 'inactive' : 'active';
    for (const name of chosen)
      this.#states.set(name, { name, current, startup: 'disabled', currentSince: this.#now() });
    const title = `${action[0]?.toUpperCase()}${action.slice(1)}`;
    const tasks = chosen.map((name) =>
      this.#task(action === 'stop' ? 'stop' : 'start', `${title} service "${name}"`, 'Done'),
    );
    const summary = chosen.length === 0 ? `${title} - no services` : `${title} service "${chosen[0]}"`;
    return Promise.resolve(this.#addChange(action, summary, tasks));
  }

  signal(name: string, services: readonly string[]): Promise<void> {
    const idle = services.find((service) => this.#states.get(service)?.current !== 'active');
    if (idle !== undefined) return Promise.reject(missing('running service', idle));
    this.signals.push(`${name} ${services.join(' ')}`);
    return Promise.resolve();
  }

  changes(select: 'all' | 'in-progress' | 'ready'): readonly PebbleChange[] {
    return [...this.#changes.values()].filter(({ ready }) => select === 'all' || ready === (select === 'ready'));
  }

  change(id: string): PebbleChange {
    const change = this.#changes.get(id);
    if (change === undefined) throw missing('change', id);
    return change;
  }

  waitChange(id: string, signal: AbortSignal): Promise<PebbleChange> {
    return this.#until(signal, () => (this.change(id).ready ? this.change(id) : null));
  }

  abortChange(id: string): Promise<PebbleChange> {
    this.#execs.get(id)?.abort();
    return Promise.resolve(this.change(id));
  }

  checks(level: string | null, names: readonly string[]): readonly PebbleCheck[] {
    return [...this.#checks.values()]
      .map(({ check }) => check)
      .filter(
        (check) => (level === null || check.level === level) && (names.length === 0 || names.includes(check.name)),
      )
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  actOnChecks(action: 'start' | 'stop', names: readonly string[]): Promise<readonly string[]> {
    const unknown = names.find((name) => !this.#checks.has(name));
    if (unknown !== undefined) return Promise.reject(missing('check', unknown));
    const changed = names.filter(
      (name) => (this.#checks.get(name)?.check.status === 'inactive') === (action === 'start'),
    );
    for (const name of changed) {
      const live = this.#checks.get(name);
      if (action === 'start') this.#startCheck(name);
      else if (live) {
        clearInterval(live.timer);
        live.check = { ...live.check, status: 'inactive' };
      }
    }
    return Promise.resolve(changed);
  }

  async refreshCheck(name: string): Promise<{ readonly check: PebbleCheck; readonly error: string | null }> {
    const live = this.#checks.get(name);
    if (live === undefined) throw missing('check', name);
    const error = await this.#runCheck(live);
    return { check: live.check, error };
  }

  isHealthy(level: string | null, names: readonly string[]): boolean {
    const counts = ({ check }: LiveCheck) =>
      (names.length === 0 || names.includes(check.name)) &&
      (level === null || check.level === 'alive' || check.level === level);
    return [...this.#checks.values()].filter(counts).every(({ check }) => check.status !== 'down');
  }

  notify({ uid }: PebbleCaller, { key, repeatAfterNs, data }: Parameters<Pebble['notify']>[1]): Promise<string> {
    const now = this.#now();
    const found = this.#notices.find((notice) => notice.key === key && notice.userId === uid);
    const notice: Writable<PebbleNotice> = found ?? {
      id: this.#id(),
      userId: uid,
      type: 'custom',
      key,
      firstOccurred: now,
      lastOccurred: now,
      lastRepeated: now,
      occurrences: 0,
      expireAfterNs: weekNs,
    };
    if (found === undefined) this.#notices.push(notice);
    else if (repeatAfterNs === null || now - notice.lastRepeated > repeatAfterNs) notice.lastRepeated = now;
    notice.occurrences++;
    notice.lastOccurred = now;
    delete notice.lastData;
    delete notice.repeatAfterNs;
    Object.assign(notice, data && { lastData: data }, repeatAfterNs && { repeatAfterNs });
    this.#tell();
    return Promise.resolve(notice.id);
  }

  notices({ uid }: PebbleCaller, { users, types, keys, after }: NoticeFilter): readonly PebbleNotice[] {
    const owner = users === 'own' ? uid : users;
    return this.#notices
      .filter(({ userId }) => owner === 'all' || userId === null || userId === owner)
      .filter(({ type }) => types === null || types.includes(type))
      .filter(({ key }) => keys === null || keys.includes(key))
      .filter(({ lastRepeated }) => after === null || lastRepeated > after)
      .toSorted((a, b) => Number(a.lastRepeated - b.lastRepeated));
  }

  async waitNotices(caller: PebbleCaller, filter: NoticeFilter, signal: AbortSignal): Promise<readonly PebbleNotice[]> {
    const some = () => (this.notices(caller, filter).length > 0 ? this.notices(caller, filter) : null);
    return await this.#until(signal, some).catch(() => []);
  }

  notice({ uid, access }: PebbleCaller, id: string): PebbleNotice {
    const notice = this.#notices.find((one) => one.id === id);
    if (notice === undefined) throw missing('notice', id);
    if (notice.userId !== null && notice.userId !== uid && access !== 'admin')
      throw new AgentError('permission-denied', 'cannot show the notice of another user');
    return notice;
  }

  latestWarning(): bigint | null {
    return this.warning;
  }

  async *logs(
    services: readonly string[],
    count: number,
    follow: boolean,
    signal: AbortSignal,
  ): AsyncGenerator<PebbleLogEntry> {
    const fits = ({ service }: PebbleLogEntry) => services.length === 0 || services.includes(service);
    let at = this.entries.length;
    const old = this.entries.filter(fits);
    yield* count === -1 ? old : old.slice(Math.max(old.length - count, 0));
    while (follow && !signal.aborted) {
      for (; at < this.entries.length; at++) {
        const entry = this.entries[at];
        if (entry !== undefined && fits(entry)) yield entry;
      }
      const seen = at;
      await this.#until(signal, () => (this.entries.length > seen ? true : null)).catch(() => null);
    }
  }

  /** A line of a service, as it would have written it. */
  log(service: string, message: string): void {
    this.entries.push({ time: this.#now(), service, message });
    this.#tell();
  }

  async exec(request: PebbleExec): Promise<ExecTask> {
    const { serviceContext, environment, workingDirectory, ...rest } = request;
    if (serviceContext !== null && this.#plan.services[serviceContext] === undefined)
      throw missing('service', serviceContext);
    const { user, group } = request;
    const who = await resolveIdentity({ ...(user !== null && { user }), ...(group !== null && { group }) });
    if (who.kind === 'refused' || (group !== null && who.identity === null))
      throw new AgentError('usage-invalid', 'cannot run a command as this user');
    const directory = workingDirectory ?? '/';
    if (!(await stat(directory).catch(() => null))?.isDirectory())
      throw new AgentError('file-unusable', 'cannot run a command in this folder', { fields: { directory } });
    const [file = ''] = request.command;
    if ((await findProgram(file, directory, this.#searchPath)) === null)
      throw new AgentError('usage-invalid', 'cannot find executable', { fields: { file } });
    const defaults = { PATH: this.#searchPath, LANG: 'C.UTF-8', ...(who.identity && { USER: who.identity.name }) };
    const task = this.#task('exec', `Execute command "${request.command[0]}"`, 'Doing');
    const changeId = this.#addChange('exec', task.summary, [task]);
    const controller = new AbortController();
    this.#execs.set(changeId, controller);
    return {
      changeId,
      taskId: task.id,
      exec: { ...rest, environment: { ...defaults, ...environment }, workingDirectory: directory },
      signal: controller.signal,
      ended: (result) => this.#endExec(changeId, task, result),
    };
  }

  execTask(taskId: string): ExecTask {
    throw missing('task', taskId);
  }

  identities(): Readonly<Record<string, PebbleIdentity>> {
    return this.#identities;
  }

  changeIdentities(action: string, identities: Readonly<Record<string, PebbleIdentity | null>>): Promise<void> {
    const next = { ...this.#identities };
    for (const [name, identity] of Object.entries(identities)) {
      const clash = action === 'add' ? name in next : (action === 'update' || action === 'remove') && !(name in next);
      if (clash)
        return Promise.reject(new AgentError('already-exists', 'cannot change this identity', { fields: { name } }));
      if (identity === null) delete next[name];
      else next[name] = identity;
    }
    this.#identities = next;
    return Promise.resolve();
  }

  metrics(): string {
    return '# HELP pebble_service_active Whether the service is currently active (1) or not (0)\n';
  }

  #endExec(changeId: string, task: PebbleTask, result: Parameters<ExecTask['ended']>[0]): void {
    const failed = 'failed' in result ? result.failed : null;
    const exit = 'exit' in result ? result.exit : null;
    const code = exit?.kind === 'exited' ? exit.code : exit?.kind === 'killed' ? 128 + signalNumber(exit.signal) : -1;
    const status = failed === null ? 'Done' : 'Error';
    const readyTime = this.#now();
    const ended = { ...task, status, readyTime, data: { 'exit-code': code } } as const;
    const err = `cannot perform the following tasks:\n- ${task.summary} (${failed})`;
    this.#execs.delete(changeId);
    this.#changes.set(changeId, {
      ...this.change(changeId),
      tasks: [ended],
      status,
      ready: true,
      readyTime,
      ...(failed !== null && { err }),
    });
    this.#tell();
  }

  #startCheck(name: string): void {
    const previous = this.#checks.get(name);
    if (previous !== undefined) clearInterval(previous.timer);
    const entry = this.#plan.checks[name] ?? {};
    const periodMs = durationMs((entry['period'] as string | undefined) ?? '10s') ?? 10_000;
    const check: Writable<PebbleCheck> = {
      name,
      level: (entry['level'] ?? '') as PebbleCheck['level'],
      startup: entry['startup'] === 'disabled' ? 'disabled' : 'enabled',
      status: entry['startup'] === 'disabled' ? 'inactive' : 'up',
      successes: 0,
      failures: 0,
      threshold: Number(entry['threshold'] ?? 3),
      changeId: this.#addChange('perform-check', `Perform exec check "${name}"`, [
        this.#task('perform-check', `Perform exec check "${name}"`, 'Doing'),
      ]),
    };
    const live: LiveCheck = { check, timer: setInterval(() => void this.#runCheck(live), periodMs) };
    this.#checks.set(name, live);
  }

  #runCheck({ check }: LiveCheck): Promise<string | null> {
    const { exec } = this.#plan.checks[check.name] ?? {};
    const [file = '', ...args] = ((exec as { command?: string } | undefined)?.command ?? '').split(' ');
    return new Promise((resolve) => {
      execFile(file, args, (error) => {
        if (error === null) check.successes++;
        check.failures = error === null ? 0 : check.failures + 1;
        check.status = check.failures >= check.threshold ? 'down' : 'up';
        resolve(error?.message ?? null);
      });
    });
  }

  #addChange(kind: string, summary: string, tasks: readonly PebbleTask[]): string {
    const id = this.#id();
    const ready = tasks.every(({ status }) => status === 'Done');
    const time = this.#now();
    const status = ready ? 'Done' : 'Doing';
    this.#changes.set(id, {
      id,
      kind,
      summary,
      status,
      tasks,
      ready,
      spawnTime: time,
      ...(ready && { readyTime: time }),
    });
    return id;
  }

  #task(kind: string, summary: string, status: 'Doing' | 'Done'): PebbleTask {
    const time = this.#now();
    const progress = { label: '', done: 1, total: 1 };
    return {
      id: this.#id(),
      kind,
      summary,
      status,
      log: [],
      progress,
      spawnTime: time,
      ...(status === 'Done' && { readyTime: time }),
    };
  }

  #id(): string {
    return String(++this.#lastId);
  }

  #now(): bigint {
    const clock = BigInt(Date.now()) * 1_000_000n;
    this.#lastTime = clock > this.#lastTime ? clock : this.#lastTime + 1_000n;
    return this.#lastTime;
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }

  #until<Value>(signal: AbortSignal, look: () => Value | null): Promise<Value> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#watchers.delete(watcher);
        reject(signal.reason as Error);
      };
      const watcher = () => {
        const value = look();
        if (value === null) return;
        this.#watchers.delete(watcher);
        signal.removeEventListener('abort', abort);
        resolve(value);
      };
      signal.addEventListener('abort', abort);
      this.#watchers.add(watcher);
      watcher();
      if (signal.aborted) abort();
    });
  }
}

const signalNumber = (name: string): number => ({ SIGKILL: 9, SIGTERM: 15, SIGHUP: 1, SIGINT: 2 })[name] ?? 0;
