/**
 * Gives memory back when the daemon has become quiet. Node.js by itself keeps what a burst of work has taken for ever,
 * and an idle agent lives beside software that needs the memory more.
 */
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Log } from '../agent/ports/index.ts';
import type { Addon } from '../edge/native/index.ts';

const lookIntervalMs = 5_000;
/** Less than this in an interval is quiet. */
const quietMsMax = 50;
/** Work since memory was last given back that makes it worth the pause of some 30 ms. */
const workMsMin = 100;

/** The garbage collector as V8 exposes it to Node.js. */
type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** Looks now and then until the signal, without keeping the process alive. What it costs at rest is a timer. */
export function giveMemoryBackWhenQuiet(addon: Pick<Addon, 'giveBack'>, log: Log, signal: AbortSignal): void {
  let atLastLook = performance.eventLoopUtilization().active;
  let givenBackAt = 0;
  let collect: Collect | null = null;
  const look = (): void => {
    const { active } = performance.eventLoopUtilization();
    const isQuiet = active - atLastLook < quietMsMax;
    atLastLook = active;
    if (!isQuiet || active - givenBackAt < workMsMin) return;
    collect ??= exposeCollector();
    const begun = performance.now();
    // Only this kind lets go of the pages; the others keep them for the next burst.
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    addon.giveBack();
    log.debug('memory given back', { durationMs: performance.now() - begun });
    // The collection itself was work too.
    givenBackAt = atLastLook = performance.eventLoopUtilization().active;
  };
  const timer = setInterval(look, lookIntervalMs).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Only now: a flag that is set before the program is read would cost its compile cache. */
function exposeCollector(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}
