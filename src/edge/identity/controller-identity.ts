/** Who a controller is: its CA, its certificate, and the keys that sign orders and `controller-keys`. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  X509Certificate,
} from 'node:crypto';
import { AgentError } from '../../core/errors.ts';
import type { Instant } from '../../core/model/index.ts';
import { keyIdOf, rawPublicKey } from '../dsse/index.ts';
import { type Authority, certificatePem, isController, issueAuthority, issueServer } from './certificates.ts';
import { readControllerKeys, writeControllerKeys } from './controller-keys.ts';
import { createFolder, readFolder } from './folder.ts';

export interface ControllerIdentity {
  /** UUID; every order carries it. */
  readonly controller: string;
  /** UUID of the first model; each model is the trust domain of its agents. */
  readonly model: string;
  readonly authority: Authority;
  readonly authorityCertificate: X509Certificate;
  /** PEM of the server's certificate and of the CA behind it: agents find the CA that their token pins in it. */
  readonly serverChain: string;
  readonly serverKey: string;
  readonly orderKey: KeyObject;
  /** The signed document, as agents get it. */
  readonly controllerKeys: Uint8Array;
}

const authorityName = 'reeve';
const orderKeyLifeMs = 3650 * 24 * 3600 * 1000;
/** An agent whose clock is behind still takes orders. */
const orderKeyBackdateMs = 24 * 3600 * 1000;
const localNames = ['localhost', '127.0.0.1', '::1'];

const files = [
  'identity.json',
  'ca.crt',
  'ca.key',
  'server.crt',
  'server.key',
  'order.key',
  'controller-keys.json',
] as const;

/**
 * Makes every key and certificate of a new controller in this folder. `names` are further host names and addresses of
 * the server's certificate; agents do not need them, they check who serves and not where. Throws `already-exists`.
 */
export async function createControllerIdentity(
  directory: string,
  given: { readonly controller?: string; readonly model?: string; readonly names?: readonly string[] } = {},
  now: Instant = Date.now(),
): Promise<ControllerIdentity> {
  const { controller = randomUUID(), model = randomUUID(), names = [] } = given;
  const authority = { name: authorityName, key: newKey('ec') };
  const [serverKey, orderKey, rootKey] = [newKey('ec'), newKey('ed25519'), newKey('ed25519')];
  const orderKeyEntry = {
    publicKey: rawPublicKey(orderKey),
    notBefore: now - orderKeyBackdateMs,
    notAfter: now + orderKeyLifeMs,
  };
  const publicKey = createPublicKey(serverKey);
  await createFolder(directory, {
    'identity.json': `${JSON.stringify({ controller, model })}\n`,
    'ca.key': privatePem(authority.key),
    'ca.crt': certificatePem(issueAuthority(authority, now)),
    'server.key': privatePem(serverKey),
    'server.crt': certificatePem(
      issueServer(authority, { publicKey, controller, names: [...localNames, ...names] }, now),
    ),
    'order.key': privatePem(orderKey),
    // Only `controller-keys` needs it: whoever runs a large installation moves this file elsewhere (security.md §4).
    'root.key': privatePem(rootKey),
    'controller-keys.json': writeControllerKeys({ version: 1, controller, orderKeys: [orderKeyEntry] }, rootKey),
  });
  return loadControllerIdentity(directory);
}

/** Throws `not-found`, `peer-untrusted` when the files do not fit together. */
export async function loadControllerIdentity(directory: string): Promise<ControllerIdentity> {
  const found = await readFolder(directory, files, 'start reeve-controller serve: it makes the identity at first use');
  const { controller, model } = JSON.parse(found['identity.json'].toString()) as { controller: string; model: string };
  const orderKey = createPrivateKey(found['order.key']);
  const controllerKeys = Uint8Array.from(found['controller-keys.json']);
  const known = readControllerKeys(controllerKeys);
  const orderKeyId = keyIdOf(rawPublicKey(orderKey));
  if (known.controller !== controller || !known.orderKeys.some(({ publicKey }) => keyIdOf(publicKey) === orderKeyId))
    throw new AgentError('peer-untrusted', 'cannot use this identity: its order key is not in its controller-keys', {
      fields: { directory },
    });
  const authority = { name: authorityName, key: createPrivateKey(found['ca.key']) };
  return {
    controller,
    model,
    authority,
    authorityCertificate: new X509Certificate(found['ca.crt']),
    serverChain: serverCertificate(found, authority, controller) + found['ca.crt'].toString(),
    serverKey: found['server.key'].toString(),
    orderKey,
    controllerKeys,
  };
}

/** One that an older program made names the model, because there was only one; then another is made for the same key. */
function serverCertificate(
  found: Readonly<Record<'server.crt' | 'server.key', Buffer>>,
  authority: Authority,
  controller: string,
): string {
  if (isController(new X509Certificate(found['server.crt']), controller)) return found['server.crt'].toString();
  const publicKey = createPublicKey(createPrivateKey(found['server.key']));
  return certificatePem(issueServer(authority, { publicKey, controller, names: localNames }, Date.now()));
}

/** A new private key: P-256 for TLS, Ed25519 for signatures. */
export function newKey(kind: 'ec' | 'ed25519'): KeyObject {
  return kind === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : generateKeyPairSync('ed25519').privateKey;
}

export const privatePem = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();
