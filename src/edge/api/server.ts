/**
 * The agent's local API: HTTP/1.1 and JSON on two unix sockets (security.md §6). `public.sock` tells status and health
 * to everybody on the machine; `admin.sock` does the rest for its owner.
 *
 * A socket is made inside a folder that only we can enter, gets its mode there, and is then renamed to its place: so
 * there is no moment in which it is open to more than it should be. Where systemd listens, the sockets are its own, and
 * whoever calls while no agent runs waits for the next one.
 */
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { LocalApi, Log } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import {
  bodyBytesMax,
  connectionsMax,
  headerBytesMax,
  lastAnswersMs,
  requestTimeoutMs,
  socketPathBytesMax,
} from './limits.ts';
import { type Answer, routes } from './routes.ts';
import { toWireError } from './wire-error.ts';

export interface LocalApiOptions {
  readonly runDirectory: string;
  readonly api: LocalApi;
  /** Who is at the other end, as the kernel knows. With it the admin socket also refuses by user, not by mode alone. */
  readonly peer?: (socket: Socket) => { readonly uid: number };
  readonly log: Log;
  /** Listening already, by name: systemd's. */
  readonly inherited?: ReadonlyMap<string, number>;
}

const publicKind = { name: 'public.sock', mode: 0o666, open: true } as const;
const sockets = [publicKind, { name: 'admin.sock', mode: 0o600, open: false }] as const;
type SocketKind = (typeof sockets)[number];

const loopback = '127.0.0.1';
/** Other names for us come from a web page that has its name resolved to this machine. */
const loopbackNames = [loopback, 'localhost'];

type Serving = Pick<LocalApiOptions, 'api' | 'peer' | 'log'> & {
  /** Names that a caller may know us by; absent: any. */
  readonly hosts?: readonly string[];
};

/** Listens on both sockets. Throws `agent-unavailable` when the run folder cannot be used. */
export async function serveLocalApi(options: LocalApiOptions): Promise<{ readonly close: () => Promise<void> }> {
  const { runDirectory } = options;
  const birthplace = path.join(runDirectory, '.new');
  checkLength(path.join(birthplace, 'public.sock'));
  const servers: { readonly server: Server; readonly file?: string }[] = [];
  const close = async () => {
    await Promise.all(servers.map(({ server, file }) => closeServer(server, file)));
  };
  try {
    await rm(birthplace, { recursive: true, force: true });
    await mkdir(birthplace, { recursive: true, mode: 0o700 });
    for (const kind of sockets) {
      const server = makeServer(options, kind);
      const fd = options.inherited?.get(kind.name);
      if (fd !== undefined) {
        servers.push({ server });
        await listen(server, { fd });
        continue;
      }
      const file = path.join(runDirectory, kind.name);
      servers.push({ server, file });
      const born = path.join(birthplace, kind.name);
      await listen(server, born);
      await chmod(born, kind.mode);
      await rename(born, file);
    }
    await rm(birthplace, { recursive: true });
  } catch (cause) {
    await close();
    throw new AgentError('agent-unavailable', 'cannot open the local API', { cause, fields: { runDirectory } });
  }
  return { close };
}

/**
 * Answers what the public socket answers on a port of loopback, for those that cannot speak to a socket: load balancers,
 * monitoring. Port 0 is one that is free. Throws `agent-unavailable`.
 */
export async function serveProbePort(
  options: Pick<LocalApiOptions, 'api' | 'log'> & { readonly port: number },
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = makeServer({ ...options, hosts: loopbackNames }, publicKind);
  try {
    await listen(server, { port: options.port, host: loopback });
  } catch (cause) {
    throw new AgentError('agent-unavailable', 'cannot open the probe port', {
      cause,
      fields: { port: options.port },
      next: 'choose another --probe-port, or none',
    });
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { port, close: () => closeServer(server) };
}

function checkLength(longest: string): void {
  const bytes = Buffer.byteLength(longest);
  if (bytes <= socketPathBytesMax) return;
  throw new AgentError('agent-unavailable', 'cannot open the local API: the path of its socket is too long', {
    fields: { path: longest, bytes, bytesMax: socketPathBytesMax },
    next: 'choose a run folder with a shorter path',
  });
}

function makeServer(options: Serving, kind: SocketKind): Server {
  const server = createServer(
    {
      maxHeaderSize: headerBytesMax,
      headersTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: requestTimeoutMs / 2,
    },
    (request, response) => {
      respond(options, kind, request)
        .then((answer) => send(response, answer))
        .catch((error: unknown) => sendError(options.log, request, response, error));
    },
  );
  server.maxConnections = connectionsMax;
  return server;
}

async function respond({ api, peer, hosts }: Serving, { open }: SocketKind, request: IncomingMessage): Promise<Answer> {
  if (hosts !== undefined) checkHost(request.headers.host ?? '', hosts);
  if (!open && peer !== undefined) checkPeer(peer(request.socket).uid);
  const url = new URL(request.url ?? '/', 'http://agent');
  const name = `${request.method} ${url.pathname}`;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route === undefined) throw new AgentError('not-found', 'cannot find this in the local API', { fields: { name } });
  if (open && !route.open)
    throw new AgentError('permission-denied', 'cannot answer this on the public socket', {
      fields: { name },
      next: 'ask on admin.sock, as its owner',
    });
  return await route.answer(api, { query: url.searchParams, body: await readBody(request) });
}

function checkHost(host: string, hosts: readonly string[]): void {
  if (hosts.includes(host.replace(/:\d+$/, ''))) return;
  throw new AgentError('permission-denied', 'cannot answer under this name', { fields: { host } });
}

function checkPeer(uid: number): void {
  if (uid === 0 || uid === process.getuid?.()) return;
  throw new AgentError('permission-denied', 'cannot answer this user', { fields: { uid }, next: 'sudo reeve …' });
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax)
      throw new AgentError('limit-reached', 'cannot take a request of this size', {
        fields: { bytesMax: bodyBytesMax },
      });
    chunks.push(chunk);
  }
  if (bytes === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new AgentError('usage-invalid', 'cannot read the request as JSON', { cause });
  }
}

function send(response: ServerResponse, { status, body, type }: Answer): void {
  if (response.destroyed) return;
  const text = Buffer.from(type === undefined ? `${JSON.stringify(body)}\n` : String(body));
  response.writeHead(status, { 'content-type': type ?? 'application/json', 'content-length': text.length });
  response.end(text);
}

function sendError(log: Log, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (error instanceof AgentError) {
    // The rest of a body that was refused is not read: the connection ends with the answer.
    if (!request.complete) response.setHeader('connection', 'close');
    return send(response, toWireError(error));
  }
  // The caller went away, or this is a bug; either way nobody is helped by an agent that ends.
  if (request.destroyed && !request.complete) return;
  log.error('local API request failed', { url: request.url, error });
  const failure = new AgentError('agent-unavailable', 'cannot answer: a fault in the agent, see its log');
  send(response, { ...toWireError(failure), status: 500 });
}

type Place = string | { readonly port: number; readonly host: string } | { readonly fd: number };

function listen(server: Server, where: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function closeServer(server: Server, file?: string): Promise<void> {
  if (server.listening)
    await new Promise<void>((resolve) => {
      // Whoever was let in already is answered before the rest is cut off.
      const cut = setTimeout(() => server.closeAllConnections(), lastAnswersMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
    });
  if (file !== undefined) await rm(file, { force: true });
}
