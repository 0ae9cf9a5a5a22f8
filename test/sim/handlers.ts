/**
 * Operators in a simulation: a handler takes time and then succeeds, fails or dies. Those that succeed leave a mark in
 * every bag that they may write, so that a flush that is lost, doubled or torn can be seen.
 */
import type { HandlerContext, HandlerOutcome, RunHandler } from '../../src/agent/hooks/index.ts';
import { describeHook, type Flush, type RelationWrite, type UnitName } from '../../src/core/model/index.ts';
import type { Prng } from './prng.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** One handler run, in the order of starts. */
export interface HandlerRun {
  readonly unit: UnitName;
  readonly uuid: string;
  readonly work: HandlerContext['work'];
  readonly label: string;
  readonly startedAt: number;
  readonly epoch: number | null;
  ended: 'running' | HandlerOutcome['kind'] | 'crashed';
}

export interface HandlerFaults {
  readonly failChance: number;
  readonly durationMsMax: number;
}

export interface Operators {
  runnerOf(life: Life): RunHandler;
  /** Handlers of a life that has ended never end by themselves. */
  lifeEnded(life: Life): void;
  readonly runs: readonly HandlerRun[];
  setFaults(faults: HandlerFaults): void;
}

export function operators(time: Scheduler, random: Prng, initial: HandlerFaults): Operators {
  let faults = initial;
  const runs: (HandlerRun & { readonly life: Life })[] = [];

  return {
    runs,
    setFaults(next) {
      faults = next;
    },
    lifeEnded(life) {
      for (const run of runs) if (run.life === life && run.ended === 'running') run.ended = 'crashed';
    },
    runnerOf: (life) => async (context, ports, signal) => {
      const epoch = await ports.leadership();
      const run = {
        unit: context.view.unit.name,
        uuid: context.view.unit.uuid,
        work: context.work,
        label:
          context.work.kind === 'hook' ? describeHook(context.work.hook) : `${context.work.kind} ${context.work.task}`,
        startedAt: time.now(),
        epoch,
        ended: 'running' as HandlerRun['ended'],
        life,
      };
      runs.push(run);
      const ended = (outcome: HandlerOutcome): HandlerOutcome => {
        run.ended = outcome.kind;
        return outcome;
      };
      const aborted = new Promise<'aborted'>((resolve) => {
        if (signal.aborted) resolve('aborted');
        signal.addEventListener('abort', () => resolve('aborted'), { once: true });
      });
      const done = time.delay(life, random.fraction() * faults.durationMsMax);
      if ((await Promise.race([aborted, done])) === 'aborted')
        return ended({ kind: 'killed', signal: 'SIGTERM', stopped: true, action: null });
      if (context.work.kind === 'hook' && context.work.hook.kind === 'start') await ports.setStatus('active', 'ready');
      const action =
        context.work.kind === 'hook' ? null : { failed: false, message: '', results: { 'return-code': 0 } };
      if (random.chance(faults.failChance)) return ended({ kind: 'failed', message: 'exit status 1', action });
      return ended({ kind: 'succeeded', flush: marks(context, epoch), action });
    },
  };
}

/** Counts up in the unit's state and in its own bag of each relation; the leader also in its application's bag. */
function marks(context: HandlerContext, epoch: number | null): Flush {
  const { view, operation } = context;
  const { name } = view.unit;
  const alive = view.relations.filter(({ life, unitSettings }) => life === 'alive' && unitSettings.has(name));
  const countUp = (settings: Readonly<Record<string, string>> | undefined) => ({
    count: String(Number(settings?.count ?? '0') + 1),
    by: operation,
  });
  const own: RelationWrite[] = alive.map(({ id, unitSettings }) => ({
    relation: id,
    bag: 'unit',
    change: countUp(unitSettings.get(name)),
  }));
  const led: RelationWrite[] =
    epoch === null
      ? []
      : alive.map(({ id, applicationSettings }) => ({
          relation: id,
          bag: 'application',
          change: countUp(applicationSettings.get(view.application.name)),
        }));
  return {
    operation,
    ...(epoch === null || led.length === 0 ? {} : { epoch }),
    relationSettings: [...own, ...led],
    openPorts: [],
    closePorts: [],
    state: { count: String(Number(context.state.count ?? '0') + 1) },
  };
}
