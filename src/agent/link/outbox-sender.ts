/** Carries the outbox to the controller: in order, from where the controller stands, a bounded number ahead of it. */
import type { Position } from '../../core/model/index.ts';
import type { AgentMessage } from '../../core/protocol/index.ts';
import type { Ledger } from '../ledger/index.ts';

/** Reports that are on their way and not acknowledged. */
export const reportWindowMax = 256;

/** Sends until the signal. `reported` is what the controller said that it has applied. */
export async function sendOutbox(
  ledger: Ledger,
  reported: Position,
  send: (message: AgentMessage) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let sentUpTo = reported;
  while (!signal.aborted) {
    const seen = ledger.outboxPulse.count;
    const next = nextToSend(ledger, reported, sentUpTo);
    if (next === null) {
      await ledger.outboxPulse.after(seen, signal);
      continue;
    }
    await send({ kind: 'report', ...next });
    sentUpTo = next.position;
  }
}

function nextToSend(ledger: Ledger, reported: Position, sentUpTo: Position) {
  let ahead = 0;
  for (const [position, report] of ledger.outbox) {
    if (position > sentUpTo) return ahead < reportWindowMax ? { position, report } : null;
    if (position > reported) ahead += 1;
  }
  return null;
}
