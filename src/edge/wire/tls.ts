/** TLS 1.3 on both ends: who asks, who answers, and what a failed handshake says (security.md §5). */
import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import { ChannelCredentials, ServerCredentials } from '@grpc/grpc-js';
import type { AuthContext } from '@grpc/grpc-js/build/src/auth-context.js';
import { AgentError } from '../../core/errors.ts';
import type { Instant } from '../../core/model/index.ts';
import { agentOf, type ControllerIdentity, isController, type NamedAgent } from '../identity/index.ts';

const minVersion = 'TLSv1.3';

/**
 * Asks every client for a certificate of our CA and lets those in who have none: enrolment comes before there is one.
 * Who may call what is judged per call by `callingAgent`.
 */
export class PeerServerCredentials extends ServerCredentials {
  constructor(identity: ControllerIdentity) {
    super(
      { minVersion, requestCert: true, rejectUnauthorized: false },
      { ca: identity.authorityCertificate.toString(), cert: identity.serverChain, key: identity.serverKey },
    );
  }
  override _equals(other: ServerCredentials): boolean {
    return this === other;
  }
}

export interface CallingAgent extends NamedAgent {
  /** End of its certificate: a stream is not served longer. */
  readonly validTo: Instant;
}

/**
 * The agent that a certificate names. The context holds a certificate only when the handshake found it to be of our CA
 * and for clients; name and time are judged here, at each call; whether there is such a model, its host knows. Throws
 * `peer-untrusted`.
 */
export function callingAgent({ sslPeerCertificate }: AuthContext, now: Instant): CallingAgent {
  const next = 'reeve join makes this machine an agent of this controller';
  if (sslPeerCertificate === undefined)
    throw new AgentError('peer-untrusted', 'cannot serve a caller without an agent certificate', { next });
  const certificate = new X509Certificate(sslPeerCertificate.raw);
  const validTo = Date.parse(certificate.validTo);
  if (now > validTo || now < Date.parse(certificate.validFrom))
    throw new AgentError('peer-untrusted', 'cannot serve a caller whose certificate is outside its time', { next });
  const named = agentOf(certificate);
  if (named === null) throw new AgentError('peer-untrusted', 'cannot serve a caller that is not an agent', { next });
  return { ...named, validTo };
}

export interface Trust {
  /** PEM of the only CA that counts. */
  readonly authority: string;
  /** Null while joining: the token pins the CA, and who serves says which controller it is. */
  readonly controller: string | null;
  /** Ours, when we have one. */
  readonly certificate?: { readonly certificate: string; readonly key: string };
}

/** Channel credentials that remember why the last handshake failed: gRPC tells it as text only. */
export class PeerChannelCredentials extends ChannelCredentials {
  readonly #inner: ChannelCredentials;
  #failure: unknown;

  constructor({ authority, controller, certificate }: Trust) {
    super();
    const own = certificate === undefined ? {} : { cert: certificate.certificate, key: certificate.key };
    const context = tls.createSecureContext({ ca: authority, minVersion, ...own });
    this.#inner = ChannelCredentials.createFromSecureContext(context, {
      // Where a controller is says nothing about who it is: its name is checked, not its address.
      checkServerIdentity: (_host, { raw }) =>
        isController(new X509Certificate(raw), controller)
          ? undefined
          : new Error('the certificate is not that of our controller'),
    });
  }

  /** Why the newest handshake failed, when it failed because of whom we met and not because the network was away. */
  get distrust(): unknown {
    return this.#failure;
  }

  override _isSecure(): boolean {
    return true;
  }
  override _equals(other: ChannelCredentials): boolean {
    return this === other;
  }
  override _createSecureConnector(...args: Parameters<ChannelCredentials['_createSecureConnector']>) {
    const connector = this.#inner._createSecureConnector(...args);
    return {
      waitForReady: () => connector.waitForReady(),
      getCallCredentials: () => connector.getCallCredentials(),
      destroy: () => connector.destroy(),
      connect: async (socket: Socket) => {
        this.#failure = undefined;
        try {
          return await connector.connect(socket);
        } catch (error) {
          if (isDistrust(error)) this.#failure = error;
          throw error;
        }
      },
    };
  }
}

/** Errors of a socket are `ECONNRESET` and the like; those of TLS and X.509 have other names. */
export function isDistrust(error: unknown): boolean {
  if (!(error instanceof Error)) return typeof error === 'string';
  const code = 'code' in error ? String(error.code) : '';
  return !/^E[A-Z0-9]+$/.test(code);
}
