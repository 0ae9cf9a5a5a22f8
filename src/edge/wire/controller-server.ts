/** The controller's servers: one TLS port for agents, one unix socket for people. */
import { Server, ServerCredentials, type ServerOptions } from '@grpc/grpc-js';
import type { Admin, AgentConnection, AgentFiles, Enrolment, Log, Models } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Instant } from '../../core/model/index.ts';
import type { ControllerIdentity } from '../identity/index.ts';
import { adminMethods } from './admin-methods.ts';
import { adminService } from './admin-service.ts';
import { listenPrivately } from './admin-socket.ts';
import { agentMethods, bundleMethods, enrolmentMethods } from './agent-methods.ts';
import { agentSessions } from './agent-sessions.ts';
import { bundlesService } from './bundles-service.ts';
import { enrolmentService } from './enrolment-service.ts';
import { adminMessageBytesMax, closeGraceMs, keepaliveMs, keepaliveTimeoutMs, messageBytesMax } from './limits.ts';
import type { Method } from './method.ts';
import type { Caller } from './serving.ts';
import { callingAgent, PeerServerCredentials } from './tls.ts';

export interface ControllerServing {
  /** `host:port`; port 0 lets the system choose. */
  readonly listen: string;
  /** Path of the admin socket; undefined: nobody administers this process. */
  readonly adminSocket: string | undefined;
  readonly identity: ControllerIdentity;
  /** What may be asked of one model, named or the one that is meant without a name. Throws `not-found`. */
  readonly adminOf: (model: string | undefined) => Admin;
  readonly models: Models;
  /** Throws `peer-untrusted` when there is no such model. */
  readonly admit: (model: string) => void;
  /** Serves one agent of a model; the stream ends when it resolves. */
  readonly onAgent: (connection: AgentConnection, model: string) => Promise<void>;
  readonly enrolment: Enrolment;
  /** What agents of an admitted model may read. */
  readonly bundlesOf: (model: string) => AgentFiles;
  readonly log: Log;
  /** For tests of certificates. */
  readonly now?: () => Instant;
}

export interface ServingController {
  /** `host:port`, as agents reach it. */
  readonly address: string;
  readonly port: number;
  /** Says goodbye to every agent, lets open calls finish for a moment, ends. */
  close(): Promise<void>;
}

/** Serves until closed. Throws `controller-unavailable` when it cannot listen. */
export async function serveController(given: ControllerServing): Promise<ServingController> {
  const { identity, log, now = Date.now } = given;
  const sessions = agentSessions({ ...given, now });
  const agents = new Server({ ...serverOptions, 'grpc.max_receive_message_length': messageBytesMax });
  function bundlesFor(caller: Caller): AgentFiles {
    const { model } = callingAgent(caller.getAuthContext(), now());
    given.admit(model);
    return given.bundlesOf(model);
  }
  agents.addService(definitions(agentMethods), { connect: sessions.connect });
  agents.addService(definitions(bundleMethods), bundlesService(bundlesFor, log));
  agents.addService(definitions(enrolmentMethods), enrolmentService(identity, given.enrolment, log, now));
  const port = await listening(agents, given.listen, new PeerServerCredentials(identity));

  const admins = new Server({ ...serverOptions, 'grpc.max_receive_message_length': adminMessageBytesMax });
  admins.addService(definitions(adminMethods), adminService(given.adminOf, given.models, log));
  const { adminSocket } = given;
  let closeSocket = async () => {};
  if (adminSocket !== undefined) {
    const listenOn = (address: string) => listening(admins, address, ServerCredentials.createInsecure());
    closeSocket = await listenPrivately(adminSocket, listenOn).catch(async (error: unknown) => {
      sessions.close();
      agents.forceShutdown();
      throw error;
    });
  }
  return {
    address: `${given.listen.slice(0, given.listen.lastIndexOf(':'))}:${port}`,
    port,
    async close() {
      sessions.close();
      await Promise.all([closeSocket(), shutDown(agents), shutDown(admins)]);
    },
  };
}

const serverOptions: ServerOptions = {
  'grpc.keepalive_time_ms': keepaliveMs,
  'grpc.keepalive_timeout_ms': keepaliveTimeoutMs,
  'grpc.enable_channelz': 0,
};

function definitions(methods: Readonly<Record<string, Pick<Method<unknown, unknown>, 'definition'>>>) {
  return Object.fromEntries(Object.entries(methods).map(([name, { definition }]) => [name, definition]));
}

async function listening(server: Server, address: string, credentials: ServerCredentials): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.bindAsync(address, credentials, (error, port) => (error ? reject(error) : resolve(port)));
  return promise.catch((cause: unknown) => {
    throw new AgentError('controller-unavailable', 'cannot listen', {
      cause,
      fields: { address },
      next: 'choose another address, or stop the process that has this one',
    });
  });
}

async function shutDown(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const force = setTimeout(() => {
    server.forceShutdown();
    resolve();
  }, closeGraceMs);
  server.tryShutdown(() => resolve());
  await promise;
  clearTimeout(force);
}
