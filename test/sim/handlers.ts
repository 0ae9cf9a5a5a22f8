/**
 * Operators in a simulation: a handler takes time and then succeeds, fails or dies. Those that succeed leave a mark in
 * bags that they may write, so that a flush that is lost, doubled or torn can be seen. A handler whose agent has died
 * runs on until somebody kills it.
 */
import type { HandlerContext, HandlerOutcome, HandlerPorts, RunHandler } from '../../src/agent/hooks/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import {
  type AgentId,
  describeHook,
  type Flush,
  isSecretHook,
  type RelationWrite,
  type UnitName,
} from '../../src/core/model/index.ts';
import type { Prng } from './prng.ts';
import type { Life, Scheduler } from './scheduler.ts';
import { secretCalls } from './secret-calls.ts';

/** One handler run, in the order of starts. */
export interface HandlerRun {
  readonly agent: AgentId;
  readonly unit: UnitName;
  readonly uuid: string;
  readonly operation: string;
  readonly work: HandlerContext['work'];
  readonly label: string;
  readonly startedAt: number;
  /** Under which it may write as leader; null: it does not lead. */
  readonly epoch: number | null;
  ended: 'running' | HandlerOutcome['kind'] | 'orphaned' | 'buried';
}

export interface HandlerFaults {
  readonly failChance: number;
  /** For each handler, that somebody outside kills it. */
  readonly killChance: number;
  /** For each bag, that it is written. */
  readonly markChance: number;
  /** For each handler, that it asks for a reboot, at once or after it. */
  readonly rebootChance: number;
  readonly durationMsMax: number;
}

export interface Operators {
  /** `now` is the wall clock of the machine. */
  runnerOf(agent: AgentId, life: Life, now: () => number): RunHandler;
  /** Kills what an earlier life of this agent left running for the unit. */
  killLeftover(agent: AgentId, life: Life, unit: string): Promise<boolean>;
  /** Handlers of a life that has ended go on, and nobody hears of them. */
  lifeEnded(life: Life): void;
  readonly runs: readonly HandlerRun[];
  setFaults(faults: HandlerFaults): void;
}

const killMsMax = 200;
/** No operator asks for more storage of its own. */
const scratchMax = 2;

export function operators(
  time: Scheduler,
  random: Prng,
  initial: HandlerFaults,
  started: (run: HandlerRun, context: HandlerContext) => void,
  rebootAsked: (run: HandlerRun) => void,
): Operators {
  let faults = initial;
  const runs: (HandlerRun & { readonly life: Life })[] = [];

  function begin(agent: AgentId, life: Life, context: HandlerContext, epoch: number | null) {
    const { work, operation, view } = context;
    const run = {
      agent,
      unit: view.unit.name,
      uuid: view.unit.uuid,
      operation,
      work,
      label: work.kind === 'hook' ? describeHook(work.hook) : `${work.kind} ${work.task}`,
      startedAt: time.now(),
      epoch,
      ended: 'running' as HandlerRun['ended'],
      life,
    };
    started(run, context);
    runs.push(run);
    return run;
  }

  return {
    runs,
    setFaults(next) {
      faults = next;
    },
    async killLeftover(agent, life, unit) {
      const left = runs.filter((run) => run.agent === agent && run.unit === unit && run.ended === 'orphaned');
      if (left.length === 0) return false;
      await time.delay(life, random.fraction() * killMsMax);
      for (const run of left) run.ended = 'buried';
      return true;
    },
    lifeEnded(life) {
      for (const run of runs) if (run.life === life && run.ended === 'running') run.ended = 'orphaned';
    },
    runnerOf: (agent, life, now) => async (context, ports, signal) => {
      const run = begin(agent, life, context, await ports.leadership());
      const aborted = new Promise<'aborted'>((resolve) => {
        if (signal.aborted) resolve('aborted');
        signal.addEventListener('abort', () => resolve('aborted'), { once: true });
      });
      const done = time.delay(life, random.fraction() * faults.durationMsMax);
      const ended = (outcome: HandlerOutcome): HandlerOutcome => {
        run.ended = outcome.kind;
        return outcome;
      };
      const killed = (stopped: boolean): HandlerOutcome =>
        ended({ kind: 'killed', signal: 'SIGTERM', stopped, action: null });
      if ((await Promise.race([aborted, done])) === 'aborted') return killed(true);
      if (random.chance(faults.killChance)) return killed(false);
      const reboots = context.work.kind !== 'action' && random.chance(faults.rebootChance);
      if (reboots && random.chance(0.5) && (await asksAtOnce(ports))) {
        rebootAsked(run);
        // What it does from here on is nobody's business any more; it may even end well.
        if (random.chance(0.8)) return killed(true);
      }
      const action =
        context.work.kind === 'hook' ? null : { failed: false, message: '', results: { 'return-code': 0 } };
      const tells = run.epoch !== null && random.chance(tellChance);
      if (!(await callsTools(context, ports, tells ? run.epoch : null)))
        return ended({ kind: 'failed', message: 'a hook tool failed', action });
      if (random.chance(faults.failChance)) return ended({ kind: 'failed', message: 'exit status 1', action });
      // Operators that answer each change with a change keep each other busy for ever: most only read.
      const isAnswer = context.work.kind === 'hook' && context.work.hook.kind === 'relation-changed';
      const writes = !isAnswer || random.chance(answerChance);
      const chosen = () => writes && random.chance(faults.markChance);
      const isSecret = context.work.kind === 'hook' && isSecretHook(context.work.hook);
      const secrets = await secretCalls(context, ports, random, now, isSecret || chosen());
      const flush = { ...secrets, ...marks(context, run.epoch, chosen) };
      return ended({ kind: 'succeeded', flush, action, reboot: reboots });
    },
  };
}

