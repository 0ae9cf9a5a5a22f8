/** Channels to a controller over TLS, and what their failures mean. */
import { Client, type ClientOptions, type ServiceError, status } from '@grpc/grpc-js';
import { AgentError } from '../../core/errors.ts';
import type { Failure } from './calling.ts';
import { errorOf } from './faults.ts';
import { keepaliveMs, keepaliveTimeoutMs, manifestBytesMax, messageBytesMax } from './limits.ts';
import { PeerChannelCredentials, type Trust } from './tls.ts';

/** The caller decides when to try again: gRPC itself dials soon after it is asked. */
const reconnectBackoffMs = { first: 50, longest: 1_000 };
const frameBytesMax = 1024;

const options: ClientOptions = {
  'grpc.keepalive_time_ms': keepaliveMs,
  'grpc.keepalive_timeout_ms': keepaliveTimeoutMs,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.initial_reconnect_backoff_ms': reconnectBackoffMs.first,
  'grpc.max_reconnect_backoff_ms': reconnectBackoffMs.longest,
  'grpc.max_receive_message_length': Math.max(messageBytesMax, manifestBytesMax) + frameBytesMax,
  'grpc.enable_retries': 0,
  // TLS wants a host name, and addresses are often numbers; who serves is checked by `PeerChannelCredentials`.
  'grpc.ssl_target_name_override': 'reeve-controller',
  'grpc.use_local_subchannel_pool': 1,
  // An agent dials its controller and nobody else; a proxy of the environment is not asked.
  'grpc.enable_http_proxy': 0,
};

export interface ControllerChannel {
  readonly client: Client;
  readonly failure: Failure;
}

/** Nothing is dialled before the first call. */
export function openChannel(address: string, trust: Trust): ControllerChannel {
  const credentials = new PeerChannelCredentials(trust);
  const client = new Client(address, credentials, options);
  function failure(error: ServiceError): AgentError {
    const { distrust } = credentials;
    // gRPC quotes the failure that a status is about: an older distrust is not blamed for a network that is away now.
    const isAbout = distrust !== undefined && error.details.includes(messageOf(distrust));
    if (error.code === status.UNAVAILABLE && isAbout) return distrusted(address, distrust);
    return errorOf(error, `check that a controller serves at ${address}, and the network to it`);
  }
  return { client, failure };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What OpenSSL says when a certificate is good at another time. */
const outsideItsTime = ['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'];

/** The machine at this address is not the controller that we joined, as far as we can tell. */
export function distrusted(address: string, cause: unknown): AgentError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const clockFirst = outsideItsTime.includes(code) ? 'check the clock of this machine; if it is right, ' : '';
  return new AgentError('peer-untrusted', 'cannot trust who answers at the address of the controller', {
    cause: typeof cause === 'string' ? new Error(cause) : cause,
    fields: { address },
    next: `${clockFirst}check the address; if the controller was made anew, join it again with a new token`,
  });
}
