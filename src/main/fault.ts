/** Where a kill test ends this process: `REEVE_FAULT=after-pending:3` dies at the third time of that point. */
import type { FaultPoint } from '../agent/ledger/index.ts';

/** Nothing unless a fault is asked for; packages are built with the variable taken out. */
export function faultAt(request: string | undefined): { readonly faults?: (point: FaultPoint) => void } {
  if (request === undefined) return {};
  const [point, times = '1'] = request.split(':');
  let left = Number(times);
  return {
    faults(reached) {
      if (reached !== point) return;
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
    },
  };
}
