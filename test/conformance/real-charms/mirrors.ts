/**
 * The only way out of a machine without a network: an HTTP proxy on its own loopback that leads to the package mirrors
 * that the machine's apt knows, and nowhere else. What else was asked for is remembered: it is often why a charm stops.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Machine } from '../../lab/machine.ts';

export const proxyAddress = 'http://127.0.0.1:3128';

/** Runs in the machine's network and in this machine's file system: a unix socket joins the two. */
const relay = `
const { connect, createServer } = require('node:net');
createServer((client) => {
  const server = connect(process.argv[1]);
  client.pipe(server).pipe(client);
  client.on('error', () => server.destroy());
  server.on('error', () => client.destroy());
}).listen(3128, '127.0.0.1', () => console.log('ready'));
`;

export interface Mirrors {
  /** Other hosts that were asked for. */
  refused(): readonly string[];
  close(): Promise<void>;
}

/** Whoever opens it closes it, before the machine. */
export async function openMirrors(machine: Machine): Promise<Mirrors> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reeve-mirrors-'));
  const socket = path.join(folder, 'proxy.sock');
  const refused = new Set<string>();
  const mirrors = await mirrorsOf(machine);
  const server = createServer((question, answer) => pass(question, answer, mirrors, refused));
  server.on('connect', ({ url = '' }: IncomingMessage, client) => {
    refused.add(url);
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(socket);
  await once(server, 'listening');
  const child = startRelay(machine, socket);
  await once(child.stdout ?? child, 'data');
  return {
    refused: () => [...refused].sort(),
    close: async () => {
      child.kill('SIGKILL');
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Host names. */
async function mirrorsOf(machine: Machine): Promise<ReadonlySet<string>> {
  const urls = await machine.read('grep', '-rhoE', 'https?://[^ /]+', '/etc/apt');
  return new Set(urls.split('\n').flatMap((url) => URL.parse(url)?.hostname ?? []));
}

function startRelay(machine: Machine, socket: string): ChildProcess {
  const init = machine.enter().find((word) => word.startsWith('--target=')) ?? '';
  const command = [init, '--net', '--', process.execPath, '--eval', relay, socket];
  return spawn('nsenter', command, { stdio: ['ignore', 'pipe', 'inherit'] });
}

function pass(
  question: IncomingMessage,
  answer: ServerResponse,
  mirrors: ReadonlySet<string>,
  refused: Set<string>,
): void {
  const url = URL.parse(question.url ?? '');
  if (url === null || !mirrors.has(url.hostname)) {
    refused.add(url?.host ?? question.url ?? '');
    answer.writeHead(403).end();
    return;
  }
  const onward = request(url, { method: question.method, headers: question.headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  question.pipe(onward);
}
