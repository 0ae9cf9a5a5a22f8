/** A small client of a Pebble server, for what the real ones would not send. */
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { type RawData, WebSocket } from 'ws';

export interface Asked {
  readonly method?: string;
  /** Objects are sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number | undefined;
  readonly reason: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The parsed envelope; undefined for other bodies. */
  readonly envelope: Readonly<Record<string, unknown>> | undefined;
  /** Its result. */
  readonly result: unknown;
}

export const ask = (target: string | number, path: string, { method, body, headers }: Asked = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const where = typeof target === 'string' ? { socketPath: target } : { host: '127.0.0.1', port: target };
    const sent = request(
      {
        ...where,
        path,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        agent: false,
        headers: { ...headers },
      },
      (response) => void readAnswer(response).then(resolve, reject),
    );
    sent.on('error', reject);
    sent.end(body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });

/** A request whose body the test writes itself. */
export function begin(
  socketPath: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): { readonly sent: ClientRequest; readonly answered: Promise<Answered> } {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const sent = request({ socketPath, path, method: 'POST', agent: false, headers: { ...headers } });
  // An answer that comes while the body is still sent counts, whatever becomes of the rest.
  let responded = false;
  sent.on('response', (response) => {
    responded = true;
    void readAnswer(response).then(resolve, reject);
  });
  sent.on('error', (error) => responded || reject(error));
  promise.catch(() => {});
  return { sent, answered: promise };
}

async function readAnswer(response: IncomingMessage): Promise<Answered> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const isJson = response.headers['content-type'] === 'application/json';
  const envelope = isJson ? (JSON.parse(text) as Record<string, unknown>) : undefined;
  const { statusCode: status, statusMessage: reason, headers } = response;
  return { status, reason, headers, text, envelope, result: envelope?.['result'] };
}

/** One websocket of an exec, with what came. */
export interface Channel {
  readonly socket: WebSocket;
  /** All bytes so far, as text. */
  text(): string;
  /** Resolves when the server has said that this direction ended. */
  readonly ended: Promise<void>;
  /** Resolves when all that came fits. */
  until(pattern: RegExp): Promise<void>;
}

export async function openChannel(socketPath: string, task: string, name: string): Promise<Channel> {
  const socket = new WebSocket(`ws+unix://${socketPath}:/v1/tasks/${task}/websocket/${name}`, {
    perMessageDeflate: false,
  });
  const chunks: Buffer[] = [];
  const ended = Promise.withResolvers<void>();
  const text = () => Buffer.concat(chunks).toString('utf8');
  const waiting = new Set<() => void>();
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary) return ended.resolve();
    chunks.push(data as Buffer);
    for (const look of waiting) look();
  });
  const opened = Promise.withResolvers<void>();
  socket.on('open', () => opened.resolve());
  socket.on('error', (error) => opened.reject(error));
  await opened.promise;
  const until = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!pattern.test(text())) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { socket, text, ended: ended.promise, until };
}
