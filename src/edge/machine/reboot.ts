/** How a machine starts anew: the real one, and a development agent that is a machine to its units. */
import { execFile } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Rebooter } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { fileError, systemCode } from '../files/index.ts';

const run = promisify(execFile);
const rebootProgram = '/sbin/reboot';

/** Needs root. Throws `process-unavailable`. */
export const machineRebooter: Rebooter = {
  async reboot() {
    try {
      await run(rebootProgram);
    } catch (cause) {
      throw new AgentError('process-unavailable', 'cannot reboot the machine', {
        cause,
        next: 'reboot it by hand: what asked for it goes on after that',
      });
    }
  },
};

export interface AgentRestart {
  /** Ends every service, as a machine that goes down does. */
  readonly stopServices: () => Promise<void>;
  /** Counts the boots of this agent. */
  readonly bootsFile: string;
  /** Ends this life of the agent and begins another. */
  readonly restart: () => void;
}

/** Every step may be the last one: the boot is counted when its services have ended. Throws `store-unavailable`, `disk-full`. */
export const agentRebooter = ({ stopServices, bootsFile, restart }: AgentRestart): Rebooter => ({
  async reboot() {
    await stopServices();
    try {
      writeFileSync(`${bootsFile}.new`, `${readBoots(bootsFile) + 1}\n`);
      renameSync(`${bootsFile}.new`, bootsFile);
    } catch (cause) {
      throw fileError('cannot count a boot', bootsFile, cause);
    }
    restart();
  },
});

/** 0 before the first. Throws `store-unavailable`. */
export function readBoots(bootsFile: string): number {
  try {
    return Number.parseInt(readFileSync(bootsFile, 'utf8'), 10) || 0;
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return 0;
    throw fileError('cannot read the number of boots', bootsFile, cause);
  }
}
