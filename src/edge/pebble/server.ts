/**
 * A Pebble server: HTTP/1.1 on a unix socket, and on a TCP port when asked, over the port `Pebble` (pebble.md §2 to
 * §4). Everything that is remembered or decided is behind that port; here are transport, access, files and exec.
 */
import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Log, Pebble } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { type Addon, peerOf } from '../native/index.ts';
import { askedBy, callerOf, mayPass, type Transport } from './access.ts';
import { Fields, readJson, skipBody } from './body.ts';
import type { Call } from './call.ts';
import {
  type Answer,
  accessDenied,
  asyncEnvelope,
  errorEnvelope,
  Refusal,
  syncEnvelope,
  toRefusal,
} from './envelope.ts';
import { Execs } from './exec/index.ts';
import { type PebbleLimits, pebbleLimits } from './limits.ts';
import { type Found, findRoute } from './routes.ts';
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

interface Serving {
  readonly options: PebbleServerOptions;
  readonly limits: PebbleLimits;
  readonly execs: Execs;
  httpAddress: string | null;
}

/** Serves until it is closed. Throws `already-exists` when the path is somebody else's, `agent-unavailable`. */
export async function servePebble(options: PebbleServerOptions): Promise<PebbleServer> {
  const limits = { ...pebbleLimits, ...options.limits };
  const serving: Serving = { options, limits, execs: new Execs({ ...options, limits }), httpAddress: null };
  const server = makeServer(serving, 'socket');
  const removeSocket = await listenAt(server, options.socketPath);
  const plain = options.http === undefined ? null : makeServer(serving, 'http');
  const close = async () => {
    removeSocket();
    // Together: a server is closed when its websockets are.
    await Promise.all([serving.execs.close(), closeServer(server), plain && closeServer(plain)]);
  };
  try {
    if (plain !== null) await listenPlain(plain, options.http ?? { port: 0 });
  } catch (error) {
    await close();
    throw error;
  }
  const address = plain?.address() ?? null;
  const httpPort = address === null || typeof address === 'string' ? null : address.port;
  if (httpPort !== null) serving.httpAddress = `${options.http?.host ?? ''}:${httpPort}`;
  return { httpPort, close };
}

function makeServer(serving: Serving, transport: Transport): Server {
  const { headerBytesMax, headersTimeoutMs, idleMsMax, connectionsMax } = serving.limits;
  const server = createServer(
    {
      maxHeaderSize: headerBytesMax,
      headersTimeout: headersTimeoutMs,
      keepAliveTimeout: idleMsMax,
      // Uploads and long polls last; what stalls is cut off where it is read or written.
      requestTimeout: 0,
      connectionsCheckingInterval: headersTimeoutMs / 2,
    },
    (request, response) => void answer(serving, transport, request, response),
  );
  server.maxConnections = connectionsMax;
  server.on('upgrade', (request, socket: Socket, head: Buffer) => upgrade(serving, transport, request, socket, head));
  return server;
}

async function answer(
  serving: Serving,
  transport: Transport,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  let found: Found | null = null;
  try {
    const { pathname, searchParams: query } = urlOf(request);
    found = findRoute(request.method ?? '', pathname);
    const call: Call = {
      pebble: serving.options.pebble,
      execs: serving.execs,
      limits: serving.limits,
      httpAddress: serving.httpAddress,
      caller: admit(serving, transport, request, found.route.gate),
      parameters: found.parameters,
      query,
      request,
      response,
      signal: gone.signal,
      body: async () => new Fields(await readJson(request, serving.limits)),
    };
    await send(serving, call, await found.route.answer(call));
  } catch (error) {
    if (gone.signal.aborted) return;
    const refusal = toRefusal(error, found?.route.statuses) ?? fault(serving.options.log, request, error);
    // A client that still sends would not see the answer before the end of the connection.
    await skipBody(request, serving.limits);
    // Not closed with the answer, whatever was asked: `skipBody` does that when the client had time to read it.
    if (!request.complete) response.shouldKeepAlive = true;
    if (response.headersSent) response.destroy();
    else sendJson(response, refusal.status, errorEnvelope(refusal));
  }
}

/** Who calls. Throws `Refusal` when the route is closed to that caller. */
function admit({ options }: Serving, transport: Transport, request: IncomingMessage, gate: Found['route']['gate']) {
  const peer = (socket: Socket) => peerOf(options.addon, socket);
  const caller = callerOf(askedBy(request, transport, peer), options.pebble.identities());
  if (!mayPass(gate, transport, caller)) throw accessDenied();
  return caller;
}

/** Of the request's line; its host means nothing here. Throws `Refusal`. */
function urlOf(request: IncomingMessage): URL {
  const url = request.url ?? '/';
  if (!url.startsWith('/') || !URL.canParse(url, 'http://pebble'))
    throw new Refusal(404, 'invalid API endpoint requested');
  return new URL(url, 'http://pebble');
}

async function send({ options }: Serving, { response }: Call, answered: Answer): Promise<void> {
  switch (answered.kind) {
    case 'sync':
      return sendJson(
        response,
        answered.status,
        syncEnvelope(answered.result, answered.status, options.pebble.latestWarning()),
      );
    case 'async':
      return sendJson(response, 202, asyncEnvelope(answered.change, answered.result, options.pebble.latestWarning()));
    case 'plain':
      response.writeHead(200, { 'content-type': answered.contentType });
      response.end(answered.text);
      return;
    case 'stream':
      return await answered.write();
  }
}

function sendJson(response: ServerResponse, status: number, envelope: object): void {
  if (response.destroyed) return;
  const text = Buffer.from(`${JSON.stringify(envelope)}\n`);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length });
  response.end(text);
}

/** What nobody foresaw: logged once, and told without its inside. */
function fault(log: Log, request: IncomingMessage, error: unknown): Refusal {
  log.error('pebble request failed', { url: request.url, error });
  return new Refusal(500, 'cannot answer: a fault in the supervisor, see its log');
}

/** Websockets of exec; whatever else asks for an upgrade is refused as plain HTTP would be. */
function upgrade(serving: Serving, transport: Transport, request: IncomingMessage, socket: Socket, head: Buffer): void {
  socket.on('error', () => socket.destroy());
  try {
    const { route, parameters } = findRoute(request.method ?? '', urlOf(request).pathname);
    admit(serving, transport, request, route.gate);
    serving.execs.accept({ task: parameters['task'] ?? '', name: parameters['id'] ?? '', request, socket, head });
  } catch (error) {
    const response = new ServerResponse(request);
    response.assignSocket(socket);
    response.shouldKeepAlive = false;
    response.once('finish', () => socket.end());
    const refusal = toRefusal(error) ?? fault(serving.options.log, request, error);
    sendJson(response, refusal.status, errorEnvelope(refusal));
  }
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
