/** Lines to a log target over HTTP: one POST for each batch, on a connection that is kept. */
import http from 'node:http';
import https from 'node:https';
import type { LogSender, SendOutcome } from '../../agent/ports/index.ts';
import { explainError } from '../../core/errors.ts';
import type { ForwardedLine, LabelsByService } from '../../core/supervision/index.ts';

interface HttpTarget {
  readonly url: URL;
  readonly version: string;
  readonly body: (lines: readonly ForwardedLine[], labelsOf: LabelsByService) => string;
}

const answerMsMax = 10_000;

/** Throws an `Error` for what is neither http nor https. */
export function httpSender({ url, version, body }: HttpTarget): LogSender {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`cannot send logs over ${url.protocol}`);
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 1, proxyEnv: process.env });

  const post = (text: Buffer, signal: AbortSignal): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': text.length,
        'user-agent': `pebble/${version}`,
      };
      const sent = request(url, { method: 'POST', agent, signal, headers }, (response) => {
        response.resume();
        response.on('error', reject);
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', reject);
      sent.end(text);
    });

  return {
    async send(lines, labelsOf, signal) {
      try {
        const ends = AbortSignal.any([signal, AbortSignal.timeout(answerMsMax)]);
        return outcomeOf(await post(Buffer.from(body(lines, labelsOf)), ends));
      } catch (error) {
        return { kind: 'failed', because: explainError(error) };
      }
    },
    close: () => agent.destroy(),
  };
}

const tooManyRequests = 429;

/** What a server says against these lines it will say again; everything else may pass. */
function outcomeOf(status: number): SendOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const because = `status ${status}`;
  return status >= 400 && status < 500 && status !== tooManyRequests
    ? { kind: 'refused', because }
    : { kind: 'failed', because };
}
