/** What runs in a folder or for it: processes whose command line or working directory names it. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

interface Found {
  readonly pid: number;
  readonly command: string;
}

/** Not this process itself. The dead that nobody has collected yet do not count. */
export function processesOf(folder: string): readonly Found[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      const found = look(name);
      return found !== null && found.text.includes(folder) ? [{ pid: Number(name), command: found.command }] : [];
    });
}

function look(pid: string): { readonly command: string; readonly text: string } | null {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { command, text: `${command}${readlinkSync(`/proc/${pid}/cwd`)}` };
  } catch {
    return null;
  }
}

/** SIGKILL until none is left. The folder must be one that only the caller's processes can name. */
export async function endProcessesOf(folder: string): Promise<void> {
  for (let left = processesOf(folder); left.length > 0; left = processesOf(folder)) {
    for (const { pid } of left)
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It was quicker.
      }
    await new Promise(setImmediate);
  }
}

/** What has ended and only waits for its parent to notice does not count. */
export function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
