/** What /proc tells about processes. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

export interface ProcessFacts {
  readonly group: number;
  /** Clock ticks after boot; together with the boot id it tells a process from a later one of the same pid. */
  readonly startTime: string;
  /** False for a zombie: it is dead and waits for its parent. */
  readonly alive: boolean;
}

/** Null when there is no such process. */
export async function processFacts(pid: number): Promise<ProcessFacts | null> {
  try {
    return factsOf(await readFile(statFile(pid), 'utf8'));
  } catch {
    return null;
  }
}

/** The same without waiting, for one process. */
export function processFactsNow(pid: number): ProcessFacts | null {
  try {
    return factsOf(readFileSync(statFile(pid), 'utf8'));
  } catch {
    return null;
  }
}

const statFile = (pid: number): string => `/proc/${pid}/stat`;

function factsOf(text: string): ProcessFacts {
  // The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', , group = ''] = fields;
  return { group: Number(group), startTime: fields[19] ?? '', alive: !'ZXx'.includes(state) };
}

/** True while any process of the group lives. */
export async function groupLives(group: number): Promise<boolean> {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const facts = await processFacts(Number(entry));
    if (facts?.group === group && facts.alive) return true;
  }
  return false;
}
