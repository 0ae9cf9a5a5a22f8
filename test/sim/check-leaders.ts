/** Leadership is exclusive while it is promised, epochs only grow, and what a leader writes carries the newest one. */

import type { LeaseRecord, UnitRecord } from '../../src/controller/model/index.ts';
import type { StoreChange } from '../../src/controller/ports/index.ts';
import { leaderPromiseMs } from '../../src/core/leadership/index.ts';
import { applicationOf, type UnitName } from '../../src/core/model/index.ts';
import type { Records } from './checkers.ts';
import type { HandlerRun } from './handlers.ts';
import type { Scheduler } from './scheduler.ts';

export interface LeaderChecker {
  modelCommitted(changes: readonly StoreChange[], before: Records, after: Records): void;
  handlerStarted(run: HandlerRun, model: Records): void;
}

interface Promised {
  readonly unit: UnitName;
  readonly uuid: string;
  readonly epoch: number;
  readonly until: number;
}

export function createLeaderChecker(violated: (what: string) => void, time: Scheduler): LeaderChecker {
  const promises = new Map<string, Promised>();
  const writers = new Map<string, number>();

  function leaseMoved(key: string, before: LeaseRecord | undefined, after: LeaseRecord): void {
    if (before !== undefined && after.epoch < before.epoch) violated(`${key} went back to epoch ${after.epoch}`);
    if (before?.epoch === after.epoch && after.holder !== '' && after.holder !== before.holder)
      violated(`${key} has two holders in epoch ${after.epoch}: ${before.holder}, ${after.holder}`);
  }

  return {
    modelCommitted(changes, before, after) {
      for (const change of changes) {
        const [kind, ...rest] = change.key.split('/');
        if (kind === 'application' && change.kind === 'delete') {
          promises.delete(rest.join('/'));
          writers.delete(rest.join('/'));
        }
        if (change.kind === 'delete') continue;
        if (kind === 'lease')
          leaseMoved(change.key, before.get(change.key) as LeaseRecord | undefined, change.value as LeaseRecord);
        if (kind !== 'bag') continue;
        const application = rest[1] ?? '';
        const epoch = (after.get(`lease/${application}`) as LeaseRecord | undefined)?.epoch ?? 0;
        if (epoch < (writers.get(application) ?? 0)) violated(`an older leader wrote the bag of ${application}`);
        writers.set(application, epoch);
      }
    },
    handlerStarted({ unit, uuid, epoch }, model) {
      if (epoch === null) return;
      const application = applicationOf(unit);
      const held = promises.get(application);
      const holderLives =
        held !== undefined && (model.get(`unit/${held.unit}`) as UnitRecord | undefined)?.uuid === held.uuid;
      if (held !== undefined && holderLives && held.unit !== unit && time.now() < held.until && epoch >= held.epoch)
        violated(`${unit} leads ${application} in epoch ${epoch} while ${held.unit} was promised ${held.epoch}`);
      if (held === undefined || epoch >= held.epoch)
        promises.set(application, { unit, uuid, epoch, until: time.now() + leaderPromiseMs });
    },
  };
}
