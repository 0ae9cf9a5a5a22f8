/** Simulates the seeds that it is sent, and answers with their verdicts. */
import { parentPort } from 'node:worker_threads';
import { simulate, type Verdict } from './simulation.ts';

async function work(seeds: readonly number[]): Promise<void> {
  const verdicts: Verdict[] = [];
  for (const seed of seeds) verdicts.push(await simulate(seed));
  parentPort?.postMessage(verdicts);
}

parentPort?.on('message', (seeds: readonly number[]) => void work(seeds));
