/** Users and groups by name and number (pebble.md §7.3, §10.8). */
import { readFile } from 'node:fs/promises';
import { resolveIdentity } from '../../platform/bare/index.ts';
import type { Fields } from '../body.ts';
import { FileFailure } from './failure.ts';

export interface Wanted {
  readonly user: string | null;
  readonly userId: number | null;
  readonly group: string | null;
  readonly groupId: number | null;
}

export interface Owner {
  readonly userId: number;
  readonly groupId: number;
}

export const wantedOf = (fields: Fields): Wanted => ({
  user: fields.optionalString('user'),
  userId: fields.optionalInteger('user-id'),
  group: fields.optionalString('group'),
  groupId: fields.optionalInteger('group-id'),
});

/** Null when nothing is asked for. Throws `FileFailure` when it names nobody. */
export async function ownerOf({ user, userId, group, groupId }: Wanted): Promise<Owner | null> {
  if (user === null && userId === null && (group !== null || groupId !== null))
    throw new FileFailure('must specify user, not just group');
  const resolved = await resolveIdentity({
    ...(user !== null && { user }),
    ...(userId !== null && { userId }),
    ...(group !== null && { group }),
    ...(groupId !== null && { groupId }),
  });
  if (resolved.kind === 'refused') throw new FileFailure(`unable to look up user and group: ${resolved.because}`);
  return resolved.identity;
}

/** Number → name, as this machine's own files have it. */
export async function readNames(file: '/etc/passwd' | '/etc/group'): Promise<ReadonlyMap<number, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.split(':'));
  return new Map(lines.flatMap(([name = '', , id = '']) => (id === '' ? [] : [[Number(id), name] as const])));
}
