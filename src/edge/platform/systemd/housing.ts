/** Shims as the main processes of transient units, one slice per unit of the model. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesSandbox, groupLimits, processSandbox } from '../../../core/supervision/index.ts';
import { type Housing, outOfMemory, shimAbilities } from '../bare/index.ts';
import type { Manager } from './manager.ts';
import { applicationSliceName, controlGroup, serviceName, sliceName } from './names.ts';
import { unitProperties } from './properties.ts';

/**
 * systemd holds what belongs together: limits, the tree in its control group, the place outside of the agent's own unit.
 * The shim under it keeps what systemd would lose or show to everybody: output, environment, how a run ended while no
 * agent was there. It starts the service again without asking systemd, so a restart needs no bus.
 */
export function systemdHousing(manager: Manager): Housing {
  /** Slice → the services that live in it, or may soon. */
  const tenants = new Map<string, Set<string>>();
  /** A start in a slice that is being stopped would fail. */
  let stopping: Promise<void> = Promise.resolve();

  return {
    name: 'systemd',
    abilities: new Set([...shimAbilities, ...groupLimits, ...processSandbox, ...filesSandbox]),
    house(tenant) {
      const { unit, service, folder } = tenant;
      const name = serviceName(unit, service);
      const slices = [sliceName(unit), applicationSliceName(unit)];
      const group = controlGroup(unit, service);
      const memory = outOfMemory(() => memoryRoots.map((root) => path.join(root, group)), folder);
      const moveIn = (): void => {
        for (const slice of slices) tenants.set(slice, (tenants.get(slice) ?? new Set()).add(name));
      };
      moveIn();
      return {
        async launch(confinement) {
          moveIn();
          memory.restart();
          await stopping;
          await manager.startUnit(name, unitProperties(tenant, confinement));
        },
        clear: () => manager.endUnit(name),
        holds: () => groupExists(group),
        async leave() {
          for (const slice of slices) tenants.get(slice)?.delete(name);
          const empty = slices.filter((slice) => tenants.get(slice)?.size === 0);
          stopping = stopping.then(() => manager.stopSlices(empty));
          await stopping;
        },
        ranOutOfMemory: () => memory.again(),
      };
    },
    close: () => manager.close(),
  };
}

/** Where groups have the memory controller: in the one hierarchy, or in that of its own. */
const memoryRoots = ['/sys/fs/cgroup', '/sys/fs/cgroup/memory'];

/** systemd's own tree: where control groups are of both versions, `systemd` holds it. */
const groupExists = (group: string): boolean =>
  ['/sys/fs/cgroup', '/sys/fs/cgroup/systemd'].some((root) => existsSync(path.join(root, group)));
