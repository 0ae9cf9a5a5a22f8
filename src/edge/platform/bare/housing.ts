/** Where shims live: as daemons of their own here, as the main processes of units under systemd. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceBackend } from '../../../agent/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import { type UnitName, unitTag } from '../../../core/model/index.ts';
import {
  type Confinement,
  capabilities,
  type LimitHolders,
  planGroups,
  type ServiceDemand,
} from '../../../core/supervision/index.ts';
import { groupsOf, groupsStand, makeGroups, moveIn } from './groups.ts';
import { outOfMemory } from './out-of-memory.ts';
import { shimLauncher } from './shim-launcher.ts';

export interface Housing {
  readonly name: ServiceBackend['name'];
  readonly abilities: ReadonlySet<ServiceDemand>;
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
  readonly logFolder: string;
}

/** The place of one shim. What control groups it has by the record in its folder, the keeper removes. */
export interface House {
  /** Starts the shim. Resolves when its socket accepts, or that of an older one. Throws `process-unavailable`. */
  launch(confinement: Confinement): Promise<void>;
  /** Ends the shim and everything in its house, as far as the house knows. Throws `process-unavailable`. */
  clear(): Promise<void>;
  /** Whether the shim, when it lives, is held to this as far as we could: another kind of housing may have started it. */
  holds(confinement: Confinement): boolean;
  /** The shim has quit, and none will live here again. */
  leave(): Promise<void>;
  /** The kernel has killed something in here for want of memory since the last question. */
  ranOutOfMemory(): boolean;
}

/** What the shim does by itself, wherever it lives. */
export const shimAbilities = [
  'notify',
  'watchdog',
  'sandbox.no-new-privileges',
] as const satisfies readonly ServiceDemand[];

/** Shims that go to the background by themselves, beside the agent; those with limits that `holders` hold in control groups. */
export function daemons(holders: LimitHolders = new Map()): Housing {
  const launcher = shimLauncher();
  return {
    name: 'shim',
    abilities: new Set([
      ...shimAbilities,
      ...(mayBoundCapabilities() ? (['sandbox.capabilities'] as const) : []),
      ...holders.keys(),
    ]),
    house({ unit, shim, folder }) {
      const memory = outOfMemory(() => groupsOf(folder), folder);
      return {
        async launch({ limits = {} }) {
          const plans = planGroups(holders, limits);
          if (plans.length === 0) return launcher.launch(shim, folder);
          memory.restart();
          await makeGroups(folder, groupName(unit, folder), plans).catch(cannotLimit(folder));
          await launcher.launch(shim, folder);
          // It has started nothing yet, so whatever it will start is in there from its beginning.
          await moveIn(folder, shimIn(folder)).catch(cannotLimit(folder));
        },
        clear: async () => undefined,
        holds: ({ limits = {} }) => planGroups(holders, limits).length === 0 || groupsStand(folder),
        leave: async () => undefined,
        ranOutOfMemory: () => memory.again(),
      };
    },
    close: () => undefined,
  };
}

/** CAP_SETPCAP, which shims have from us. */
function mayBoundCapabilities(): boolean {
  const effective = /^CapEff:\s*([\da-f]+)$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1] ?? '0';
  return (BigInt(`0x${effective}`) & (1n << BigInt(capabilities.indexOf('CAP_SETPCAP')))) !== 0n;
}

/** No other agent on this machine has a service in the same folder. */
const groupName = (unit: UnitName, folder: string): string =>
  `reeve-${unitTag(unit)}-${createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16)}`;

const shimIn = (folder: string): number => Number(readFileSync(path.join(folder, 'lock'), 'latin1'));

const cannotLimit =
  (folder: string) =>
  (cause: unknown): never => {
    throw new AgentError('process-unavailable', 'cannot put a service into a control group', {
      cause,
      fields: { groups: groupsOf(folder).join(' ') },
    });
  };
