/** Where everything of one development world is. */
import { lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A longer run folder moves to the system's folder for temporary files: a socket's path has 107 bytes, and the names
 * that agents put behind this (a run's tool socket, a service's shim) are long.
 */
const runPathBytesMax = 40;

export interface Layout {
  readonly directory: string;
  readonly runDirectory: string;
  readonly controller: {
    readonly data: string;
    readonly adminSocket: string;
    readonly log: string;
    readonly readyFile: string;
  };
  readonly provisioner: { readonly log: string; readonly readyFile: string };
  machine(number: number): MachineLayout;
}

export interface MachineLayout {
  readonly data: string;
  readonly etc: string;
  readonly agents: string;
  readonly storage: string;
  /** Beside the agents, as on a machine: `juju-exec` finds these from there. */
  readonly tools: string;
  readonly logs: string;
  readonly run: string;
  readonly log: string;
  readonly readyFile: string;
  /** What a booted machine has written beside all these. */
  readonly disk: string;
}

/** The folder that is meant when none is named. */
export function defaultDirectory(): string {
  const base = process.env.XDG_DATA_HOME || path.join(homedir(), '.local/share');
  return path.join(base, 'reeve/dev');
}

export function layoutOf(directory: string, runDirectory: string): Layout {
  const controllerData = path.join(directory, 'controller');
  return {
    directory,
    runDirectory,
    controller: {
      data: controllerData,
      adminSocket: path.join(runDirectory, 'controller.sock'),
      log: path.join(directory, 'controller.log'),
      readyFile: path.join(controllerData, 'controller.json'),
    },
    provisioner: {
      log: path.join(directory, 'provisioner.log'),
      readyFile: path.join(runDirectory, 'provisioner.json'),
    },
    machine: (number) => {
      const home = path.join(directory, 'machines', String(number));
      const run = path.join(runDirectory, String(number));
      return {
        data: path.join(home, 'data'),
        etc: path.join(home, 'etc'),
        agents: path.join(home, 'agents'),
        storage: path.join(home, 'storage'),
        tools: path.join(home, 'tools'),
        logs: path.join(home, 'log'),
        run,
        log: path.join(home, 'agent.log'),
        readyFile: path.join(run, 'agent.json'),
        disk: path.join(home, 'disk'),
      };
    },
  };
}

/** The run folder: the one before while it is still ours, else `run` in the folder, or one with a short path. */
export async function prepareRunDirectory(directory: string, before: string | null): Promise<string> {
  if (before !== null && (await isOurs(before))) return before;
  const wanted = path.join(directory, 'run');
  if (Buffer.byteLength(wanted) > runPathBytesMax) return await mkdtemp(path.join(tmpdir(), 'reeve-'));
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  return wanted;
}

// A name in the folder for temporary files is free again after a reboot, for anybody.
async function isOurs(directory: string): Promise<boolean> {
  const found = await lstat(directory).catch(() => null);
  return found !== null && found.isDirectory() && found.uid === process.getuid?.();
}
