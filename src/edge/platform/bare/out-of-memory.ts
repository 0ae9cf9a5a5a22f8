/**
 * Whether the kernel has killed in a control group for want of memory. The kernel counts, before it kills; systemd only
 * says so when it also stops the unit, and where control groups are of the first version it does not say so at all.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface OutOfMemory {
  /** The groups are new. */
  restart(): void;
  /** It has happened since the last question, the last life of the agent included. */
  again(): boolean;
}

/** Of the second version, and of the first. */
const fileNames = ['memory.events', 'memory.oom_control'];

/** `groups`: those that it may be in. The count is remembered for later lives of the agent, in the folder of the service. */
export function outOfMemory(groups: () => readonly string[], folder: string): OutOfMemory {
  const record = path.join(folder, 'oom-kills');
  return {
    restart: () => rmSync(record, { force: true }),
    again() {
      const count =
        groups()
          .flatMap((group) => fileNames.map((name) => countIn(path.join(group, name))))
          .find((one) => one !== null) ?? 0;
      const known = Number(read(record) ?? 0);
      if (count > known) writeFileSync(record, String(count), { mode: 0o600 });
      return count > known;
    },
  };
}

function countIn(file: string): number | null {
  const count = /^oom_kill (\d+)$/m.exec(read(file) ?? '')?.[1];
  return count === undefined ? null : Number(count);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
