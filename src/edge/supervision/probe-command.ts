/** A check by a command: exit status 0 is well (pebble.md §8.3). */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ProbeOutcome } from '../../agent/ports/index.ts';
import type { Launch } from '../../core/supervision/index.ts';
import { type Identity, resolveIdentity } from '../platform/bare/index.ts';
import { describeOutput, detailBytesMax } from './details.ts';

/** What the command leaves behind may hold its pipes: they are read this long after its end. */
const pipeDelayMs = 1_000;

/** When the signal comes first, the command and everything in its group is killed. */
export async function probeCommand(
  { launch }: { readonly launch: Launch },
  signal: AbortSignal,
): Promise<ProbeOutcome> {
  const resolved = await resolveIdentity(launch);
  if (resolved.kind === 'refused') return { kind: 'failed', because: resolved.because };
  return runCommand(launch, resolved.identity, signal);
}

function runCommand(launch: Launch, identity: Identity | null, signal: AbortSignal): Promise<ProbeOutcome> {
  const { command, directory, environment } = launch;
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: 'failed', because: 'it was not started' });
    const child = spawn(file, args, {
      cwd: directory,
      env: withUser(environment, identity),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(identity?.switch && { uid: identity.userId, gid: identity.groupId }),
    });
    const output = lastBytes([child.stdout, child.stderr]);
    const kill = (): void => killGroup(child.pid);
    let ended: NodeJS.Timeout | null = null;
    signal.addEventListener('abort', kill, { once: true });
    const finish = (because: string | null): void => {
      if (ended !== null) clearTimeout(ended);
      signal.removeEventListener('abort', kill);
      child.stdout.destroy();
      child.stderr.destroy();
      if (because === null) resolve({ kind: 'passed' });
      else resolve({ kind: 'failed', because: `${because}${describeOutput(output(), 'last')}` });
    };
    const because = (): string | null => {
      if (child.exitCode === 0) return null;
      return child.signalCode === null ? `exit status ${child.exitCode}` : `signal: ${child.signalCode}`;
    };
    child.on('error', (error) => finish(error.message));
    child.on('exit', () => {
      ended = setTimeout(() => finish(because()), pipeDelayMs);
    });
    child.on('close', () => finish(because()));
  });
}

function withUser(environment: Launch['environment'], identity: Identity | null): Record<string, string> {
  const result = { ...environment };
  if (identity?.home) result.HOME ||= identity.home;
  if (identity?.name) result.USER ||= identity.name;
  return result;
}

/** Both streams together, as they come. */
function lastBytes(streams: readonly Readable[]): () => Buffer {
  let kept = Buffer.alloc(0);
  for (const stream of streams)
    stream.on('data', (chunk: Buffer) => {
      kept = Buffer.concat([kept, chunk]).subarray(-detailBytesMax);
    });
  return () => kept;
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended in this moment.
  }
}
