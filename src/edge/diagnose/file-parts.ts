/** What the agent has written where it may be read: logs, layers of services, the owner's policy. */
import { execFile } from 'node:child_process';
import { closeSync, fstatSync, globSync, openSync, readFileSync, readlinkSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Installation } from '../doctor/index.ts';
import type { Part } from './part.ts';

/** The end of each file. */
const tailBytesMax = 512 * 1024;
const journalLinesMax = 5_000;
const journalBytesMax = 8 * 1024 * 1024;
const journalTimeoutMs = 10_000;

/** Read only to be taken out wherever they may stand. */
const secretFiles = ['identity/tls.key', 'identity/long-term.key', 'state.db.key'] as const;

export function* gatherFiles({ data, etc, logs, agents, pid }: Installation): Generator<Part> {
  yield { name: 'identity.json', read: () => JSON.parse(readFileSync(path.join(data, 'identity/agent.json'), 'utf8')) };
  yield { name: 'logs/agent.log', read: () => agentLog(pid) };
  yield { name: 'logs/journal.log', read: journal };
  yield* tails(logs, '*.log', 'logs');
  yield* tails(etc, 'policy.d/*.yaml', 'etc');
  yield* tails(agents, '*/charm/layers/**/*.yaml', 'layers');
}

function* tails(folder: string, pattern: string, into: string): Generator<Part> {
  for (const name of globSync(pattern, { cwd: folder }).sort())
    yield { name: path.join(into, name), read: () => tail(path.join(folder, name)) };
}

/** From the beginning of a line. */
function tail(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const length = Math.min(size, tailBytesMax);
    const bytes = Buffer.alloc(length);
    const read = readSync(descriptor, bytes, 0, length, size - length);
    const text = bytes.toString('utf8', 0, read);
    return size > length ? text.slice(text.indexOf('\n') + 1) : text;
  } finally {
    closeSync(descriptor);
  }
}

/** Where its stderr goes, when that is a file: under systemd it is the journal. */
function agentLog(pid: number | null): string | null {
  const target = pid === null ? '' : readlinkSync(`/proc/${pid}/fd/2`);
  return /^\/(?!dev\/)/.test(target) ? tail(target) : null;
}

function journal(): Promise<string | null> {
  const args = ['--unit=reeved', `--lines=${journalLinesMax}`, '--no-pager', '--quiet', '--output=short-iso-precise'];
  const limits = { timeout: journalTimeoutMs, maxBuffer: journalBytesMax };
  return new Promise((resolve) => {
    // A machine without a journal has none to show.
    execFile('journalctl', args, limits, (error, stdout) => resolve(error === null && stdout !== '' ? stdout : null));
  });
}

/** Whole, and line by line: a key may stand in one line of a log. */
export function knownSecrets({ data }: Installation): readonly string[] {
  return secretFiles.flatMap((name) => {
    try {
      const bytes = readFileSync(path.join(data, name));
      const lines = bytes
        .toString('latin1')
        .split('\n')
        .filter((line) => !line.startsWith('-----'));
      return [...lines, bytes.toString('hex'), bytes.toString('base64')];
    } catch {
      return [];
    }
  });
}
