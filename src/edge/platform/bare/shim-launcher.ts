/** Starts shims. All that are asked for while one program starts are started by the next: each costs the agent a fork. */
import { spawn } from 'node:child_process';
import { AgentError } from '../../../core/errors.ts';

interface Wanted {
  readonly program: string;
  readonly folder: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The exit status of a second shim in the same folder: then the first one serves. */
const servedStatus = 75;
/** Of one command line. */
const foldersMax = 256;

export interface ShimLauncher {
  /** Resolves when the shim of this folder has gone to the background. Throws `process-unavailable`. */
  launch(program: string, folder: string): Promise<void>;
}

export function shimLauncher(): ShimLauncher {
  const waiting: Wanted[] = [];
  let isBusy = false;

  async function launchAll(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    while (waiting[0] !== undefined) {
      const { program } = waiting[0];
      const other = waiting.findIndex((one) => one.program !== program);
      const batch = waiting.splice(0, Math.min(foldersMax, other === -1 ? waiting.length : other));
      if (batch.length > 1 && (await isStarted(program, batch))) for (const { resolve } of batch) resolve();
      // Each for itself, so that each gets its own reason; what did start says that it serves already.
      else for (const one of batch) await run(program, [one.folder]).then(one.resolve, one.reject);
    }
    isBusy = false;
  }

  return {
    launch: (program, folder) =>
      new Promise((resolve, reject) => {
        waiting.push({ program, folder, resolve, reject });
        void launchAll();
      }),
  };
}

const isStarted = (program: string, batch: readonly Wanted[]): Promise<boolean> =>
  run(
    program,
    batch.map(({ folder }) => folder),
  ).then(
    () => true,
    () => false,
  );

/** Throws `process-unavailable`. */
function run(program: string, folders: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void =>
      reject(
        new AgentError('process-unavailable', 'cannot start the keeper of a service', { cause, fields: { program } }),
      );
    const child = spawn(program, folders, { detached: true, stdio: 'ignore', cwd: '/', env: {} });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 || (code === servedStatus && folders.length === 1) ? resolve() : fail(`it ended with status ${code}`),
    );
  });
}
