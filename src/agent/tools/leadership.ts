/** Leadership as tools ask for it (charm-runtime.md §5.5, §6). */
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

export async function isLeader(_args: Arguments<unknown>, run: HandlerRun): Promise<boolean> {
  return (await leadership(run)) !== null;
}

/** The epoch to write under, or null. Once null, null for the rest of the run. */
export async function leadership({ ports, pending }: HandlerRun): Promise<number | null> {
  const epoch = pending.notLeader ? null : await ports.leadership();
  pending.notLeader = epoch === null;
  return epoch;
}

/** The epoch to write under. Throws `ToolError` with the refusal that belongs to the tool. */
export async function requireLeadership(run: HandlerRun, refusal: string): Promise<number> {
  const epoch = await leadership(run);
  if (epoch === null) throw runError(refusal);
  return epoch;
}
