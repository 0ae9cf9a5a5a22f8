/** Who is at the other end of a unix socket: what the kernel says, never what the caller says (security.md §6). */
import type { Socket } from 'node:net';
import { AgentError } from '../../core/errors.ts';
import type { Addon } from './addon.ts';

/** Throws `permission-denied` when it cannot be told. */
export function peerOf(addon: Pick<Addon, 'peerCredentials'>, socket: Socket): ReturnType<Addon['peerCredentials']> {
  // Node has no public way to the descriptor of a socket that it accepted.
  const { _handle: handle } = socket as Socket & { readonly _handle?: { readonly fd?: number } | null };
  try {
    return addon.peerCredentials(handle?.fd ?? -1);
  } catch (cause) {
    throw new AgentError('permission-denied', 'cannot tell who called', { cause });
  }
}
