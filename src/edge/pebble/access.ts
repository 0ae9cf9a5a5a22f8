/** Who calls and what that caller may do (pebble.md §3). */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { PebbleCaller, PebbleIdentity } from '../../agent/ports/index.ts';
import { verifySha512Crypt } from './sha512-crypt.ts';

/** How a request came: the socket is concealed from others, plain HTTP is not. */
export type Transport = 'socket' | 'http';

/** Who may use a route (§3.4). Pairing has no window here that could be open. */
export type Gate = 'open' | 'user' | 'admin' | 'metrics' | 'pairing';

export interface Asked {
  /** Null where the kernel does not tell. */
  readonly uid: number | null;
  /** The value of the `Authorization` header. */
  readonly authorization: string | undefined;
  readonly ownUid: number;
}

/** Resolves the caller: basic credentials, then the local identity of its uid, then the default of the uid (§3.2). */
export function callerOf(asked: Asked, identities: Readonly<Record<string, PebbleIdentity>>): PebbleCaller {
  const { uid, ownUid } = asked;
  const identity = basicIdentity(asked.authorization, identities) ?? localIdentity(uid, identities);
  if (identity !== undefined)
    return { uid: identity.local === undefined ? null : uid, access: accessOf(identity.access) };
  if (uid === null) return { uid, access: 'open' };
  return { uid, access: uid === 0 || uid === ownUid ? 'admin' : 'read' };
}

const accessOf = (level: PebbleIdentity['access']): PebbleCaller['access'] => (level === 'untrusted' ? 'open' : level);

function basicIdentity(
  header: string | undefined,
  identities: Readonly<Record<string, PebbleIdentity>>,
): PebbleIdentity | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,4096})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [, name = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const identity = Object.hasOwn(identities, name) ? identities[name] : undefined;
  return identity?.basic && verifySha512Crypt(password, identity.basic.password) ? identity : undefined;
}

const localIdentity = (uid: number | null, identities: Readonly<Record<string, PebbleIdentity>>) =>
  uid === null ? undefined : Object.values(identities).find(({ local }) => local?.userId === uid);

/** True when this caller may pass (§3.4). */
export function mayPass(gate: Gate, transport: Transport, { access }: PebbleCaller): boolean {
  const concealed = transport === 'socket';
  switch (gate) {
    case 'open':
      return true;
    case 'user':
      return concealed && (access === 'read' || access === 'admin');
    case 'admin':
      return concealed && access === 'admin';
    case 'metrics':
      return concealed ? access !== 'open' : access === 'metrics';
    case 'pairing':
      return false;
  }
}

export function askedBy(
  request: IncomingMessage,
  transport: Transport,
  peer: (socket: Socket) => { readonly uid: number },
): Asked {
  return {
    uid: transport === 'socket' ? peer(request.socket).uid : null,
    authorization: request.headers.authorization,
    ownUid: process.geteuid?.() ?? 0,
  };
}
