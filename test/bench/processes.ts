/** What the kernel says of a process. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const kilobytes = (text: string, name: string): number =>
  Number(text.match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))?.[1]);

/** Megabytes (10^6 bytes) in memory, and those of them that are the process's own: not of a file. */
export function memoryOf(pid: number): { readonly rss: number; readonly own: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => (kilobytes(status, name) * 1024) / 1e6;
  return { rss: megabytes('VmRSS'), own: megabytes('RssAnon') };
}

/** Seconds of processor time that it has used so far, in the kernel and outside. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
