/** `reeve dev up`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { stopDaemon } from './daemon.ts';
import { type Layout, layoutOf, prepareRunDirectory } from './layout.ts';
import { withLock } from './lock.ts';
import type { DevOptions, Progress } from './options.ts';
import { ensureAgent, ensureController } from './programs.ts';
import { type DevRecord, openRecord } from './record.ts';
import { writeTrust } from './trust.ts';

interface UpRequest {
  readonly directory: string;
  readonly machines: number;
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
    const before = processesOf(record);
    try {
      return await startMissing(options, layoutOf(directory, runDirectory), record, request);
    } catch (error) {
      const ours = processesOf(record).filter((identity) => !before.includes(identity));
      await Promise.all(ours.map((identity) => stopDaemon(identity)));
      throw error;
    }
  });
}

const processesOf = ({ state }: DevRecord) =>
  [state.controller.process, ...state.agents.map((agent) => agent.process)].filter((identity) => identity !== null);

async function startMissing(
  options: DevOptions,
  layout: Layout,
  record: DevRecord,
  { machines, onProgress }: UpRequest,
): Promise<readonly string[]> {
  const started: string[] = [];
  if (await ensureController(options, layout, record, onProgress)) started.push('controller');
  const count = Math.max(machines, record.state.agents.length);
  for (let number = 0; number < count; number++) {
    if (record.state.agents.length === number)
      await record.change((state) => ({ ...state, agents: [...state.agents, { process: null, joined: false }] }));
    if (record.state.agents[number]?.joined !== true) await joinMachine(options, layout, record, number);
    if (await ensureAgent(options, layout, record, number, onProgress)) started.push(`machine ${number}`);
  }
  return started;
}

async function joinMachine(options: DevOptions, layout: Layout, record: DevRecord, number: number): Promise<void> {
  const { data, etc } = layout.machine(number);
  const { address } = record.state.controller;
  if (address === null)
    throw new AgentError('controller-unavailable', 'cannot join: the controller has not said where it listens', {
      fields: { log: layout.controller.log },
    });
  await writeTrust(etc, await options.publisherKey());
  await mkdir(path.dirname(data), { recursive: true, mode: 0o700 });
  const { admin, close } = await options.connectAdmin(`unix:${layout.controller.adminSocket}`);
  try {
    const token = await admin.createJoinToken();
    await options.join({ token, address, dataDirectory: data });
  } finally {
    await close();
  }
  await record.changeAgent(number, { joined: true });
}
