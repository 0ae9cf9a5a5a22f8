/**
 * A Pebble server: HTTP/1.1 on a unix socket, and on a TCP port when asked, over the port `Pebble` (pebble.md §2 to
 * §4). Everything that is remembered or decided is behind that port; here are the listening ends. What answers is loaded
 * with the first request: most managers have no client for most of their life.
 */
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Log, Pebble } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Addon } from '../native/index.ts';
import type { Transport } from './access.ts';
import { type PebbleLimits, pebbleLimits } from './limits.ts';
import type { Serving } from './serving.ts';
import { listenAt } from './socket.ts';

export interface PebbleServerOptions {
  readonly pebble: Pebble;
  /** Its folder exists. Readable and writable by all: who calls is told by the kernel. */
  readonly socketPath: string;
  readonly addon: Addon;
  /** Where `node-pty.node` is, for terminals of exec. */
  readonly nativeDirectory: string;
  /** PATH, along which commands of exec are found; that of the port's own checks. */
  readonly searchPath: string;
  /** Plain HTTP beside the socket, for health and metrics; 0 takes a free port. */
  readonly http?: { readonly host?: string; readonly port: number };
  readonly log: Log;
  readonly limits?: Partial<PebbleLimits>;
}

export interface PebbleServer {
  /** Of plain HTTP. */
  readonly httpPort: number | null;
  /** Ends every connection, kills the commands that run for clients, and removes the socket. */
  readonly close: () => Promise<void>;
}

interface Listening {
  readonly limits: PebbleLimits;
  /** Loads what answers, once. */
  readonly serving: () => Promise<Serving>;
}

/** Serves until it is closed. Throws `already-exists` when the path is somebody else's, `agent-unavailable`. */
export async function servePebble(options: PebbleServerOptions): Promise<PebbleServer> {
  const limits = { ...pebbleLimits, ...options.limits };
  let loading: Promise<Serving> | null = null;
  let httpPort: number | null = null;
  const httpAddress = () => (httpPort === null ? null : `${options.http?.host ?? ''}:${httpPort}`);
  const load = async () => (await import('./serving.ts')).makeServing({ ...options, limits, httpAddress });
  const listening: Listening = {
    limits,
    serving() {
      loading ??= load();
      return loading;
    },
  };
  const server = makeServer(listening, 'socket');
  const removeSocket = await listenAt(server, options.socketPath);
  const plain = options.http === undefined ? null : makeServer(listening, 'http');
  const close = async () => {
    removeSocket();
    const serving = await loading;
    // Together: a server is closed when its websockets are.
    await Promise.all([serving?.close(), closeServer(server), plain && closeServer(plain)]);
  };
  try {
    if (plain !== null) await listenPlain(plain, options.http ?? { port: 0 });
  } catch (error) {
    await close();
    throw error;
  }
  const address = plain?.address() ?? null;
  httpPort = address === null || typeof address === 'string' ? null : address.port;
  return { httpPort, close };
}

function makeServer({ limits, serving }: Listening, transport: Transport): Server {
  const { headerBytesMax, headersTimeoutMs, idleMsMax, connectionsMax } = limits;
  const server = createServer(
    {
      maxHeaderSize: headerBytesMax,
      headersTimeout: headersTimeoutMs,
      keepAliveTimeout: idleMsMax,
      // Uploads and long polls last; what stalls is cut off where it is read or written.
      requestTimeout: 0,
      connectionsCheckingInterval: headersTimeoutMs / 2,
    },
    (request, response) => void serving().then((loaded) => loaded.answer(transport, request, response)),
  );
  server.maxConnections = connectionsMax;
  server.on('upgrade', (request, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    void serving().then((loaded) => loaded.upgrade(transport, request, socket, head));
  });
  return server;
}

/** Both address families when no host is named: `localhost` may be either. */
function listenPlain(server: Server, { host, port }: { readonly host?: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new AgentError('agent-unavailable', 'cannot serve on this port', { cause, fields: { port } })),
    );
    server.listen({ port, ...(host !== undefined && { host }) }, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
