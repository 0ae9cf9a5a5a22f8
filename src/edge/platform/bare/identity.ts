/** Users and groups of services, by the rules of pebble.md §7.3. Names are those of this machine's own files. */
import { readFile } from 'node:fs/promises';
import type { ServiceProcessSpec } from '../../../agent/ports/index.ts';

export interface Identity {
  readonly userId: number;
  readonly groupId: number;
  /** Empty for a number without an entry. */
  readonly name: string;
  readonly home: string;
  /** False when the agent already is this user. */
  readonly switch: boolean;
}

export type Resolved =
  | { readonly kind: 'resolved'; readonly identity: Identity | null }
  | { readonly kind: 'refused'; readonly because: string };

type Wanted = Pick<ServiceProcessSpec, 'user' | 'userId' | 'group' | 'groupId'>;

interface Databases {
  /** name:password:uid:gid:comment:home:shell */
  readonly users: readonly (readonly string[])[];
  /** name:password:gid:members */
  readonly groups: readonly (readonly string[])[];
}

const refused = (because: string): Resolved => ({ kind: 'refused', because });

/** Null identity: nothing was asked for. Throws what reading `/etc/passwd` throws. */
export async function resolveIdentity(wanted: Wanted): Promise<Resolved> {
  if (wanted.user === undefined && wanted.userId === undefined) return { kind: 'resolved', identity: null };
  const [users, groups] = await Promise.all([readTable('/etc/passwd'), readTable('/etc/group')]);
  return identify(wanted, { users, groups }, { userId: process.geteuid?.() ?? 0, groupId: process.getegid?.() ?? 0 });
}

/** The rules themselves; `own` is who the agent is. */
export function identify(
  { user, userId, group, groupId }: Wanted,
  { users, groups }: Databases,
  own: { readonly userId: number; readonly groupId: number },
): Resolved {
  const entry = users.find(([name, , id]) => (user === undefined ? Number(id) === userId : name === user));
  if (user !== undefined && entry === undefined) return refused(`there is no user "${user}"`);
  const ids = { user: userId ?? Number(entry?.[2]), primary: entry === undefined ? undefined : Number(entry[3]) };
  if (user !== undefined && ids.user !== Number(entry?.[2])) return refused('user and user-id do not agree');
  const named = group === undefined ? undefined : groups.find(([name]) => name === group);
  if (group !== undefined && named === undefined) return refused(`there is no group "${group}"`);
  const namedId = named === undefined ? undefined : Number(named[2]);
  if (namedId !== undefined && groupId !== undefined && namedId !== groupId)
    return refused('group and group-id do not agree');
  const finalGroup = namedId ?? groupId ?? ids.primary;
  if (finalGroup === undefined) return refused('a user-id without a name needs a group');
  const identity: Identity = {
    userId: ids.user,
    groupId: finalGroup,
    name: entry?.[0] ?? '',
    home: entry?.[5] ?? '',
    switch: ids.user !== own.userId || finalGroup !== own.groupId,
  };
  return { kind: 'resolved', identity };
}

async function readTable(file: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(file, 'utf8');
  return text.split('\n').map((line) => line.split(':'));
}
