/** How this machine becomes an agent (security.md §5.1-§5.4). */
import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { AgentError } from '../../core/errors.ts';
import { rawPublicKey, signDetached } from '../dsse/index.ts';
import {
  type AgentIdentity,
  agentOf,
  authorityPin,
  certificatePem,
  newKey,
  privatePem,
  readControllerKeys,
  readToken,
  refuseJoined,
  saveAgentIdentity,
  sha256,
  writeSigningRequest,
} from '../identity/index.ts';
import { machineMark } from '../machine/index.ts';
import { type EnrolRequest, type EnrolResponse, enrolmentMethods, enrolPayloadType } from './agent-methods.ts';
import { callUnary } from './calling.ts';
import { distrusted, openChannel } from './channel.ts';
import { callTimeoutMs, connectTimeoutMs } from './limits.ts';
import { isDistrust } from './tls.ts';

export interface JoinRequest {
  /** The whole `rj1.…` text, from a file or stdin; never from argv, never logged. */
  readonly token: string;
  /** `host:port`. */
  readonly address: string;
  readonly dataDirectory: string;
  readonly hostname: string;
}

/**
 * Finds the controller that the token pins, has a certificate issued for keys made here, and writes the identity into
 * the data folder. Throws `token-invalid`, `peer-untrusted`, `controller-unavailable`, `already-exists`.
 */
export async function join({ token, address, dataDirectory, hostname }: JoinRequest): Promise<AgentIdentity> {
  const { secret, authorityPin: pin, controllerKeysPin } = readToken(token);
  refuseJoined(dataDirectory);
  const authority = await findAuthority(address, pin);
  const [key, longTermKey] = [newKey('ec'), newKey('ed25519')];
  const csr = writeSigningRequest(key);
  const won = await enrol(address, authority, {
    secret,
    csr,
    longTermKey: rawPublicKey(longTermKey),
    longTermSignature: signDetached(longTermKey, enrolPayloadType, csr),
    hostname,
  });
  if (sha256(won.controllerKeys) !== controllerKeysPin)
    throw distrusted(address, new Error('its controller-keys are not those that the token pins'));
  const certificate = new X509Certificate(won.certificate);
  const fits = certificate.checkPrivateKey(key) && certificate.verify(authority.publicKey);
  const named = agentOf(certificate);
  if (!fits || named?.agent !== won.agent || named.model !== won.model)
    throw distrusted(address, new Error('the certificate that it issued is not ours'));
  if (readControllerKeys(won.controllerKeys).controller !== won.controller)
    throw distrusted(address, new Error('its controller-keys are of another controller'));
  const { agent, machine, controller, model, controllerKeys } = won;
  return saveAgentIdentity(dataDirectory, {
    agent,
    machine,
    controller,
    model,
    address,
    controllerKeys,
    authority: certificatePem(authority.raw),
    certificate: certificatePem(won.certificate),
    key: privatePem(key),
    longTermKey: privatePem(longTermKey),
    joinedOn: { hostname, machineMark: machineMark() },
  });
}

async function enrol(address: string, authority: X509Certificate, request: EnrolRequest): Promise<EnrolResponse> {
  const { client, failure } = openChannel(address, { authority: certificatePem(authority.raw), controller: null });
  try {
    return await callUnary(client, enrolmentMethods.enrol, request, { failure, timeoutMs: callTimeoutMs });
  } finally {
    client.close();
  }
}

/**
 * The first connection sends nothing: it only looks for the CA whose key has the pinned hash. Whether the server's
 * certificate is really of that CA, the second connection finds out.
 */
async function findAuthority(address: string, pin: string): Promise<X509Certificate> {
  const split = address.lastIndexOf(':');
  const { promise, resolve, reject } = Promise.withResolvers<X509Certificate[]>();
  const socket = tls.connect({
    host: address.slice(0, split).replace(/^\[|\]$/g, ''),
    port: Number(address.slice(split + 1)),
    minVersion: 'TLSv1.3',
    ALPNProtocols: ['h2'],
    // Nothing is said on this connection, so nobody needs to be trusted yet.
    rejectUnauthorized: false,
  });
  socket.setTimeout(connectTimeoutMs, () => socket.destroy(new Error('the controller does not answer')));
  socket.once('secureConnect', () => resolve(chainOf(socket)));
  socket.once('error', reject);
  try {
    const authority = (await promise).find((certificate) => certificate.ca && authorityPin(certificate) === pin);
    if (authority !== undefined) return authority;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && isDistrust(cause)) throw distrusted(address, cause);
    throw new AgentError('controller-unavailable', 'cannot reach the controller', {
      cause,
      fields: { address },
      next: `check that a controller serves at ${address}, and the network to it`,
    });
  } finally {
    socket.destroy();
  }
  throw new AgentError('peer-untrusted', 'cannot trust who answers: it does not have the key that the token pins', {
    fields: { address },
    next: 'check the address, or make a new token on the controller that serves there',
  });
}

function chainOf(socket: tls.TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let at = socket.getPeerX509Certificate(); at !== undefined; at = at.issuerCertificate) {
    if (chain.some((seen) => seen.raw.equals(at?.raw ?? Buffer.alloc(0)))) break;
    chain.push(at);
  }
  return chain;
}
