/** A check over HTTP: one GET, redirects followed, proxies of the environment honoured, 2xx is well (pebble.md §8.3). */
import http from 'node:http';
import https from 'node:https';
import type { ProbeOutcome } from '../../agent/ports/index.ts';
import { describeOutput, detailBytesMax } from './details.ts';

interface HttpProbe {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const redirectsMax = 10;
const agents = {
  'http:': new http.Agent({ proxyEnv: process.env }),
  'https:': new https.Agent({ proxyEnv: process.env }),
};

/** Throws what the connection throws, and the signal's reason. */
export async function probeHttp({ url, headers }: HttpProbe, signal: AbortSignal): Promise<ProbeOutcome> {
  let at = new URL(url);
  for (let redirects = 0; ; redirects++) {
    const response = await get(at, headers, signal);
    const { statusCode = 0 } = response;
    const { location } = response.headers;
    if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
      response.destroy();
      if (redirects === redirectsMax) return { kind: 'failed', because: `stopped after ${redirectsMax} redirects` };
      at = new URL(location, at);
      continue;
    }
    if (statusCode >= 200 && statusCode < 300) {
      response.destroy();
      return { kind: 'passed' };
    }
    const body = await firstBytes(response);
    return { kind: 'failed', because: `non-2xx status code ${statusCode}${describeOutput(body, 'first')}` };
  }
}

function get(url: URL, headers: HttpProbe['headers'], signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const protocol = url.protocol === 'https:' ? 'https:' : 'http:';
    const { get: start } = protocol === 'https:' ? https : http;
    start(url, { headers, signal, agent: agents[protocol] }, resolve).on('error', reject);
  });
}

async function firstBytes(response: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= detailBytesMax) break;
  }
  return Buffer.concat(chunks).subarray(0, detailBytesMax);
}
