/** Who may read a secret and who may change it (charm-runtime.md §5.10, §10). */
import type { ApplicationName, SecretGrant, SecretOwner, SecretTarget, UnitName } from '../model/index.ts';
import { applicationOf, isUnitName, modelOwner } from '../model/index.ts';

interface Guarded {
  readonly owner: SecretOwner;
  readonly grants: readonly SecretGrant[];
}

/** The application whose own the secret is, or that of the unit; null for one of the model's. */
export function owningApplication(owner: SecretOwner): ApplicationName | null {
  if (owner === modelOwner) return null;
  return isUnitName(owner) ? applicationOf(owner) : (owner as ApplicationName);
}

/** The unit's own, or its application's: units of the owning application read without a grant. */
export const isOwn = (owner: SecretOwner, unit: UnitName): boolean => owner === unit || owner === applicationOf(unit);

export function mayRead({ owner, grants }: Guarded, unit: UnitName): boolean {
  return isOwn(owner, unit) || grants.some(({ target }) => target === unit || target === applicationOf(unit));
}

/** What granting to the target would be: news, nothing, or not valid because a narrower grant stands. */
export function grantEffect(
  grants: readonly SecretGrant[],
  { target, relation }: SecretGrant,
): 'new' | 'none' | 'invalid' {
  const application = isUnitName(target) ? applicationOf(target) : target;
  const beside = grants.filter((grant) => grant.relation === relation);
  if (beside.some((grant) => grant.target === application || grant.target === target)) return 'none';
  const isWidening = !isUnitName(target) && beside.some((grant) => isUnitOf(grant.target, application));
  return isWidening ? 'invalid' : 'new';
}

const isUnitOf = (target: SecretTarget, application: ApplicationName | SecretTarget): boolean =>
  isUnitName(target) && applicationOf(target) === application;

export function withoutGrant(
  grants: readonly SecretGrant[],
  { target, relation }: SecretGrant,
): readonly SecretGrant[] {
  return grants.filter((grant) => grant.target !== target || (relation !== undefined && grant.relation !== relation));
}
