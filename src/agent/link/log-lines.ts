/** Lines for `reeve logs`: lossy, bounded, sent while there is a connection. */
import type { AgentMessage, UnitLogLine } from '../../core/protocol/index.ts';
import { createPulse } from '../ledger/index.ts';

/** Waiting lines; the oldest are dropped. */
export const logLinesMax = 1000;
/** Lines in one message, which has room for that many of the longest. */
const batchLinesMax = 100;
/** What a line is cut to: people read them. */
const lineCharactersMax = 16_384;

export interface LogLines {
  push(line: UnitLogLine): void;
  /** Sends what waits and what comes, until the signal. */
  run(send: (message: AgentMessage) => Promise<void>, signal: AbortSignal): Promise<void>;
}

export function createLogLines(): LogLines {
  const waiting: UnitLogLine[] = [];
  const pulse = createPulse();
  return {
    push(line) {
      waiting.push({ ...line, message: line.message.slice(0, lineCharactersMax) });
      if (waiting.length > logLinesMax) waiting.shift();
      pulse.beat();
    },
    async run(send, signal) {
      while (!signal.aborted) {
        const seen = pulse.count;
        const lines = waiting.splice(0, batchLinesMax);
        if (lines.length > 0) await send({ kind: 'log', lines });
        else await pulse.after(seen, signal);
      }
    },
  };
}
