/** Counts the runs of handlers, for monitoring. What is counted is lost with the agent: readers of counters expect that. */
import { emptyHistogram, type HandlerTally, observe } from '../../core/metrics/index.ts';
import type { Clock } from '../ports/index.ts';
import type { HandlerContext, RunHandler } from './handler.ts';

export interface HandlerMeter {
  /** The same runner, counted. */
  readonly around: (run: RunHandler) => RunHandler;
  readonly tallies: () => readonly HandlerTally[];
}

/** One tally for each kind of handler and way to end: both are closed sets. */
export function handlerMeter(clock: Pick<Clock, 'elapsed'>): HandlerMeter {
  const tallies = new Map<string, HandlerTally>();

  function count(handler: string, outcome: string, tookMs: number): void {
    const key = `${handler} ${outcome}`;
    const { seconds } = tallies.get(key) ?? { seconds: emptyHistogram };
    tallies.set(key, { handler, outcome, seconds: observe(seconds, tookMs / 1000) });
  }

  return {
    around: (run) => async (context, ports, signal) => {
      const begunAt = clock.elapsed();
      const outcome = await run(context, ports, signal);
      count(kindOf(context.work), outcome.kind, clock.elapsed() - begunAt);
      return outcome;
    },
    tallies: () => [...tallies.values()],
  };
}

const kindOf = (work: HandlerContext['work']): string => (work.kind === 'hook' ? work.hook.kind : work.kind);