/** Of `relation-changed` handlers, those that write themselves: few enough for every exchange to come to an end. */
const answerChance = 0.05;

/** Of the leader's handlers, those that write its settings, which count up. */
const tellChance = 0.2;

/** False when a tool could not do its work, as on a full disk. */
async function callsTools({ work, view, operation }: HandlerContext, ports: HandlerPorts, tellsUnder: number | null) {
  try {
    const count = String(Number(view.leaderSettings.settings['count'] ?? '0') + 1);
    if (tellsUnder !== null) await ports.setLeaderSettings({ count, by: operation }, tellsUnder);
    if (work.kind === 'hook' && work.hook.kind === 'start') await ports.setStatus('active', 'ready');
    if (work.kind === 'action') await ports.actionLog(`works on ${work.task}`);
    return true;
  } catch (error) {
    if (error instanceof AgentError) return false;
    throw error;
  }
}

/** False when the request could not be made durable. */
async function asksAtOnce(ports: HandlerPorts): Promise<boolean> {
  try {
    await ports.rebootNow();
    return true;
  } catch (error) {
    if (error instanceof AgentError) return false;
    throw error;
  }
}

/** Counts up in the unit's state and in its own bag of each relation; the leader also in its application's bag. */
function marks(context: HandlerContext, epoch: number | null, chosen: () => boolean): Flush {
  const { view, operation } = context;
  const { name } = view.unit;
  const alive = view.relations.filter(({ life, unitSettings }) => life === 'alive' && unitSettings.has(name));
  const countUp = (settings: Readonly<Record<string, string>> | undefined) => ({
    count: String(Number(settings?.count ?? '0') + 1),
    by: operation,
  });
  const own = alive
    .filter(chosen)
    .map(
      ({ id, unitSettings }): RelationWrite => ({ relation: id, bag: 'unit', change: countUp(unitSettings.get(name)) }),
    );
  const led =
    epoch === null
      ? []
      : alive.filter(chosen).map(
          ({ id, applicationSettings }): RelationWrite => ({
            relation: id,
            bag: 'application',
            change: countUp(applicationSettings.get(view.application.name)),
          }),
        );
  const wantsStorage =
    context.charm.storage['scratch'] !== undefined && (context.storageCounts['scratch'] ?? 0) < scratchMax && chosen();
  return {
    operation,
    ...(epoch === null || led.length === 0 ? {} : { epoch }),
    relationSettings: [...own, ...led],
    openPorts: [],
    closePorts: [],
    state: countUp(context.state),
    ...(wantsStorage && { storageAdds: [{ name: 'scratch', count: 1 }] }),
  };
}
