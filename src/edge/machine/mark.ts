/** What tells this machine from a copy of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const idFile = '/etc/machine-id';
const mountsFile = '/proc/self/mountinfo';
const markCharacters = 32;

/**
 * A hash: the id itself is meant to stay on the machine (machine-id(5)). Null where there is none, and where one is
 * mounted over the file for this boot only, as systemd does on a read-only system.
 */
export function machineMark(file = idFile, mounts = mountsFile): string | null {
  let id: string;
  try {
    id = readFileSync(file, 'utf8').trim();
    if (readFileSync(mounts, 'utf8').includes(` ${file} `)) return null;
  } catch {
    return null;
  }
  if (!/^[0-9a-f]{32}$/.test(id)) return null;
  return createHash('sha256').update(`reeve machine ${id}`).digest('hex').slice(0, markCharacters);
}
