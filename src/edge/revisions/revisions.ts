/**
 * The folder that `reeve-launch --revisions` looks into: the two folders of revisions, their links, and beside them what is known
 * of each. Whatever is written here is durable before the next step is made.
 */
import { readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Revisions } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { type Ending, type ProgramFacts, type Slot, type SlotRecord, slots } from '../../core/upgrade/index.ts';
import { emptyDirectory, onDisk, privateDirectory, replaceFile, syncDirectory } from '../bundle/index.ts';

export interface RevisionsOptions {
  readonly directory: string;
  /** What the launcher has started: `a`, `b`; anything else is the package's own. */
  readonly running: string | undefined;
  readonly own: ProgramFacts;
  readonly cancelAlarm: () => void;
  readonly handOver: () => void;
}

type Link = 'current' | 'trial' | 'tried';

/** Makes the folder when it is missing. */
export function agentRevisions({ directory, running, own, cancelAlarm, handOver }: RevisionsOptions): Revisions {
  const at = (...names: string[]): string => path.join(directory, ...names);
  const isSlot = (text: string | undefined): text is Slot => slots.some((slot) => slot === text);
  const work = <Result>(task: () => Promise<Result>): Promise<Result> =>
    onDisk('cannot keep the revisions of the agent', { directory }, async () => {
      await privateDirectory(directory);
      return await task();
    });

  async function linked(link: Link): Promise<Slot | null> {
    const target = await readlink(at(link)).catch(nullWhenMissing);
    return target !== null && isSlot(target) ? target : null;
  }

  async function readRecord<Content>(name: string): Promise<Content | null> {
    const text = await readFile(at(`${name}.json`), 'utf8').catch(nullWhenMissing);
    return text === null ? null : (JSON.parse(text) as Content);
  }

  const writeRecord = (name: string, content: object): Promise<void> =>
    replaceFile(at(`${name}.json`), Buffer.from(JSON.stringify(content)), 0o600);

  return {
    own,
    handOver,
    read: () =>
      work(async () => ({
        running: isSlot(running) ? running : 'package',
        current: await linked('current'),
        tried: await linked('tried'),
        slots: { a: await readRecord<SlotRecord>('a'), b: await readRecord<SlotRecord>('b') },
        ending: await readRecord<Ending>('ending'),
      })),
    clear: (slot) =>
      work(async () => {
        await rm(at(`${slot}.json`), { force: true });
        await syncDirectory(directory);
        await emptyDirectory(at(slot));
        return at(slot);
      }),
    describe: (slot) => work(() => programFacts(at(slot))),
    record: (slot, record) => work(() => writeRecord(slot, record)),
    offer: (slot) =>
      work(async () => {
        await rm(at('.trial'), { force: true });
        await symlink(slot, at('.trial'));
        await rename(at('.trial'), at('trial'));
        await syncDirectory(directory);
      }),
    confirm: () =>
      work(async () => {
        await rename(at('tried'), at('current'));
        await syncDirectory(directory);
        cancelAlarm();
      }),
    end: (ending) =>
      work(async () => {
        await writeRecord('ending', ending);
        await rm(at('tried'), { force: true });
        await syncDirectory(directory);
      }),
  };
}

const nullWhenMissing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** Throws `bundle-malformed`. */
async function programFacts(folder: string): Promise<ProgramFacts> {
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  try {
    const { version } = JSON.parse(await read('package.json')) as { readonly version?: unknown };
    const dataVersion = Number(await read('agent-data-version'));
    await read('bin/reeved');
    if (typeof version === 'string' && Number.isInteger(dataVersion)) return { version, dataVersion };
    throw new Error('its version or the form of its data is missing');
  } catch (cause) {
    throw new AgentError('bundle-malformed', 'cannot find an agent in the bundle', {
      cause,
      next: 'pack it with scripts/agent-revision.ts',
    });
  }
}
