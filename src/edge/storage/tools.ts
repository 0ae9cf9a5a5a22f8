/** The system's own programs for mounts, loop devices and file systems. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AgentError } from '../../core/errors.ts';

const run = promisify(execFile);
/** A file system of a terabyte is made in seconds; what takes longer hangs. */
const toolTimeoutMs = 2 * 60_000;
const environment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };
const packages: Readonly<Record<string, string>> = { 'mkfs.ext4': 'e2fsprogs' };

/** What it printed. Throws `storage-unavailable` with its words. */
export async function system(tool: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(tool, [...args], { env: environment, timeout: toolTimeoutMs });
    return stdout.trim();
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const said = String((cause as { stderr?: string }).stderr ?? '').trim();
    throw new AgentError('storage-unavailable', `cannot run ${tool} for storage`, {
      cause: said === '' ? cause : said,
      next: isMissing
        ? `install the package ${packages[tool] ?? 'mount or util-linux'}`
        : 'let the agent run as root where the kernel allows mounts, or choose the pool rootfs; it is tried again',
    });
  }
}

/** True when something is mounted exactly there. */
export async function isMounted(path: string): Promise<boolean> {
  const lines = (await readFile('/proc/self/mountinfo', 'utf8')).split('\n');
  return lines.some((line) => unescaped(line.split(' ')[4] ?? '') === path);
}

/** Blanks and backslashes stand there as octal. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** Ends what is mounted there. One that is in use stays, unless it is to go at last: then it goes when nobody has it open. */
export async function unmount(path: string, how: 'clean' | 'at-last'): Promise<void> {
  while (await isMounted(path)) await system('umount', ...(how === 'at-last' ? ['--lazy'] : []), path);
}

/** The loop devices of an image, of any earlier life too. */
export async function devicesOf(image: string): Promise<readonly string[]> {
  const listed = await system('losetup', '--associated', image, '--output', 'NAME', '--noheadings');
  return listed.split('\n').filter((name) => name !== '');
}

/** The device of an image, made when there is none. */
export async function attachLoop(image: string, readOnly: boolean): Promise<string> {
  const [device] = await devicesOf(image);
  return device ?? (await system('losetup', '--find', '--show', ...(readOnly ? ['--read-only'] : []), image));
}
