/** Whether anything answers where the controller should be. Nothing is said to it. */
import { connect } from 'node:net';
import type { AgentFacts, ControllerFacts } from '../../core/doctor/index.ts';

const connectTimeoutMs = 3_000;

const kinds: Readonly<Record<string, ControllerFacts['kind']>> = {
  ENOTFOUND: 'unresolved',
  EAI_AGAIN: 'unresolved',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unroutable',
  ENETUNREACH: 'unroutable',
};

/** An agent that is connected has answered the question. */
export async function lookAtController(address: string, agent: AgentFacts): Promise<ControllerFacts> {
  if (agent.kind === 'answers' && agent.connected) return { address, kind: 'reached' };
  return { address, kind: await dial(address) };
}

function dial(address: string): Promise<ControllerFacts['kind']> {
  const split = address.lastIndexOf(':');
  const host = address.slice(0, split).replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(address.slice(split + 1)) });
    const answer = (kind: ControllerFacts['kind']): void => {
      socket.destroy();
      resolve(kind);
    };
    // Names are looked up before the socket's own timeout begins.
    const timer = setTimeout(() => answer('silent'), connectTimeoutMs);
    socket.once('close', () => clearTimeout(timer));
    socket.once('connect', () => answer('reached'));
    socket.once('error', (error: NodeJS.ErrnoException) => answer(kinds[error.code ?? ''] ?? 'silent'));
  });
}
