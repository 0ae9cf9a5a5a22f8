/** What the machine's owner says to one piece of work (security.md §6). The owner only narrows: no rule, no denial. */
import type { OrderedWork, UnitName } from '../model/index.ts';
import { actionRule } from './action-rules.ts';
import type { PublisherGrant, Standing } from './evidence.ts';
import type { LocalPolicy } from './policy.ts';
import { type Refused, refused } from './refusal.ts';

/** What is asked: an order's work, or the change of a unit's bundle. */
export type PolicyWork =
  | OrderedWork
  /** With the resources that an administrator has given to the new one. */
  | { readonly kind: 'change-bundle'; readonly resources?: readonly string[] };

/** Who is asked: the unit, and the operator whose code would run. */
export interface PolicySubject {
  readonly unit: UnitName;
  readonly operator: string;
}

export type PolicyVerdict = { readonly kind: 'allowed' } | Refused;

const allowed: PolicyVerdict = { kind: 'allowed' };

/** Allowed, or refused with the rule that says so. `resolved`, `cancel` and hook events start nothing new: allowed. */
export function policyVerdict(policy: LocalPolicy, subject: PolicySubject, work: PolicyWork): PolicyVerdict {
  switch (work.kind) {
    case 'action':
      return actionVerdict(policy, subject.operator, work.action);
    case 'exec':
      if (policy.exec === 'allow') return allowed;
      return refused(
        'order-denied',
        'exec from the controller is off on this machine',
        'its owner can turn it on with exec: allow in policy.d; whoever holds the controller then has a shell here',
      );
    case 'change-bundle':
      if (!policy.holds.includes(subject.unit)) return resourceVerdict(policy, work.resources ?? []);
      return refused(
        'unit-held',
        `policy.d on this machine holds ${subject.unit} at the bundle that it has`,
        `let the owner of this machine take ${subject.unit} out of holds in policy.d`,
      );
    case 'resolved':
    case 'cancel':
    case 'hook-event':
      return allowed;
  }
}

/** Nobody but the publisher vouches for a resource whose digest is not in the signed manifest. */
function resourceVerdict(policy: LocalPolicy, given: readonly string[]): PolicyVerdict {
  if (policy.resources !== 'published' || given.length === 0) return allowed;
  return refused(
    'resource-denied',
    `policy.d on this machine takes only published resources, and ${given.join(', ')} was given by an administrator`,
    'let the owner of this machine allow them with resources: any in policy.d, or deploy without them',
  );
}

function actionVerdict(policy: LocalPolicy, operator: string, action: string): PolicyVerdict {
  const asked = `${operator}/${action}`;
  const said = policy.actions.map((rules) => actionRule(rules, asked)).find((one) => one?.choice === 'deny');
  if (!said) return allowed;
  return refused(
    'order-denied',
    `policy.d on this machine denies the action ${asked} by the rule ${said.rule}`,
    `let the owner of this machine allow "${asked}" in actions of policy.d`,
  );
}

/** The standing that is left under the policy: publishers that it leaves out are set aside, with their names kept. Doing it twice changes nothing. */
export function narrowStanding(standing: Standing, policy: LocalPolicy): Standing {
  const { publishers } = policy;
  if (publishers === null) return standing;
  const kept = (grant: PublisherGrant): boolean => publishers.includes(grant.name);
  return {
    ...standing,
    publishers: standing.publishers.filter(kept),
    withheld: [...(standing.withheld ?? []), ...standing.publishers.filter((grant) => !kept(grant))],
  };
}
