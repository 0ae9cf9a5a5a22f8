/** Handlers as child processes, each leading a group of its own. */
import type { Log, Processes, ProcessRequest, RunningProcess } from '../../agent/ports/index.ts';
import type { Addon } from '../native/index.ts';
import { Children } from './children.ts';
import { findLeftover, forgetProcess, killGroup, recordProcess } from './leftovers.ts';
import { whyNotStarted } from './not-started.ts';

/**
 * The processes of this agent; who shall be found again after a crash is written to `recordsDirectory`. A process that
 * could not be started has pid 0. Throws `process-unavailable`, `disk-full`, `store-unavailable`, `name-invalid`.
 */
export function processes(options: {
  readonly recordsDirectory: string;
  readonly addon: Addon;
  readonly log: Log;
}): Processes {
  const { recordsDirectory, addon, log } = options;
  const children = new Children(addon);

  return {
    async start(request) {
      const started = await startOrSayWhy(children, request);
      log.debug('process started', { file: request.file, pid: started.pid });
      return started;
    },

    async remember(name, pid) {
      // The pid of one that has ended may be somebody else's by now.
      if (children.has(pid)) await recordProcess(recordsDirectory, name, pid);
    },

    async killLeftover(name) {
      const group = await findLeftover(recordsDirectory, name);
      if (group !== null) {
        await killGroup(group);
        log.info('process left behind killed', { name, pid: group });
      }
      forgetProcess(recordsDirectory, name);
      return group !== null;
    },

    forget: async (name) => forgetProcess(recordsDirectory, name),
  };
}

async function startOrSayWhy(children: Children, request: ProcessRequest): Promise<RunningProcess> {
  try {
    return children.start(request);
  } catch (error) {
    const because = await whyNotStarted(request, error);
    return { pid: 0, exit: Promise.resolve({ kind: 'not-started', because }), stop: () => {} };
  }
}
