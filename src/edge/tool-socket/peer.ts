/** Who may call our sockets: our own user, or root, who may do everything anyway (security.md §6). */
import type { Socket } from 'node:net';
import { type Addon, peerOf } from '../native/index.ts';

export function isOurs(addon: Pick<Addon, 'peerCredentials'>, socket: Socket): boolean {
  try {
    return [0, process.geteuid?.()].includes(peerOf(addon, socket).uid);
  } catch {
    return false;
  }
}
