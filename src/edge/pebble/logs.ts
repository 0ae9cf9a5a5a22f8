/** Logs as lines of JSON (pebble.md §12.2, §12.3). */
import type { PebbleLogEntry } from '../../agent/ports/index.ts';
import { type Call, listOf, oneOf, type Route } from './call.ts';
import { type Answer, Refusal } from './envelope.ts';
import { logLineBytesMax } from './limits.ts';
import { formatTime } from './time.ts';
import { write } from './write.ts';

export const logRoutes: readonly Route[] = [{ method: 'GET', path: '/v1/logs', gate: 'user', answer: logs }];

const linesDefault = 30;

function logs(call: Call): Answer {
  const { query } = call;
  const follow = oneOf(query, 'follow', ['false', 'true']) === 'true';
  const text = query.get('n') ?? '';
  if (!/^(?:-1|\d{0,9})$/.test(text)) throw new Refusal(400, 'n must be -1, 0, or a positive integer');
  const count = text === '' ? (follow ? 0 : linesDefault) : Number(text);
  return { kind: 'stream', write: () => stream(call, count, follow) };
}

async function stream(
  { pebble, query, response, signal, limits }: Call,
  count: number,
  follow: boolean,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.flushHeaders();
  for await (const entry of pebble.logs(listOf(query, 'services'), count, follow, signal))
    for (const line of encodeEntry(entry)) await write(response, line, limits.stalledMsMax);
  response.end();
}

/** One line, or several of the same time when one would be too long for the clients' buffers. */
export function encodeEntry({ time, service, message }: PebbleLogEntry): string[] {
  const line = `${JSON.stringify({ time: formatTime(time, 'utc'), service, message })}\n`;
  if (Buffer.byteLength(line) <= logLineBytesMax || message.length < 2) return [line];
  const middle = Math.floor(message.length / 2);
  // A pair of surrogates is one character: it goes to the right as a whole.
  const cut = /[\uDC00-\uDFFF]/.test(message[middle] ?? '') ? middle - 1 : middle;
  const halves = [message.slice(0, cut || 2), message.slice(cut || 2)].filter((half) => half !== '');
  return halves.length < 2 ? [line] : halves.flatMap((half) => encodeEntry({ time, service, message: half }));
}
