/** Plain logs where people look for them on a machine: `unit-web-0.log`, `machine-lock.log` (charm-runtime.md §2.1). */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log, TextLogs } from '../../agent/ports/index.ts';
import { unitTag } from '../../core/model/index.ts';

/** A longer file becomes `NAME.1`, in the place of the one before. */
export const textLogBytesMax = 8 * 1024 * 1024;

/**
 * Lines of text files in the folder, written once everything else that is due now has been done: handlers print many at
 * once. What cannot be written is lost, which is told once, until it can be again.
 */
export function textLogs({
  directory,
  log,
}: {
  readonly directory: string;
  readonly log: Pick<Log, 'warn'>;
}): TextLogs {
  const sizes = new Map<string, number>();
  const waiting = new Map<string, string[]>();
  let isTold = false;

  function take(name: string, line: string): void {
    if (waiting.size === 0) setImmediate(writeAll);
    const lines = waiting.get(name) ?? [];
    waiting.set(name, lines);
    lines.push(line);
  }

  function writeAll(): void {
    const all = [...waiting];
    waiting.clear();
    for (const [name, lines] of all) append(name, `${lines.join('\n')}\n`);
  }

  function append(name: string, text: string): void {
    const file = path.join(directory, name);
    try {
      const size = sizes.get(name) ?? sizeOf(directory, file);
      const isFull = size > 0 && size + text.length > textLogBytesMax;
      if (isFull) renameSync(file, `${file}.1`);
      appendFileSync(file, text, { mode: 0o640 });
      sizes.set(name, (isFull ? 0 : size) + Buffer.byteLength(text));
      isTold = false;
    } catch (error) {
      sizes.delete(name);
      if (!isTold) log.warn('cannot write a log file; lines are lost', { file, error });
      isTold = true;
    }
  }

  return {
    unit: (unit, line) => take(`${unitTag(unit)}.log`, line),
    lanes: (line) => take('machine-lock.log', line),
  };
}

function sizeOf(directory: string, file: string): number {
  mkdirSync(directory, { recursive: true });
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
