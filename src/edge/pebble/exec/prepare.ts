/** What starts a resolved exec: a file, and numbers for its user (pebble.md §9.2). */
import type { ResolvedExec } from '../../../agent/ports/index.ts';
import type { SessionRequest } from '../../native/index.ts';
import { type Identity, resolveIdentity } from '../../platform/bare/index.ts';
import { findProgram } from './program.ts';

/** Everything but the descriptors and the terminal. Throws when the user or the program is not there any more. */
export async function prepare(exec: ResolvedExec, searchPath: string): Promise<Omit<SessionRequest, 'terminal'>> {
  const { environment, workingDirectory: directory } = exec;
  const identity = await identityOf(exec);
  const [name = '', ...args] = exec.command;
  const file = await findProgram(name, directory, searchPath);
  if (file === null) throw new Error(`cannot find executable ${JSON.stringify(name)}`);
  return { file, args, directory, environment, ...(identity !== null && { identity }) };
}

/** Null when it is who we are. */
async function identityOf({ user, userId, group, groupId }: ResolvedExec): Promise<Identity | null> {
  const resolved = await resolveIdentity({
    ...(user !== null && { user }),
    ...(userId !== null && { userId }),
    ...(group !== null && { group }),
    ...(groupId !== null && { groupId }),
  });
  if (resolved.kind === 'refused') throw new Error(`cannot look up user and group: ${resolved.because}`);
  return resolved.identity?.switch ? resolved.identity : null;
}
