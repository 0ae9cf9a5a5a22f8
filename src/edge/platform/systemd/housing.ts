/** Shims as the main processes of transient units, one slice per unit of the model. */
import path from 'node:path';
import type { Housing } from '../bare/index.ts';
import type { Manager } from './manager.ts';
import { controlGroup, serviceName } from './names.ts';
import { outOfMemory } from './out-of-memory.ts';
import { unitProperties } from './properties.ts';

/**
 * systemd holds what belongs together: limits, the tree in its control group, the place outside of the agent's own unit.
 * The shim under it keeps what systemd would lose or show to everybody: output, environment, how a run ended while no
 * agent was there. It starts the service again without asking systemd, so a restart needs no bus.
 */
export function systemdHousing(manager: Manager): Housing {
  return {
    name: 'systemd',
    abilities: new Set(['limits'] as const),
    house(tenant) {
      const { unit, service, folder } = tenant;
      const name = serviceName(unit, service);
      const memory = outOfMemory(controlGroup(unit, service), path.join(folder, 'oom-kills'));
      return {
        async launch(limits) {
          memory.restart();
          await manager.startUnit(name, unitProperties(tenant, limits));
        },
        clear: () => manager.endUnit(name),
        ranOutOfMemory: () => memory.again(),
      };
    },
    close: () => manager.close(),
  };
}
