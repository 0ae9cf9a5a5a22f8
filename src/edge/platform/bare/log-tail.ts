/** The newest lines of a log that a shim rotates while we read. */
import { open } from 'node:fs/promises';

/** Reads `log`, `log.1`, … until there are enough lines. A log that does not exist is empty. */
export async function tailLog(file: string, filesMax: number, lines: number): Promise<readonly string[]> {
  let text = '';
  let newest: bigint | null = null;
  for (let index = 0; index < filesMax && countLines(text) <= lines; index++) {
    const part = await readPart(index === 0 ? file : `${file}.${index}`);
    if (part === null) break;
    // Rotated between two reads: what was `log` a moment ago is `log.1` now.
    if (part.inode === newest) continue;
    newest ??= part.inode;
    text = part.text + text;
  }
  const all = text.split('\n');
  if (all.at(-1) === '') all.pop();
  return lines > 0 ? all.slice(-lines) : [];
}

const countLines = (text: string): number => text.split('\n').length - 1;

async function readPart(path: string): Promise<{ readonly inode: bigint; readonly text: string } | null> {
  try {
    await using handle = await open(path);
    const { ino } = await handle.stat({ bigint: true });
    return { inode: ino, text: await handle.readFile('utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
