/** Where shims live: as daemons of their own here, as the main processes of units under systemd. */
import type { BackendAbility, ServiceBackend } from '../../../agent/ports/index.ts';
import type { UnitName } from '../../../core/model/index.ts';
import type { ServiceLimits } from '../../../core/supervision/index.ts';
import { shimLauncher } from './shim-launcher.ts';

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

/** What the shim does by itself, wherever it lives. */
export const shimAbilities = ['notify', 'watchdog'] as const satisfies readonly BackendAbility[];

/** Shims that go to the background by themselves, beside the agent. They hold no limits. */
export function daemons(): Housing {
  const launcher = shimLauncher();
  return {
    name: 'shim',
    abilities: new Set(shimAbilities),
    house: ({ shim, folder }) => ({
      launch: () => launcher.launch(shim, folder),
      clear: async () => undefined,
      isHome: () => true,
      leave: async () => undefined,
      ranOutOfMemory: () => false,
    }),
    close: () => undefined,
  };
}
