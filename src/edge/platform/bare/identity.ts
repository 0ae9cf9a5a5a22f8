/** Users and groups of services, by the rules of pebble.md §7.3. Names are those of this machine's own files. */
import { readFile } from 'node:fs/promises';
import type { Accounts, ServiceProcessSpec } from '../../../agent/ports/index.ts';

export interface Identity {
  readonly userId: number;
  readonly groupId: number;
  /** Empty for a number without an entry. */
  readonly name: string;
  readonly home: string;
  /** False when the agent already is this user. */
  readonly switch: boolean;
}

type FoundAccount =
  | { readonly kind: 'resolved'; readonly identity: Identity }
  | { readonly kind: 'refused'; readonly because: string };

export type Resolved = FoundAccount | { readonly kind: 'resolved'; readonly identity: null };

type Wanted = Pick<ServiceProcessSpec, 'user' | 'userId' | 'group' | 'groupId'>;

interface Databases {
  /** name:password:uid:gid:comment:home:shell */
  readonly users: readonly (readonly string[])[];
  /** name:password:gid:members */
  readonly groups: readonly (readonly string[])[];
}

const refused = (because: string): FoundAccount => ({ kind: 'refused', because });

/** Null identity: nothing was asked for. Throws what reading `/etc/passwd` throws. */
export async function resolveIdentity(wanted: Wanted): Promise<Resolved> {
  return asksForNobody(wanted) ? { kind: 'resolved', identity: null } : await lookUp(wanted);
}

/** The `Accounts` port. */
export const accounts: Accounts = {
  find: (wanted) => lookUp(asksForNobody(wanted) ? ownIds() : wanted),
};

const asksForNobody = ({ user, userId }: Wanted): boolean => user === undefined && userId === undefined;

const ownIds = () => ({ userId: process.geteuid?.() ?? 0, groupId: process.getegid?.() ?? 0 });

async function lookUp(wanted: Wanted): Promise<FoundAccount> {
  const [users, groups] = await Promise.all([readTable('/etc/passwd'), readTable('/etc/group')]);
  return identify(wanted, { users, groups }, ownIds());
}

/** The rules themselves; `own` is who the agent is. */
export function identify(
  { user, userId, group, groupId }: Wanted,
  { users, groups }: Databases,
  own: { readonly userId: number; readonly groupId: number },
): FoundAccount {
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
