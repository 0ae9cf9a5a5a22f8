/** `reeve dev up`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { firstModelName } from '../../core/model/index.ts';
import { clearMachine } from '../booted/index.ts';
import { ensureBooted, prepareBooting } from './booted.ts';
import { stopDaemon } from './daemon.ts';
import { type Layout, layoutOf, prepareRunDirectory } from './layout.ts';
import { withLock } from './lock.ts';
import type { DevOptions, Progress } from './options.ts';
import { ensureAgent, ensureController, ensureProvisioner } from './programs.ts';
import { type DevRecord, openRecord } from './record.ts';
import { writeTrust } from './trust.ts';

interface UpRequest {
  readonly directory: string;
  /** How many agents; null: one for each unit that waits for a machine. */
  readonly machines: number | null;
  /** The one that new machines join; null: the first. */
  readonly model: string | null;
  /** Machines with a systemd of their own; those of a world that has some stay what they are. */
  readonly booted: boolean;
  readonly onProgress: Progress;
}

/** Starts what does not run and says what that was. When it fails, what it has started is stopped again. */
export async function bringUp(options: DevOptions, request: UpRequest): Promise<readonly string[]> {
  const { directory } = request;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return await withLock(directory, async () => {
    const record = await openRecord(directory);
    const runDirectory = await prepareRunDirectory(directory, record.state.runDirectory);
    await record.change((state) => ({ ...state, runDirectory }));
    const layout = layoutOf(directory, runDirectory);
    await chooseKind(options, layout, record, request);
    const before = processesOf(record);
    try {
      return await startMissing(options, layout, record, request);
    } catch (error) {
      const ours = processesOf(record).filter((identity) => !before.includes(identity));
      await Promise.all(ours.map((identity) => stopDaemon(identity)));
      for (const [number, { process }] of record.state.agents.entries())
        if (process !== null && ours.includes(process)) await clearMachine(layout.machine(number).disk);
      throw error;
    }
  });
}

/** A world has one kind of machines. Throws `in-use` for the other one. */
async function chooseKind(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  { booted, onProgress }: UpRequest,
): Promise<void> {
  const { agents, booted: before = false } = record.state;
  if (booted && !before && agents.length > 0)
    throw new AgentError('in-use', 'cannot boot the machines of this world: it has some that are not booted', {
      fields: { directory: layout.directory },
      next: '--dir names another folder',
    });
  const isBooted = agents.length === 0 ? booted : before;
  if (isBooted) prepareBooting(options, layout, onProgress);
  await record.change((state) => ({ ...state, booted: isBooted }));
}

const processesOf = ({ state }: DevRecord) =>
  [state.controller.process, state.provisioner?.process ?? null, ...state.agents.map((agent) => agent.process)].filter(
    (identity) => identity !== null,
  );

async function startMissing(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  { machines, model, onProgress }: UpRequest,
): Promise<readonly string[]> {
  const started: string[] = [];
  const placement = machines === null ? 'own' : 'share';
  if (await ensureController(options, layout, record, { model, placement }, onProgress)) started.push('controller');
  const count = Math.max(machines ?? 1, record.state.agents.length);
  // The provisioner writes nothing while the folder is locked, and starts while the agents do.
  const provisioner =
    machines === null || record.state.provisioner !== undefined
      ? ensureProvisioner(options, layout, record, onProgress)
      : Promise.resolve(false);
  const agents = startMachines(options, layout, record, { count, model, onProgress });
  const [names, isNew] = await Promise.allSettled([agents, provisioner]);
  if (names.status === 'rejected') throw names.reason;
  if (isNew.status === 'rejected') throw isNew.reason;
  started.push(...names.value, ...(isNew.value ? ['provisioner'] : []));
  return started;
}

/** One after the other: each is there before the next joins, so that their numbers are those of the model. */
async function startMachines(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  { count, model, onProgress }: Pick<UpRequest, 'model' | 'onProgress'> & { readonly count: number },
): Promise<readonly string[]> {
  const started: string[] = [];
  for (let number = 0; number < count; number++)
    if (await ensureMachine(options, layout, record, number, model, onProgress)) started.push(`machine ${number}`);
  return started;
}

/** True when it had to be started. One whose model is gone stays away. */
export async function ensureMachine(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  number: number,
  model: string | null,
  onProgress: Progress,
): Promise<boolean> {
  if (record.state.agents.length === number)
    await record.change((state) => ({ ...state, agents: [...state.agents, { process: null, joined: false }] }));
  const agent = record.state.agents[number];
  if (agent?.gone === true) return false;
  if (agent?.joined !== true) await joinMachine(options, layout, record, number, model);
  const ensure = record.state.booted === true ? ensureBooted : ensureAgent;
  return await ensure(options, layout, record, number, onProgress);
}

/** Makes the machine's identity, and what its owner allows. */
export async function joinMachine(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  number: number,
  wanted: string | null,
): Promise<void> {
  const { data, etc } = layout.machine(number);
  const { address } = record.state.controller;
  if (address === null)
    throw new AgentError('controller-unavailable', 'cannot join: the controller has not said where it listens', {
      fields: { log: layout.controller.log },
    });
  await writeTrust(etc, await options.publisherKey());
  await mkdir(path.dirname(data), { recursive: true, mode: 0o700 });
  const controller = `unix:${layout.controller.adminSocket}`;
  const model = await findModel(options, controller, wanted);
  const { admin, close } = await options.connectAdmin(controller, model);
  try {
    const token = await admin.createJoinToken();
    await options.join({ token, address, dataDirectory: data });
  } finally {
    await close();
  }
  await record.changeAgent(number, { joined: true, model });
}

/** The name of the wanted model, made when missing. */
async function findModel(options: DevOptions, controller: string, wanted: string | null): Promise<string> {
  const { models, close } = await options.connectAdmin(controller);
  try {
    const known = await models.models();
    const name = wanted ?? known[0]?.name ?? firstModelName;
    if (!known.some((model) => model.name === name)) await models.addModel({ name, config: {} });
    return name;
  } finally {
    await close();
  }
}
