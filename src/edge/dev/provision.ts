/**
 * `reeve dev provision`: what a cloud does elsewhere. For each unit that waits for a machine it adds an agent, and it
 * ends the agents of models that are gone. A client of the controller and nothing more.
 */
import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { AgentError } from '../../core/errors.ts';
import type { ModelSummary } from '../../core/model/index.ts';
import { stopMachine } from './down.ts';
import { type Layout, layoutOf } from './layout.ts';
import { withLock } from './lock.ts';
import type { DevOptions, Progress } from './options.ts';
import { type DevRecord, openRecord } from './record.ts';
import { ensureMachine, joinMachine } from './up.ts';

/** Models come and go without a word to anybody. */
const lookDelayMs = 150;
const lookDelaysMs = [10, 20, 40, 80, 160, 320, 640, 1_280];
/** A laptop's worth. */
export const devMachinesMax = 100;

interface ProvisionRequest {
  readonly directory: string;
  readonly readyFile: string;
  readonly signal: AbortSignal;
  readonly onProgress: Progress;
}

/** Until the signal. What fails is told and tried again. */
export async function provision(options: DevOptions, request: ProvisionRequest): Promise<void> {
  const { directory, readyFile, signal, onProgress } = request;
  const { state } = await openRecord(directory);
  const layout = layoutOf(directory, state.runDirectory ?? directory);
  const { models, close } = await options.connectAdmin(`unix:${layout.controller.adminSocket}`);
  await writeFile(readyFile, JSON.stringify({ pid: process.pid }));
  try {
    while (!signal.aborted) {
      try {
        const added = await settle(options, layout, await models.models(), onProgress);
        // Units are placed when the new agents have connected; until then they still look as if they waited.
        for (const look of lookDelaysMs) {
          if (added === 0 || countWaiting(await models.models()) === 0 || signal.aborted) break;
          await delay(look, undefined, { signal }).catch(() => undefined);
        }
      } catch (error) {
        if (!(error instanceof AgentError)) throw error;
        // Another `reeve dev` works on the folder, or the controller is away: both end.
        if (error.code !== 'data-locked') onProgress(error.message);
      }
      await delay(lookDelayMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await close();
  }
}

const countWaiting = (models: readonly ModelSummary[]): number => models.reduce((sum, { waiting }) => sum + waiting, 0);

/** One look: what is missing is added, what belongs to nobody is ended. Resolves with how many were added. */
async function settle(
  options: DevOptions,
  layout: Layout,
  models: readonly ModelSummary[],
  onProgress: Progress,
): Promise<number> {
  const { state } = await openRecord(layout.directory);
  const missing = models.flatMap(({ name, life, waiting }) =>
    life === 'alive' ? Array<string>(waiting).fill(name) : [],
  );
  const orphans = state.agents.flatMap(({ model, gone }, number) =>
    model === undefined || gone === true || models.some(({ name }) => name === model) ? [] : [number],
  );
  if (missing.length === 0 && orphans.length === 0) return 0;
  await withLock(layout.directory, async () => {
    const record = await openRecord(layout.directory);
    for (const number of orphans) {
      await stopMachine(options, layout, record, number, onProgress);
      await rm(layout.machine(number).disk, { recursive: true, force: true });
      await record.changeAgent(number, { gone: true });
    }
    await addMachines(options, layout, record, missing, onProgress);
  });
  return missing.length;
}

async function addMachines(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  models: readonly string[],
  onProgress: Progress,
): Promise<void> {
  const first = record.state.agents.length;
  const wanted = models.slice(0, devMachinesMax - first);
  if (wanted.length < models.length) onProgress(`no more machines: there are ${devMachinesMax}`);
  const fresh = wanted.map((model) => ({ process: null, joined: false, model }));
  await record.change((state) => ({ ...state, agents: [...state.agents, ...fresh] }));
  // One after the other, so that their numbers are those of the model.
  for (const [index, model] of wanted.entries()) await joinMachine(options, layout, record, first + index, model);
  await Promise.all(
    wanted.map((model, index) => ensureMachine(options, layout, record, first + index, model, onProgress)),
  );
}
