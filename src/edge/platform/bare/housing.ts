/** Where shims live: as daemons of their own here, as the main processes of units under systemd. */
import { spawn } from 'node:child_process';
import type { BackendAbility, ServiceBackend } from '../../../agent/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import type { UnitName } from '../../../core/model/index.ts';
import type { ServiceLimits } from '../../../core/supervision/index.ts';

export interface Housing {
  readonly name: ServiceBackend['name'];
  readonly abilities: ReadonlySet<BackendAbility>;
  house(tenant: Tenant): House;
  /** The agent ends; the shims live on. */
  close(): void;
}

export interface Tenant {
  readonly unit: UnitName;
  readonly service: string;
  /** The program. */
  readonly shim: string;
  readonly folder: string;
}

/** The place of one shim. */
export interface House {
  /** Starts the shim. Resolves when its socket accepts, or that of an older one. Throws `process-unavailable`. */
  launch(limits: ServiceLimits): Promise<void>;
  /** Ends the shim and everything in its house, as far as the house knows. Throws `process-unavailable`. */
  clear(): Promise<void>;
  /** Whether the shim, when it lives, lives here: another kind of housing may have started it. */
  isHome(): boolean;
  /** The shim has quit, and none will live here again. */
  leave(): Promise<void>;
  /** The kernel has killed something in here for want of memory since the last question. */
  ranOutOfMemory(): boolean;
}

/** The exit status of a second shim in the same folder: then the first one serves. */
const servedStatus = 75;

/** Shims that go to the background by themselves, beside the agent. They hold no limits. */
export const daemons: Housing = {
  name: 'shim',
  abilities: new Set(),
  house: ({ shim, folder }) => ({
    launch: () => runProgram(shim, folder),
    clear: async () => undefined,
    isHome: () => true,
    leave: async () => undefined,
    ranOutOfMemory: () => false,
  }),
  close: () => undefined,
};

/** Resolves when the program has gone to the background. Throws `process-unavailable`. */
function runProgram(program: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void =>
      reject(
        new AgentError('process-unavailable', 'cannot start the keeper of a service', { cause, fields: { program } }),
      );
    const child = spawn(program, [folder], { detached: true, stdio: 'ignore', cwd: '/', env: {} });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 || code === servedStatus ? resolve() : fail(`it ended with status ${code}`),
    );
  });
}
