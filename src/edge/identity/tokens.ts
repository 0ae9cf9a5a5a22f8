/** Join tokens: `rj1.<secret>.<sha256 of the CA's public key>.<sha256 of controller-keys>` (security.md §5.1). */
import { randomBytes, type X509Certificate } from 'node:crypto';
import type { TokenMint } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { type Digest, digest } from '../../core/model/index.ts';
import type { ControllerIdentity } from './controller-identity.ts';
import { sha256 } from './controller-keys.ts';

export interface JoinToken {
  /** 64 characters of hex. */
  readonly secret: string;
  readonly authorityPin: Digest;
  readonly controllerKeysPin: Digest;
}

const secretBytes = 32;

export function tokenMint(identity: ControllerIdentity): TokenMint {
  const pins = [authorityPin(identity.authorityCertificate), sha256(identity.controllerKeys)];
  return {
    mint() {
      const secret = randomBytes(secretBytes).toString('hex');
      return { token: ['rj1', secret, ...pins].join('.'), secretHash: secretHash(secret) };
    },
  };
}

/** All that a controller keeps of a token. */
export const secretHash = (secret: string): string => sha256(Buffer.from(secret));

/** SHA-256 of the CA's public key, SPKI DER. */
export const authorityPin = (authority: X509Certificate): Digest =>
  sha256(authority.publicKey.export({ format: 'der', type: 'spki' }));

/** Throws `token-invalid`; what was given is never part of the error. */
export function readToken(given: string): JoinToken {
  const [version, secret = '', authority = '', keys = '', ...rest] = given.trim().split('.');
  try {
    if (version !== 'rj1' || rest.length > 0) throw new TypeError('it is not of the form rj1.….….…');
    // All three are 32 bytes of hex.
    return { secret: digest(secret), authorityPin: digest(authority), controllerKeysPin: digest(keys) };
  } catch {
    throw new AgentError('token-invalid', 'cannot read this join token', {
      next: 'copy the whole line that reeve join-token printed',
    });
  }
}
