/** Asks the managers of containers on the sockets in the pod's shared volume, whoever's servers they are. */
import { request } from 'node:http';
import path from 'node:path';
import type { ContainerManagers } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { ContainerNotice } from '../../core/operation/index.ts';
import { fileNameOf } from '../files/index.ts';

/** How long a manager keeps a question for notices; after that it is asked for its life again. */
const noticesTimeoutMs = 5_000;
/** What it may take beside that. */
const answerTimeoutMs = 10_000;
const answerBytesMax = 8 * 1024 * 1024;

/** What a change of a check is called, the state that it ends in when there is something to tell, and that (pebble.md §8). */
const checkChanges: Readonly<Record<string, readonly [status: string, kind: 'check-failed' | 'check-recovered']>> = {
  'perform-check': ['Error', 'check-failed'],
  'recover-check': ['Done', 'check-recovered'],
};

type Fields = Readonly<Record<string, unknown>>;
type Ask = (question: string) => Promise<unknown>;

/** `<container>/pebble.socket` in the folder. */
export function containerManagers(directory: string): ContainerManagers {
  /** Whatever goes wrong between the two is one thing to whoever asks. */
  async function speak<Answer>(container: string, signal: AbortSignal, work: (ask: Ask) => Promise<Answer>) {
    const socketPath = path.join(directory, fileNameOf(container), 'pebble.socket');
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(noticesTimeoutMs + answerTimeoutMs)]);
    try {
      return await work(async (question) => {
        const { result } = fieldsOf(JSON.parse(await exchange(socketPath, question, inTime)));
        return result;
      });
    } catch (cause) {
      const message = 'cannot hear the manager of a container';
      throw new AgentError('container-unavailable', message, { cause, fields: { socketPath } });
    }
  }

  return {
    bootId: (container, signal) =>
      speak(container, signal, async (ask) => textOf(fieldsOf(await ask('/v1/system-info'))['boot-id'])),
    notices(container, after, signal) {
      const query = new URLSearchParams({
        types: 'custom,change-update',
        users: 'all',
        timeout: `${noticesTimeoutMs}ms`,
        ...(after !== null && { after }),
      });
      return speak(container, signal, async (ask) => {
        const found = await ask(`/v1/notices?${query.toString()}`);
        if (!Array.isArray(found)) throw new Error(`there are no notices for this agent: ${JSON.stringify(found)}`);
        return await Promise.all(found.map((one) => noticeOf(fieldsOf(one), ask)));
      });
    },
  };
}

async function noticeOf(notice: Fields, ask: Ask): Promise<ContainerNotice> {
  const { id, type, key, 'last-data': data } = notice;
  const lastRepeated = textOf(notice['last-repeated']);
  if (type === 'custom') return { lastRepeated, kind: 'custom', id: textOf(id), type, key: textOf(key) };
  const { kind, 'check-name': check } = fieldsOf(data ?? {});
  const [end, told] = checkChanges[String(kind)] ?? [];
  if (told === undefined) return { lastRepeated, kind: 'other' };
  const change = textOf(key);
  const { status } = fieldsOf(await ask(`/v1/changes/${encodeURIComponent(change)}`));
  return status === end ? { lastRepeated, kind: told, check: textOf(check), change } : { lastRepeated, kind: 'other' };
}

function exchange(socketPath: string, question: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, path: question, agent: false, signal }, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

async function readAnswer(response: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw new Error(`the answer is longer than ${answerBytesMax} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new Error('the answer has another form');
  return value as Fields;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('the answer has another form');
  return value;
}
