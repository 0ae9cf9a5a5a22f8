/** Runs checks with Node's own means (pebble.md §8.3). */
import { connect } from 'node:net';
import type { ProbeOutcome, ProbeRunner } from '../../agent/ports/index.ts';
import { explainError } from '../../core/errors.ts';
import { type Probe, printDuration } from '../../core/supervision/index.ts';
import { probeCommand } from './probe-command.ts';
import { probeHttp } from './probe-http.ts';

/** The `ProbeRunner` port. */
export const probeRunner: ProbeRunner = {
  async run(probe, timeoutMs, signal) {
    const late = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
    try {
      const outcome = await runProbe(probe, AbortSignal.any([signal, late]));
      return late.aborted && outcome.kind === 'failed' ? timedOut(timeoutMs, outcome) : outcome;
    } catch (error) {
      const because = explainError(error);
      return late.aborted ? timedOut(timeoutMs, { kind: 'failed', because: '' }) : { kind: 'failed', because };
    }
  },
};

function runProbe(probe: Probe, signal: AbortSignal): Promise<ProbeOutcome> {
  switch (probe.kind) {
    case 'http':
      return probeHttp(probe, signal);
    case 'tcp':
      return probeTcp(probe, signal);
    case 'exec':
      return probeCommand(probe, signal);
  }
}

/** What the command wrote until then is still worth reading. */
function timedOut(timeoutMs: number, { because }: { readonly kind: 'failed'; readonly because: string }): ProbeOutcome {
  const details = because.includes('; ') ? because.slice(because.indexOf('; ')) : '';
  return { kind: 'failed', because: `check timed out after ${printDuration(timeoutMs)}${details}` };
}

function probeTcp(
  { host, port }: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<ProbeOutcome> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, signal });
    socket.on('connect', () => {
      socket.destroy();
      resolve({ kind: 'passed' });
    });
    socket.on('error', (error) => {
      socket.destroy();
      resolve({ kind: 'failed', because: explainError(error) });
    });
  });
}
