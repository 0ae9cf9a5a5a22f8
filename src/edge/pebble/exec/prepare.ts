/** A resolved exec with all that the machine adds to it (pebble.md §9.2). */
import { userInfo } from 'node:os';
import type { ResolvedExec } from '../../../agent/ports/index.ts';
import type { SessionRequest } from '../../native/index.ts';
import { type Identity, resolveIdentity } from '../../platform/bare/index.ts';
import { findProgram, pathDefault } from './program.ts';

/** Everything but the descriptors and the terminal. */
export type Prepared = Omit<SessionRequest, 'terminal'>;

/** Environment and working directory are final; a command that cannot be found is told when it is started. */
export async function prepare(exec: ResolvedExec, inherited: Readonly<Record<string, string>>): Promise<Prepared> {
  const { user, userId, group, groupId } = exec;
  const resolved = await resolveIdentity({
    ...(user !== null && { user }),
    ...(userId !== null && { userId }),
    ...(group !== null && { group }),
    ...(groupId !== null && { groupId }),
  });
  if (resolved.kind === 'refused') throw new Error(`cannot look up user and group: ${resolved.because}`);
  const identity = resolved.identity?.switch ? resolved.identity : null;
  const environment = environmentOf(exec.environment, inherited, identity);
  const directory = exec.workingDirectory || environment['HOME'] || '/';
  const [name = '', ...args] = exec.command;
  return {
    file: (await findProgram(name, directory, inherited['PATH'] ?? pathDefault)) ?? name,
    args,
    directory,
    environment,
    ...(identity !== null && { identity }),
  };
}

function environmentOf(
  own: Readonly<Record<string, string>>,
  { HOME: ownHome, USER: ownUser, ...inherited }: Readonly<Record<string, string>>,
  identity: Identity | null,
): Readonly<Record<string, string>> {
  const home = identity === null ? (ownHome ?? userInfo().homedir) : identity.home;
  const user = identity === null ? (ownUser ?? userInfo().username) : identity.name;
  const merged: Record<string, string> = { PATH: pathDefault, LANG: 'C.UTF-8', ...inherited, ...own };
  if (home !== '') merged['HOME'] ||= home;
  if (user !== '') merged['USER'] ||= user;
  return merged;
}
