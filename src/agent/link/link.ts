/** Keeps one connection to the controller open, and opens the next one when it breaks. */
import { AgentError } from '../../core/errors.ts';
import type { Instant } from '../../core/model/index.ts';
import { type AgentIdentity, type AgentPorts, type Ledger, pause } from '../ledger/index.ts';
import type { Leases } from './leases.ts';
import type { LogLines } from './log-lines.ts';
import { speak } from './session.ts';

export const connectDelayMsMin = 1_000;
export const connectDelayMsMax = 60_000;

export interface LinkState {
  readonly connected: boolean;
  /** Since when it is as it is. */
  readonly since: Instant;
  /** Why the last connection ended; null while there is nothing to tell. */
  readonly problem: unknown;
  /** How far the controller's clock is ahead of ours, as the last welcome showed it; null: not known. */
  readonly skewMs: number | null;
}

export interface AgentLink {
  readonly state: LinkState;
  /** Runs until the signal. */
  run(signal: AbortSignal): Promise<void>;
}

/** The wait before the next try; `fraction` spreads agents that lost the same controller at the same instant. */
export function connectDelayMs(failures: number, fraction: number): number {
  const delay = Math.min(connectDelayMsMin * 2 ** Math.min(failures, 16), connectDelayMsMax);
  return Math.round(delay * (0.5 + fraction / 2));
}

export function createLink(
  identity: AgentIdentity,
  ports: AgentPorts,
  ledger: Ledger,
  leases: Leases,
  logLines: LogLines,
): AgentLink {
  const { clock, random, log } = ports;
  let state: LinkState = { connected: false, since: clock.now(), problem: null, skewMs: null };
  let failures = 0;

  function welcomed(theirs: Instant | undefined): void {
    failures = 0;
    const now = clock.now();
    state = { connected: true, since: now, problem: null, skewMs: theirs === undefined ? null : theirs - now };
    log.info('connected to the controller', { address: identity.address });
  }

  function broken(problem: unknown): void {
    // A stream that stood had nothing new to tell.
    if (state.connected) ledger.heard(clock.now());
    if (state.connected) log.warn('the connection to the controller is gone', { problem });
    else log.debug('cannot reach the controller', { problem });
    state = { ...state, connected: false, since: state.connected ? clock.now() : state.since, problem };
  }

  async function once(signal: AbortSignal): Promise<void> {
    try {
      const connection = await ports.link.connect(signal);
      await speak(connection, { identity, ports, ledger, leases, logLines, welcomed }, signal);
      broken('the stream ended');
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof AgentError)) throw error;
      broken(error);
    }
  }

  return {
    get state() {
      return state;
    },
    async run(signal) {
      while (!signal.aborted) {
        await once(signal);
        if (signal.aborted) return;
        const delayMs = connectDelayMs(failures, random.fraction());
        failures += 1;
        await pause(clock, delayMs, signal);
      }
    },
  };
}
