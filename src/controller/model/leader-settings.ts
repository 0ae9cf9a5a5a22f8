/** What leaders tell their applications: written under the newest epoch or not at all (charm-runtime.md §5.5, §9). */
import type { Report } from '../../core/model/index.ts';
import { applicationOf, bagBytesMax, changedSettings, sameSettings, settingsBytes } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { recordEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { leads } from './flushes.ts';
import type { UnitRecord } from './records.ts';

/** Equal values bump no version. */
export function applyLeaderSettings(
  draft: Draft,
  facts: Facts,
  unit: UnitRecord,
  { application, epoch, change }: Extract<Report, { readonly kind: 'leader-settings' }>,
): void {
  const refuse = (code: string, because: string): void =>
    recordEvent(draft, {
      at: facts.now,
      unit: unit.name,
      code,
      because: `the leader settings of application ${application} were refused: ${because}`,
    });
  if (application !== applicationOf(unit.name) || !leads(draft, unit, epoch))
    return refuse('epoch-stale', `${unit.name} does not lead it under epoch ${epoch}`);
  const { version, settings } = draft.get('leader-settings', application) ?? { version: 0, settings: {} };
  const changed = changedSettings(settings, change);
  if (settingsBytes(changed) > bagBytesMax) return refuse('limit-reached', `they are larger than ${bagBytesMax} bytes`);
  if (!sameSettings(settings, changed))
    draft.put('leader-settings', application, { version: version + 1, settings: changed });
}
