/** Why a file could not be run, in words that say what to mend. */
import { open, stat } from 'node:fs/promises';
import { AgentError } from '../../core/errors.ts';
import { systemCode } from '../files/index.ts';
import type { SpawnRequest } from '../native/index.ts';

const interpreterLineBytesMax = 256;

/** The machine's fault, not the file's: another time it will run. */
const shortages = new Set(['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE']);

/** What the system said, and what it leaves out. Throws `process-unavailable` when it lacks processes, memory or files. */
export async function whyNotStarted(request: SpawnRequest, error: unknown): Promise<string> {
  const code = systemCode(error);
  if (code === undefined || shortages.has(code))
    throw new AgentError('process-unavailable', 'cannot start a process', {
      cause: error,
      fields: { file: request.file },
    });
  if (!(await isDirectory(request.directory))) return `no such directory: ${request.directory}`;
  // The kernel also says ENOENT when the file is there and its interpreter is not.
  const interpreter = code === 'ENOENT' ? await interpreterOf(request.file) : null;
  if (interpreter !== null) return `no such interpreter: ${interpreter}`;
  return (error as Error).message.toLowerCase();
}

const isDirectory = (directory: string) =>
  stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function interpreterOf(file: string): Promise<string | null> {
  try {
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(interpreterLineBytesMax),
      0,
      interpreterLineBytesMax,
      0,
    );
    return /^#![ \t]*([^\s]+)/.exec(buffer.toString('utf8', 0, bytesRead))?.[1] ?? null;
  } catch {
    return null;
  }
}
