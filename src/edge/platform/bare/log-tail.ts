/** The newest lines of a log that a shim rotates while we read. */
import { open } from 'node:fs/promises';
import { readLogLine } from './log-line.ts';

/** Reads `log`, `log.1`, … until there are enough lines. A log that does not exist is empty. */
export async function tailLog(file: string, filesMax: number, lines: number): Promise<readonly string[]> {
  let bytes = Buffer.alloc(0);
  let newest: bigint | null = null;
  for (let index = 0; index < filesMax && countLines(bytes) <= lines; index++) {
    const part = await readPart(index === 0 ? file : `${file}.${index}`);
    if (part === null) break;
    // Rotated between two reads: what was `log` a moment ago is `log.1` now.
    if (part.inode === newest) continue;
    newest ??= part.inode;
    bytes = Buffer.concat([part.bytes, bytes]);
  }
  const all = bytes.toString().split('\n');
  if (all.at(-1) === '') all.pop();
  return lines > 0 ? all.slice(-lines).map((line) => readLogLine(line).text) : [];
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('\n'); at !== -1; at = bytes.indexOf('\n', at + 1)) count++;
  return count;
}

async function readPart(path: string): Promise<{ readonly inode: bigint; readonly bytes: Buffer } | null> {
  try {
    await using handle = await open(path);
    const { ino } = await handle.stat({ bigint: true });
    return { inode: ino, bytes: await handle.readFile() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
