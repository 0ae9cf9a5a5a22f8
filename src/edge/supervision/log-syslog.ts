/** Lines to a log target as syslog: over one TCP connection with counted octets, or one datagram each. */
import { createSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';
import type { LogSender } from '../../agent/ports/index.ts';
import { explainError } from '../../core/errors.ts';
import { type ForwardedLine, syslogMessage } from '../../core/supervision/index.ts';

const defaultPort = 514;
const connectMsMax = 10_000;
/** Of the text in a datagram: larger ones get lost. */
const datagramTextBytesMax = 4_000;

/** Throws an `Error` for what is neither tcp nor udp. */
export function syslogSender(url: URL, hostname: string): LogSender {
  const place = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || defaultPort) };
  if (url.hostname === '') throw new Error('cannot send logs without a host');
  if (url.protocol === 'tcp:') return tcpSender(place, hostname);
  if (url.protocol === 'udp:') return udpSender(place, hostname);
  throw new Error(`cannot send syslog over ${url.protocol}`);
}

interface Place {
  readonly host: string;
  readonly port: number;
}

function tcpSender(place: Place, hostname: string): LogSender {
  let socket: Socket | null = null;
  const drop = (): void => {
    socket?.destroy();
    socket = null;
  };
  return {
    async send(lines, labelsOf, signal) {
      signal.addEventListener('abort', drop, { once: true });
      try {
        if (socket === null || !socket.writable) {
          drop();
          socket = await open(place, signal);
        }
        const messages = lines.map((line) => Buffer.from(syslogMessage(line, labelsOf, hostname)));
        await write(socket, Buffer.concat(messages.flatMap((one) => [Buffer.from(`${one.length} `), one])));
        return { kind: 'sent' };
      } catch (error) {
        drop();
        return { kind: 'failed', because: explainError(error) };
      } finally {
        signal.removeEventListener('abort', drop);
      }
    },
    close: drop,
  };
}

function open(place: Place, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...place, signal });
    socket.setTimeout(connectMsMax, () => socket.destroy(new Error('it does not answer')));
    // An error later on shows in the next write; a server has nothing to say.
    socket.on('error', reject);
    socket.resume();
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('the connection is gone'));
    socket.once('close', gone);
    socket.write(bytes, (error) => {
      socket.off('close', gone);
      if (error) reject(error);
      else resolve();
    });
  });

function udpSender({ host, port }: Place, hostname: string): LogSender {
  const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4' });
  // Nobody listens: the next message may be heard.
  socket.on('error', () => undefined);
  socket.unref();
  return {
    async send(lines, labelsOf) {
      try {
        for (const line of lines)
          await new Promise<void>((resolve, reject) => {
            const message = syslogMessage(shortened(line), labelsOf, hostname);
            socket.send(message, port, host, (error) => (error === null ? resolve() : reject(error)));
          });
        return { kind: 'sent' };
      } catch (error) {
        return { kind: 'failed', because: explainError(error) };
      }
    },
    close: () => socket.close(),
  };
}

function shortened(line: ForwardedLine): ForwardedLine {
  const bytes = Buffer.from(line.text);
  if (bytes.length <= datagramTextBytesMax) return line;
  const end = bytes.subarray(0, datagramTextBytesMax - 3).toString('utf8');
  return { ...line, text: `${end.replace(/\uFFFD$/, '')}...` };
}
