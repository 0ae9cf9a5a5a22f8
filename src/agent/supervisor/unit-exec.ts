/** Commands that clients run beside the services: what they get, and how they end (pebble.md §9). The edge runs them. */
import { AgentError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import { exitCode, type Plan } from '../../core/supervision/index.ts';
import type { Accounts, ExecTask, Machine, PebbleExec, ResolvedExec, UnitFiles } from '../ports/index.ts';
import type { Records } from './records.ts';

export interface ExecParts {
  readonly unit: UnitName;
  readonly records: Records;
  readonly accounts: Accounts;
  readonly files: Pick<UnitFiles, 'stat'>;
  readonly machine: Pick<Machine, 'path'>;
  plan(): Plan | null;
}

export interface UnitExecs {
  /** Throws `usage-invalid` (no command, no such program or context), `file-unusable` (no such folder). */
  start(request: PebbleExec): Promise<ExecTask>;
  /** Throws `not-found`. */
  task(taskId: string): ExecTask;
  /** Ends the execs of these tasks; all of them without. */
  abort(taskIds?: readonly string[]): void;
}

interface Running {
  readonly task: ExecTask;
  readonly stop: AbortController;
}

export function unitExecs(parts: ExecParts): UnitExecs {
  const { unit, records } = parts;
  const running = new Map<string, Running>();

  return {
    async start(request) {
      const exec = await resolve(parts, request);
      const summary = `Execute command "${exec.command[0] ?? ''}"`;
      const change = records.openChange({
        kind: 'exec',
        summary,
        tasks: [{ kind: 'exec', summary, subject: '', status: 'Doing' }],
      });
      const taskId = change.tasks[0]?.id ?? '';
      const stop = new AbortController();
      const task: ExecTask = {
        changeId: change.id,
        taskId,
        exec,
        signal: stop.signal,
        ended(result) {
          running.delete(taskId);
          records.stepTask(taskId, endOf(result));
        },
      };
      running.set(taskId, { task, stop });
      return task;
    },
    task(taskId) {
      const found = running.get(taskId);
      if (found !== undefined) return found.task;
      throw new AgentError('not-found', 'cannot find a running command of this task', { fields: { unit, taskId } });
    },
    abort(taskIds) {
      for (const [id, { stop }] of running) if (taskIds === undefined || taskIds.includes(id)) stop.abort();
    },
  };
}

/** A command that ran has done its task, whatever its exit code; one that failed to run has not. */
function endOf(result: Parameters<ExecTask['ended']>[0]): Parameters<Records['stepTask']>[1] {
  const because = 'failed' in result ? result.failed : result.exit.kind === 'not-started' ? result.exit.because : null;
  if (because !== null || 'failed' in result || result.exit.kind === 'not-started')
    return { status: 'Error', data: { 'exit-code': -1 }, entry: { level: 'ERROR', text: because ?? '' } };
  return { status: 'Done', data: { 'exit-code': exitCode(result.exit) } };
}

async function resolve(parts: ExecParts, request: PebbleExec): Promise<ResolvedExec> {
  const { serviceContext, workingDirectory, ...rest } = request;
  const context = serviceContext === null ? undefined : parts.plan()?.services.get(serviceContext)?.launch;
  if (serviceContext !== null && context === undefined)
    throw refused('cannot find the service of this command', { service: serviceContext });
  const [file] = request.command;
  if (file === undefined || file === '') throw refused('cannot run an empty command', {});
  const named = request.user !== null || request.userId !== null;
  const who = {
    user: named ? request.user : (context?.user ?? null),
    userId: named ? request.userId : (context?.userId ?? null),
    group: request.group ?? (named ? null : (context?.group ?? null)),
    groupId: request.groupId ?? (named ? null : (context?.groupId ?? null)),
  };
  const account = await parts.accounts.find(present(who));
  if (account.kind === 'refused') throw refused(`cannot run a command as this user: ${account.because}`, {});
  const environment = environmentOf(parts, account.identity, context?.environment, request.environment);
  const directory = workingDirectory ?? context?.directory ?? (environment.HOME || '/');
  await checkDirectory(parts, directory);
  await checkProgram(parts, file, directory);
  return { ...rest, ...who, environment, workingDirectory: directory };
}

function environmentOf(
  { machine }: ExecParts,
  identity: { readonly name: string; readonly home: string },
  ...layers: readonly (Readonly<Record<string, string>> | undefined)[]
): Readonly<Record<string, string>> {
  const result: Record<string, string> = Object.assign({ PATH: machine.path(), LANG: 'C.UTF-8' }, ...layers);
  if (identity.home) result.HOME ??= identity.home;
  if (identity.name) result.USER ??= identity.name;
  return result;
}

async function checkDirectory({ files }: ExecParts, directory: string): Promise<void> {
  const { kind } = await files.stat(directory);
  if (kind !== 'directory')
    throw new AgentError('file-unusable', 'cannot run a command in this folder', {
      fields: { directory },
      cause: kind === 'missing' ? 'it does not exist' : 'it is not a folder',
    });
}

async function checkProgram({ files, machine }: ExecParts, file: string, directory: string): Promise<void> {
  const places = file.includes('/')
    ? [file.startsWith('/') ? file : `${directory}/${file}`]
    : machine
        .path()
        .split(':')
        .map((folder) => `${folder}/${file}`);
  for (const place of places) {
    const { kind, executable } = await files.stat(place);
    if (kind === 'file' && executable) return;
  }
  throw refused('cannot find executable', { file });
}

/** Null means absent. */
function present(who: {
  readonly user: string | null;
  readonly userId: number | null;
  readonly group: string | null;
  readonly groupId: number | null;
}): Parameters<Accounts['find']>[0] {
  return {
    ...(who.user !== null && { user: who.user }),
    ...(who.userId !== null && { userId: who.userId }),
    ...(who.group !== null && { group: who.group }),
    ...(who.groupId !== null && { groupId: who.groupId }),
  };
}

const refused = (message: string, fields: Readonly<Record<string, string>>): AgentError =>
  new AgentError('usage-invalid', message, { fields });
