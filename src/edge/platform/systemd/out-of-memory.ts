/**
 * Whether the kernel has killed in a control group for want of memory. The kernel counts, before it kills; systemd only
 * says so when it also stops the unit, and where control groups are of the first version it does not say so at all.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

export interface OutOfMemory {
  /** The group is new. */
  restart(): void;
  /** It has happened since the last question, the last life of the agent included. */
  again(): boolean;
}

const places = (group: string): readonly string[] => [
  `/sys/fs/cgroup${group}/memory.events`,
  `/sys/fs/cgroup/memory${group}/memory.oom_control`,
];

/** `record` remembers the count for later lives of the agent. */
export function outOfMemory(group: string, record: string): OutOfMemory {
  return {
    restart: () => rmSync(record, { force: true }),
    again() {
      const count =
        places(group)
          .map(countIn)
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
