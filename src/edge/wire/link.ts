/** The agent's end: the stream and the bundles, on one channel. */
import { once } from 'node:events';
import { type ClientDuplexStream, Metadata, type ServiceError } from '@grpc/grpc-js';
import type { Link, LinkConnection, Log } from '../../agent/ports/index.ts';
import { AgentError, explainError } from '../../core/errors.ts';
import type { Digest } from '../../core/model/index.ts';
import type { ControllerMessage } from '../../core/protocol/index.ts';
import type { AgentIdentity } from '../identity/index.ts';
import { agentMethods, bundleMethods } from './agent-methods.ts';
import { callStream, callUnary, type Failure } from './calling.ts';
import { openChannel } from './channel.ts';
import { callTimeoutMs, connectTimeoutMs, messageBytesMax } from './limits.ts';
import { incoming, outgoing } from './pipe.ts';

/** Where bundles come from. What is read is trusted only after it was verified. */
export interface BundleSource {
  /** The signed envelope. Throws `not-found`, `controller-unavailable`. */
  manifest(digest: Digest, signal: AbortSignal): Promise<Uint8Array>;
  /** Chunks from the offset to the end; stops early when the signal aborts. */
  read(digest: Digest, offset: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
}

/** Where resources come from. What is read is trusted only after its digest was checked. */
export interface ResourceSource {
  /** Chunks from the offset to the end; stops early when the signal aborts. */
  readResource(digest: Digest, offset: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
}

export interface GrpcLink extends Link, BundleSource, ResourceSource {
  /** Closes the channel and every stream on it. */
  close(): void;
}

type Stream = ClientDuplexStream<Buffer, Buffer>;

export function grpcLink(given: {
  /** `host:port`; the identity's own when absent. */
  readonly address?: string;
  readonly identity: AgentIdentity;
  readonly log: Log;
}): GrpcLink {
  const { identity, log } = given;
  const address = given.address ?? identity.address;
  const { client, failure } = openChannel(address, {
    authority: identity.authority,
    controller: identity.controller,
    certificate: identity,
  });

  async function connect(signal: AbortSignal): Promise<LinkConnection> {
    signal.throwIfAborted();
    refuseExpired(identity);
    const { path, requestSerialize, responseDeserialize } = agentMethods.connect.definition;
    const call = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, new Metadata());
    const connection = connectionOf(call, failure, log);
    await admitted(call, failure, signal, address);
    return connection;
  }

  return {
    connect,
    async manifest(digest, signal) {
      const options = { failure, signal, timeoutMs: callTimeoutMs };
      return (await callUnary(client, bundleMethods.manifest, { digest }, options)).envelope;
    },
    async *read(digest, offset, signal) {
      for await (const { data } of callStream(client, bundleMethods.read, { digest, offset }, { failure, signal }))
        yield data;
    },
    async *readResource(digest, offset, signal) {
      const options = { failure, signal };
      for await (const { data } of callStream(client, bundleMethods.readResource, { digest, offset }, options))
        yield data;
    },
    close: () => client.close(),
  };
}

function refuseExpired({ validTo }: AgentIdentity): void {
  if (Date.now() <= validTo) return;
  throw new AgentError('peer-untrusted', 'cannot connect: the certificate of this agent has ended', {
    fields: { validTo: new Date(validTo).toISOString() },
    next: 'reeve join, with a new token',
  });
}

/** Resolves when the controller has answered with headers: it has let us in. */
async function admitted(call: Stream, failure: Failure, signal: AbortSignal, address: string): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(connectTimeoutMs)]);
  try {
    // An error of the stream rejects as well.
    await once(call, 'metadata', { signal: limit });
  } catch (error) {
    call.cancel();
    signal.throwIfAborted();
    if (!limit.aborted) throw failure(error as ServiceError);
    throw new AgentError('controller-unavailable', 'cannot connect: the controller does not answer', {
      fields: { address, connectTimeoutMs },
      next: `check that a controller serves at ${address}, and the network to it`,
    });
  }
}

function connectionOf(call: Stream, failure: Failure, log: Log): LinkConnection {
  const over = new AbortController();
  const gone = (error?: ServiceError) => {
    const cause = error === undefined ? undefined : failure(error);
    over.abort(
      new AgentError('controller-unavailable', 'cannot send: the stream to the controller has ended', { cause }),
    );
  };
  call.on('error', gone);
  for (const event of ['end', 'close']) call.on(event, () => gone());
  const from = incoming(
    call,
    agentMethods.connect.response,
    (error) => failure(error as ServiceError),
    (text, fields) => log.debug(text, fields),
  );

  async function* messages(): AsyncGenerator<ControllerMessage> {
    try {
      for await (const message of from) {
        if (message.kind === 'goodbye')
          log.info('controller says goodbye', { code: message.code, because: message.because });
        yield message;
      }
    } catch (error) {
      log.debug('stream to the controller ended', { because: explainError(error) });
    } finally {
      call.cancel();
    }
  }
  return {
    send: outgoing(call, agentMethods.connect.request, messageBytesMax, over.signal),
    messages: { [Symbol.asyncIterator]: messages },
    async close() {
      if (over.signal.aborted) return;
      // What was sent goes out before the stream ends; the controller answers the end with its own.
      const ended = once(over.signal, 'abort', { signal: AbortSignal.timeout(connectTimeoutMs) });
      call.end();
      call.resume();
      await ended.catch(() => call.cancel());
    },
  };
}
