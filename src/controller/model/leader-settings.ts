/** What leaders tell their applications: written under the newest epoch or not at all (charm-runtime.md §5.5, §9). */
import type { Report } from '../../core/model/index.ts';
import { applicationOf, changedSettings, sameSettings } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { recordEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { leads } from './flushes.ts';
import type { UnitRecord } from './records.ts';

/** Keys and values of one application, in characters. */
const charactersMax = 16 * 1024 * 1024;

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
  if (sizeOf(changed) > charactersMax)
    return refuse('limit-reached', `they are longer than ${charactersMax} characters`);
  if (!sameSettings(settings, changed))
    draft.put('leader-settings', application, { version: version + 1, settings: changed });
}

const sizeOf = (settings: Readonly<Record<string, string>>): number =>
  Object.entries(settings).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
