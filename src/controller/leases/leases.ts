/** Leases on the model: holder and epoch are records, the time that a holder has left is kept here. */
import { AgentError } from '../../core/errors.ts';
import type { AgentId, ApplicationName, UnitName } from '../../core/model/index.ts';
import { applicationOf } from '../../core/model/index.ts';
import type { Draft } from '../model/index.ts';
import { type ClaimAnswer, claim, type Lease, leaseDurationMs } from './lease.ts';

/**
 * Renewals write nothing. A lease whose end we do not know, because we have just started or because another replica
 * granted it, runs for a full term from when it is first asked for: a restart takes nobody's leadership away, and
 * nobody gets one that somebody still believes in.
 */
export class Leases {
  readonly #ends = new Map<ApplicationName, { readonly epoch: number; readonly until: number }>();

  /** Decides on a claim. Throws `permission-denied` for a unit that is not the agent's to speak for. */
  claim(draft: Draft, agent: AgentId, application: ApplicationName, unit: UnitName, now: number): ClaimAnswer {
    const record = draft.get('unit', unit);
    // Removed a moment ago: its agent is about to learn it.
    if (record === undefined) return { kind: 'refused', holder: '', endsInMs: null };
    if (applicationOf(unit) !== application || draft.get('machine', record.machine ?? '')?.agent !== agent)
      throw new AgentError('permission-denied', 'cannot take a claim for a unit that stands elsewhere', {
        fields: { unit, application, agent },
      });
    const answer = claim(
      this.#lease(draft, application, now),
      { unit, mayLead: record.life === 'alive' || !hasAliveUnit(draft, application) },
      now,
    );
    if (answer.kind === 'granted') {
      draft.put('lease', application, { holder: unit, epoch: answer.epoch });
      this.#ends.set(application, { epoch: answer.epoch, until: now + leaseDurationMs });
    }
    return answer;
  }

  #lease(draft: Draft, application: ApplicationName, now: number): Lease | null {
    const record = draft.get('lease', application);
    if (record === undefined) return null;
    const known = this.#ends.get(application);
    const end = known?.epoch === record.epoch ? known : { epoch: record.epoch, until: now + leaseDurationMs };
    this.#ends.set(application, end);
    return { ...record, until: end.until };
  }
}

const hasAliveUnit = (draft: Draft, application: ApplicationName): boolean =>
  (draft.get('application', application)?.units ?? []).some((unit) => draft.get('unit', unit)?.life === 'alive');
