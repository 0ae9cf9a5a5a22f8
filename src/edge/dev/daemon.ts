/** Starts a program in the background, waits until it says that it is ready, and ends it again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { AgentError } from '../../core/errors.ts';
import { identify, isRunning, type ProcessIdentity, signalProcess } from './proc.ts';

const usualReadyTimeoutMs = 30_000;
const stopTimeoutMs = 15_000;
const killTimeoutMs = 5_000;
const pollDelayMs = 20;
const logTailLines = 12;

export interface DaemonSpec {
  /** For people: `controller`, `machine 0`. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** Added to what it inherits. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** stdout and stderr are appended to it. */
  readonly log: string;
  /** Written by the program when it is ready: JSON with its `pid`. */
  readonly readyFile: string;
  /** True when it is written in another pid namespace: the `pid` in it says nothing here. */
  readonly isElsewhere?: boolean;
  /** When waiting for it ends; 30 s when absent. */
  readonly readyTimeoutMs?: number;
  /** Called as soon as the process exists, before it is ready. */
  readonly onStarted: (identity: ProcessIdentity) => Promise<void>;
}

/** Resolves with the content of the ready file. Throws `process-unavailable` with the end of the log. */
export async function startDaemon(spec: DaemonSpec): Promise<Readonly<Record<string, unknown>>> {
  await rm(spec.readyFile, { force: true });
  const log = openSync(spec.log, 'a', 0o600);
  const child = spawn(spec.file, spec.args, {
    cwd: spec.directory,
    detached: true,
    env: { ...withoutOurVariables(process.env), ...spec.environment },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new AbortController();
  child.once('exit', (code, signal) => ended.abort(signal ?? `exit status ${code}`));
  try {
    await once(child, 'spawn');
    child.unref();
    const identity = child.pid === undefined ? null : identify(child.pid);
    if (identity !== null) await spec.onStarted(identity);
    return await untilReady(spec, child.pid ?? 0, ended.signal);
  } catch (cause) {
    throw await notReady(spec, cause);
  }
}

function withoutOurVariables(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { REEVE_CONTROLLER: _controller, REEVE_AGENT: _agent, REEVE_KEYS: _keys, ...rest } = environment;
  return rest;
}

async function untilReady(
  { readyFile, isElsewhere = false, readyTimeoutMs = usualReadyTimeoutMs }: DaemonSpec,
  pid: number,
  ended: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  const deadline = performance.now() + readyTimeoutMs;
  while (performance.now() < deadline) {
    const facts = await readFacts(readyFile);
    // A file of a former life names another pid.
    if (facts !== null && (isElsewhere || facts.pid === pid)) return facts;
    if (ended.aborted) throw new Error(`it ended: ${String(ended.reason)}`);
    await delay(pollDelayMs);
  }
  throw new Error(`it was not ready within ${readyTimeoutMs / 1000} s`);
}

async function readFacts(file: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

async function notReady({ name, log }: DaemonSpec, cause: unknown): Promise<AgentError> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const tail = text.trimEnd().split('\n').slice(-logTailLines).join('\n    ');
  return new AgentError('process-unavailable', `cannot start the ${name}`, {
    cause,
    fields: { log },
    next: tail === '' ? `look into ${log}` : `the end of its log says:\n    ${tail}`,
  });
}

/** TERM, and KILL when that does not end it in time. Resolves when it is gone; false when it was gone before. */
export async function stopDaemon(identity: ProcessIdentity): Promise<boolean> {
  if (!signalProcess(identity, 'SIGTERM')) return false;
  if (await isGone(identity, stopTimeoutMs)) return true;
  signalProcess(identity, 'SIGKILL');
  if (await isGone(identity, killTimeoutMs)) return true;
  throw new AgentError('process-unavailable', 'cannot end this process', { fields: { pid: identity.pid } });
}

async function isGone(identity: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (isRunning(identity)) {
    if (performance.now() >= deadline) return false;
    await delay(pollDelayMs);
  }
  return true;
}
