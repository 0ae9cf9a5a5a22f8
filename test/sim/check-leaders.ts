/** Leadership is exclusive while it is promised, epochs only grow, and what a leader writes carries the newest one. */

import type { BagRecord, LeaderSettingsRecord, LeaseRecord, UnitRecord } from '../../src/controller/model/index.ts';
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
  /** The epoch under which each handler began, by operation: what it writes as leader names the operation. */
  const epochs = new Map<string, number>();

  function leaseMoved(key: string, before: LeaseRecord | undefined, after: LeaseRecord): void {
    if (before !== undefined && after.epoch < before.epoch) violated(`${key} went back to epoch ${after.epoch}`);
    if (before?.epoch === after.epoch && after.holder !== '' && after.holder !== before.holder)
      violated(`${key} has two holders in epoch ${after.epoch}: ${before.holder}, ${after.holder}`);
  }

  /** A writer that was cut off while another one took the lease is refused, whenever its words arrive. */
  function written({ key, value }: Extract<StoreChange, { kind: 'put' }>, before: Records, after: Records): void {
    const writerOf = (record: unknown) => (record as BagRecord | LeaderSettingsRecord | undefined)?.settings['by'];
    const by = writerOf(value);
    if (by === undefined || by === writerOf(before.get(key))) return;
    const lease = `lease/${key.slice(key.lastIndexOf('/') + 1)}`;
    const leases = [before.get(lease), after.get(lease)] as readonly (LeaseRecord | undefined)[];
    if (!leases.some((held) => held?.epoch === epochs.get(by) && by.startsWith(`${held?.holder}#`)))
      violated(`${by} wrote ${key} in epoch ${epochs.get(by)}, under ${JSON.stringify(leases)}`);
  }

  return {
    modelCommitted(changes, before, after) {
      for (const change of changes) {
        const [kind, ...rest] = change.key.split('/');
        if (kind === 'application' && change.kind === 'delete') {
          promises.delete(rest.join('/'));
        }
        if (change.kind === 'delete') continue;
        if (kind === 'lease')
          leaseMoved(change.key, before.get(change.key) as LeaseRecord | undefined, change.value as LeaseRecord);
        if (kind === 'bag' || kind === 'leader-settings') written(change, before, after);
      }
    },
    handlerStarted({ unit, uuid, epoch, operation }, model) {
      if (epoch === null) return;
      epochs.set(operation, epoch);
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
