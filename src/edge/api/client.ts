/** The other end of the local API, for the command line and for `reeve dev`. */
import { request } from 'node:http';
import path from 'node:path';
import type { LocalAgent, LocalService, LocalStatus } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { answerBytesMax, answerTimeoutMs } from './limits.ts';
import { fromWireError } from './wire-error.ts';

interface Call {
  readonly socket: 'public.sock' | 'admin.sock';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/** A client that connects anew for each call. Its errors are those of `LocalAgent`. */
export function localApiClient({ runDirectory }: { readonly runDirectory: string }): LocalAgent {
  const askText = async (call: Call): Promise<string> => {
    try {
      return await exchange(runDirectory, call);
    } catch (error) {
      if (!(call.method === 'GET' && isCutOff(error))) throw error;
      return await exchange(runDirectory, call);
    }
  };
  const ask = async (call: Call): Promise<unknown> => {
    const text = await askText(call);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw unreachable(path.join(runDirectory, call.socket), cause);
    }
  };
  return {
    status: async () => (await ask({ socket: 'public.sock', method: 'GET', path: '/v1/status' })) as LocalStatus,
    metrics: () => askText({ socket: 'public.sock', method: 'GET', path: '/metrics' }),
    services: async (unit) => {
      const query = new URLSearchParams({ unit });
      return (await ask({
        socket: 'admin.sock',
        method: 'GET',
        path: `/v1/services?${query.toString()}`,
      })) as LocalService[];
    },
    control: async (unit, service, verb) => {
      await ask({ socket: 'admin.sock', method: 'POST', path: '/v1/services', body: { unit, service, verb } });
    },
    logs: async (unit, service, lines) => {
      const query = new URLSearchParams({ unit, lines: String(lines), ...(service !== null && { service }) });
      return (await ask({ socket: 'admin.sock', method: 'GET', path: `/v1/logs?${query.toString()}` })) as string[];
    },
    stopAll: async () => {
      await ask({ socket: 'admin.sock', method: 'POST', path: '/v1/shutdown-services' });
    },
  };
}

function exchange(runDirectory: string, call: Call): Promise<string> {
  const socketPath = path.join(runDirectory, call.socket);
  return new Promise((resolve, reject) => {
    const text = call.body === undefined ? '' : JSON.stringify(call.body);
    const outgoing = request(
      {
        socketPath,
        method: call.method,
        path: call.path,
        agent: false,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
        signal: AbortSignal.timeout(answerTimeoutMs),
      },
      (response) => {
        readAnswer(response)
          .then((answer) => (response.statusCode === 200 ? resolve(answer) : reject(fromWireError(JSON.parse(answer)))))
          .catch((cause: unknown) => reject(unreachable(socketPath, cause)));
      },
    );
    outgoing.on('error', (cause) => reject(unreachable(socketPath, cause)));
    outgoing.end(text);
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

/** An agent that was just ending had taken the call: where systemd listens, the next one answers it. */
const isCutOff = (error: unknown): boolean =>
  error instanceof AgentError && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNRESET';

function unreachable(socket: string, cause: unknown): AgentError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'EACCES')
    return new AgentError('permission-denied', 'cannot speak to the agent as this user', {
      cause,
      fields: { socket },
      next: 'sudo reeve …',
    });
  const absent = code === 'ENOENT' || code === 'ECONNREFUSED';
  return new AgentError(
    'agent-unavailable',
    absent ? 'cannot reach the agent: it does not run' : 'cannot reach the agent',
    {
      cause,
      fields: { socket },
      next: socket.startsWith('/run/reeve/')
        ? 'systemctl start reeve-agent, or for development: reeve dev up'
        : 'reeve dev up',
    },
  );
}
