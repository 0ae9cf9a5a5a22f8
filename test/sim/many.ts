/** Many seeds on every core. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Verdict } from './simulation.ts';

/** Seeds that a worker takes at a time. */
const shareSize = 25;
const workersMax = 2;

/** Runs every seed of the range; `progress` is told how many are done. Verdicts come back in the order of seeds. */
export async function runSeeds(
  from: number,
  to: number,
  progress: (done: number) => void,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  let next = from;
  const takeShare = (): readonly number[] => {
    const share = Array.from({ length: Math.min(shareSize, to - next + 1) }, (_, at) => next + at);
    next += share.length;
    return share;
  };
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      const giveShare = (): void => {
        const share = takeShare();
        if (share.length > 0) worker.postMessage(share);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', (some: readonly Verdict[]) => {
        verdicts.push(...some);
        progress(verdicts.length);
        giveShare();
      });
      worker.on('error', reject);
      giveShare();
    });
  await Promise.all(Array.from({ length: Math.min(workersMax, availableParallelism()) }, work));
  return verdicts.sort((a, b) => a.seed - b.seed);
}
