/**
 * Where a kill test ends this process: `REEVE_FAULT=after-pending:3` dies at the third time of that point. Packages are
 * built with the variable taken out, and this file with it.
 */
export function faultAt(request: string): { readonly faults: (point: string) => void } {
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
