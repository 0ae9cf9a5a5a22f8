/** The folder of bundles that are on their way to a machine, and what may stay in it. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lstatOrNull, privateDirectory } from './disk.ts';

/** Half-made trees of a former life; downloads stay, they go on where they stopped. */
export async function clearLeftovers(incoming: string): Promise<void> {
  await privateDirectory(incoming);
  for (const name of await readdir(incoming))
    if (name.endsWith('.tree') || name.endsWith('.new'))
      await rm(join(incoming, name), { recursive: true, force: true });
}

/** Downloads that wait for a verdict or were refused. */
const incomingMax = 16;

/** Beyond the limit the oldest go; what is fetched now is younger than all of them. */
export async function pruneIncoming(incoming: string): Promise<void> {
  const archives = (await readdir(incoming)).filter((name) => !name.includes('.'));
  const aged = await Promise.all(
    archives.map(async (name) => ({ name, at: (await lstatOrNull(join(incoming, name)))?.mtimeMs ?? 0 })),
  );
  for (const { name } of aged.sort((a, b) => b.at - a.at).slice(incomingMax)) {
    await rm(join(incoming, name), { force: true });
    await rm(join(incoming, `${name}.manifest`), { force: true });
  }
}
