/** The agents' streams at the controller: identity, backpressure, the end of certificates, goodbyes. */
import { type handleBidiStreamingCall, Metadata, type ServerDuplexStream } from '@grpc/grpc-js';
import type { AgentConnection, Log } from '../../controller/ports/index.ts';
import { AgentError, explainError } from '../../core/errors.ts';
import type { Instant } from '../../core/model/index.ts';
import type { AgentMessage } from '../../core/protocol/index.ts';
import { agentMethods } from './agent-methods.ts';
import { expirySweepMs, messageBytesMax } from './limits.ts';
import { controllerMessageForm } from './messages.ts';
import { incoming, outgoing } from './pipe.ts';
import { told } from './serving.ts';
import { snapshotParts } from './snapshot-parts.ts';
import { type CallingAgent, callingAgent } from './tls.ts';

export interface AgentSessions {
  readonly connect: handleBidiStreamingCall<Buffer, Buffer>;
  /** Says goodbye on every stream. */
  close(): void;
}

interface Session {
  readonly validTo: Instant;
  readonly connection: AgentConnection;
}

type Stream = ServerDuplexStream<Buffer, Buffer>;

export function agentSessions(given: {
  readonly admit: (model: string) => void;
  readonly onAgent: (connection: AgentConnection, model: string) => Promise<void>;
  readonly log: Log;
  readonly now: () => Instant;
}): AgentSessions {
  const { admit, onAgent, log, now } = given;
  const open = new Set<Session>();

  function expired({ validTo, connection }: Session): boolean {
    if (now() <= validTo) return false;
    connection.close('peer-untrusted', 'the certificate of this agent has ended');
    return true;
  }
  const sweep = setInterval(() => open.forEach(expired), expirySweepMs);
  sweep.unref();

  async function serve(call: Stream): Promise<void> {
    const caller = callingAgent(call.getAuthContext(), now());
    admit(caller.model);
    // Tells the agent that it has been let in, before there is anything to say.
    call.sendMetadata(new Metadata());
    const session: Session = {
      validTo: caller.validTo,
      connection: connectionOf(call, caller, log, () => expired(session)),
    };
    open.add(session);
    try {
      await onAgent(session.connection, caller.model);
    } finally {
      open.delete(session);
    }
  }

  return {
    connect(call) {
      serve(call).then(
        () => call.end(),
        (error: unknown) => call.emit('error', told(error, agentMethods.connect.definition.path, log)),
      );
    },
    close() {
      clearInterval(sweep);
      for (const { connection } of open) connection.close('controller-unavailable', 'the controller stops');
    },
  };
}

/** `isOver` is asked before each message that has come: a certificate may have ended meanwhile (A33). */
function connectionOf(call: Stream, { agent }: CallingAgent, log: Log, isOver: () => boolean): AgentConnection {
  const over = new AbortController();
  const gone = () => over.abort(new AgentError('agent-unavailable', 'cannot send: the stream of the agent has ended'));
  for (const event of ['end', 'close', 'cancelled', 'error']) call.on(event, gone);
  const from = incoming(
    call,
    agentMethods.connect.request,
    () => undefined,
    (text, fields) => log.debug(text, { agent, ...fields }),
  );
  const send = outgoing(call, controllerMessageForm, messageBytesMax, over.signal);

  function close(code: string, because: string): void {
    if (over.signal.aborted) return;
    call.write(controllerMessageForm.encode({ kind: 'goodbye', code, because }));
    call.end();
    gone();
    from.end();
  }
  async function* messages(): AsyncGenerator<AgentMessage> {
    try {
      for await (const message of from) {
        if (isOver()) return;
        yield message;
      }
    } catch (error) {
      log.warn('agent sent a message that cannot be read', { agent, because: explainError(error) });
      close('message-invalid', explainError(error));
    }
  }
  return {
    agent,
    async send(message) {
      if (message.kind !== 'snapshot') return send(message);
      // All parts are handed over at once: nothing that is sent later may come between them.
      await Promise.all(Array.from(snapshotParts(message), send));
    },
    messages: { [Symbol.asyncIterator]: messages },
    close,
  };
}
