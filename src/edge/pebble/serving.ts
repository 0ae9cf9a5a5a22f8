/** The requests of one server: who may ask what, and how it is answered (pebble.md §2 to §4). */
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../../agent/ports/index.ts';
import { peerOf } from '../native/index.ts';
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
import type { PebbleLimits } from './limits.ts';
import { type Found, findRoute } from './routes.ts';
import type { PebbleServerOptions } from './server.ts';

export interface Serving {
  /** Never throws. */
  answer(transport: Transport, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Websockets of exec; whatever else asks for an upgrade is refused as plain HTTP would be. */
  upgrade(transport: Transport, request: IncomingMessage, socket: Socket, head: Buffer): void;
  /** Kills the commands that run for clients, and resolves when they have ended. */
  close(): Promise<void>;
}

export interface ServingOptions
  extends Pick<PebbleServerOptions, 'pebble' | 'addon' | 'nativeDirectory' | 'searchPath' | 'log'> {
  readonly limits: PebbleLimits;
  /** Null: not on plain HTTP. */
  readonly httpAddress: () => string | null;
}

interface Inside {
  readonly options: ServingOptions;
  readonly execs: Execs;
}

export function makeServing(options: ServingOptions): Serving {
  const inside: Inside = { options, execs: new Execs(options) };
  return {
    answer: (transport, request, response) => answer(inside, transport, request, response),
    upgrade: (transport, request, socket, head) => upgrade(inside, transport, request, socket, head),
    close: () => inside.execs.close(),
  };
}

async function answer(
  serving: Inside,
  transport: Transport,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  if (response.closed) gone.abort();
  response.once('close', () => gone.abort());
  let found: Found | null = null;
  try {
    const { pathname, searchParams: query } = urlOf(request);
    found = findRoute(request.method ?? '', pathname);
    const call: Call = {
      pebble: serving.options.pebble,
      execs: serving.execs,
      limits: serving.options.limits,
      httpAddress: serving.options.httpAddress(),
      caller: admit(serving, transport, request, found.route.gate),
      parameters: found.parameters,
      query,
      request,
      response,
      signal: gone.signal,
      body: async () => new Fields(await readJson(request, serving.options.limits)),
    };
    const answered = await found.route.answer(call);
    await hearOut(serving, request, response);
    await send(serving, call, answered);
  } catch (error) {
    if (gone.signal.aborted) return;
    const refusal = toRefusal(error, found?.route.statuses) ?? fault(serving.options.log, request, error);
    await hearOut(serving, request, response);
    if (response.headersSent) response.destroy();
    else sendJson(response, refusal.status, errorEnvelope(refusal));
  }
}

/**
 * A client that still sends would meet the end of the connection before it reads the answer: also when it has said all that
 * matters, and only the end of its body is missing.
 */
async function hearOut({ options }: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await skipBody(request, options.limits);
  // Not closed with the answer, whatever was asked: `skipBody` does that when the client had time to read it.
  if (!request.complete) response.shouldKeepAlive = true;
}

/** Who calls. Throws `Refusal` when the route is closed to that caller. */
function admit({ options }: Inside, transport: Transport, request: IncomingMessage, gate: Found['route']['gate']) {
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

async function send({ options }: Inside, { response }: Call, answered: Answer): Promise<void> {
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

function upgrade(serving: Inside, transport: Transport, request: IncomingMessage, socket: Socket, head: Buffer): void {
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
