/** The folder of bundles that are on their way to a machine, and what may stay in it. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Assignment, digest as asDigest } from '../../core/model/index.ts';
import { lstatOrNull, privateDirectory, sha256Of } from './disk.ts';

/**
 * One archive and one tree in the making for each digest, but a manifest for each assignment: it is judged for one, and
 * no other unit's download may replace it before it is admitted. Throws `name-invalid`.
 */
export function incomingPaths(incoming: string, { archive, unitUuid, counter }: Assignment) {
  const digest = asDigest(archive);
  const asked = sha256Of(Buffer.from(`${unitUuid} ${counter}`));
  return {
    archive: join(incoming, digest),
    envelope: join(incoming, `${digest}.${asked}.manifest`),
    unpacking: join(incoming, `${digest}.tree`),
  };
}

/** Half-made trees of a former life; downloads stay, they go on where they stopped. */
export async function clearLeftovers(incoming: string): Promise<void> {
  await privateDirectory(incoming);
  for (const name of await readdir(incoming))
    if (name.endsWith('.tree') || name.endsWith('.new'))
      await rm(join(incoming, name), { recursive: true, force: true });
}

/** Digests whose downloads wait for a verdict or were refused. */
const incomingMax = 16;
const digestCharacters = 64;

/** Beyond the limit the oldest go; what is fetched now is younger than all of them. */
export async function pruneIncoming(incoming: string): Promise<void> {
  const newest = new Map<string, number>();
  const names = (await readdir(incoming)).filter((name) => !name.endsWith('.tree'));
  for (const name of names) {
    const digest = name.slice(0, digestCharacters);
    const at = (await lstatOrNull(join(incoming, name)))?.mtimeMs ?? 0;
    newest.set(digest, Math.max(newest.get(digest) ?? 0, at));
  }
  const kept = [...newest].sort(([, a], [, b]) => b - a).slice(0, incomingMax);
  const keptDigests = new Set(kept.map(([digest]) => digest));
  for (const name of names)
    if (!keptDigests.has(name.slice(0, digestCharacters))) await rm(join(incoming, name), { force: true });
}
