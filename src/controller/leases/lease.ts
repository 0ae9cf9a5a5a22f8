/**
 * Who leads an application: one decision per claim (charm-runtime.md §9). The durable part is holder and epoch; until
 * when the holder is left in peace is known by the controller that granted it, on a clock that counts time asleep.
 */
import type { UnitName } from '../../core/model/index.ts';

export const leaseDurationMs = 60_000;

export interface Lease {
  /** Empty when the last holder has died. */
  readonly holder: UnitName | '';
  readonly epoch: number;
  /** Elapsed clock; the holder's alone before it. */
  readonly until: number;
}

export interface Claimant {
  readonly unit: UnitName;
  /** A unit that is being removed leads only while no other one of its application could. */
  readonly mayLead: boolean;
}

export type ClaimAnswer =
  | { readonly kind: 'granted'; readonly epoch: number }
  /** `endsInMs`: when the holder, if it is not heard of, has held it long enough; null when waiting does not help. */
  | { readonly kind: 'refused'; readonly holder: UnitName | ''; readonly endsInMs: number | null };

/** The epoch grows when the holder changes and only then: it fences off what the one before still writes. */
export function claim(lease: Lease | null, { unit, mayLead }: Claimant, now: number): ClaimAnswer {
  const holder = lease?.holder ?? '';
  if (!mayLead) return { kind: 'refused', holder: holder === unit ? '' : holder, endsInMs: null };
  if (lease !== null && holder === unit) return { kind: 'granted', epoch: lease.epoch };
  if (lease !== null && holder !== '' && now < lease.until)
    return { kind: 'refused', holder, endsInMs: Math.ceil(lease.until - now) };
  return { kind: 'granted', epoch: (lease?.epoch ?? 0) + 1 };
}
