/** Step 4 of the verdict: enough distinct keys that may sign this operator (security.md §3.3, A08, A12, A13). */
import { type KeyId, shortKeyId } from '../model/index.ts';
import type { PublisherGrant, SignatureFact, Standing } from './evidence.ts';
import { matchesOperator } from './names.ts';
import { type Refused, refused } from './refusal.ts';

type PublisherJudgement = { readonly kind: 'granted'; readonly grant: PublisherGrant } | Refused;

/** Distinct keys only, one set of signed bytes only: two halves of two documents make no threshold. */
export function judgePublisher(
  standing: Standing,
  signatures: readonly SignatureFact[],
  operator: string,
): PublisherJudgement {
  const broken = standing.publishers.find((grant) => grantProblem(grant) !== null);
  if (broken !== undefined)
    return refused(
      'trust-invalid',
      `the grant of publisher ${broken.name} cannot be used: ${grantProblem(broken)}`,
      'correct the file in trust.d; nothing is accepted until it is right',
    );
  const claims = signatures.filter((signature) => signature.role === 'publisher');
  if (claims.length === 0)
    return refused(
      'bundle-unsigned',
      'the bundle should be signed by its publisher and carries no signature',
      'sign it with reeve bundle sign, then deploy it again',
    );
  const documents = new Set(claims.map((claim) => claim.over));
  for (const over of documents) {
    const signed = new Set(claims.filter((claim) => claim.ok && claim.over === over).map((claim) => claim.keyId));
    const grant = standing.publishers.find((each) => suffices(each, signed, operator));
    if (grant !== undefined) return { kind: 'granted', grant };
  }
  return explainRefusal(standing, claims, operator);
}

const signersOf = (grant: PublisherGrant, signed: ReadonlySet<KeyId>): number =>
  grant.keys.filter((key) => signed.has(key)).length;

const mayPublish = (grant: PublisherGrant, operator: string): boolean =>
  grant.operators.some((pattern) => matchesOperator(pattern, operator));

const suffices = (grant: PublisherGrant, signed: ReadonlySet<KeyId>, operator: string): boolean =>
  mayPublish(grant, operator) && signersOf(grant, signed) >= grant.threshold;

/** What is wrong with a grant itself, or null. A grant that never can be met is as wrong as one that always is. */
export function grantProblem(grant: PublisherGrant): string | null {
  if (new Set(grant.keys).size !== grant.keys.length) return 'it names one key twice';
  if (grant.keys.length === 0) return 'it names no key';
  if (!Number.isInteger(grant.threshold) || grant.threshold < 1)
    return `its threshold should be a whole number from 1 and is ${String(grant.threshold)}`;
  if (grant.threshold > grant.keys.length)
    return `its threshold is ${grant.threshold} and it names ${grant.keys.length} keys`;
  return null;
}

/** The nearest miss, told so that a person can act: altered, too few keys, outside the namespace, withheld, unknown. */
function explainRefusal(standing: Standing, claims: readonly SignatureFact[], operator: string): Refused {
  const trusted = new Map(standing.publishers.flatMap((grant) => grant.keys.map((key) => [key, grant] as const)));
  const forged = claims.find((claim) => !claim.ok && trusted.has(claim.keyId));
  if (forged !== undefined)
    return refused(
      'bundle-altered',
      `the signature of key ${forged.keyId} (publisher ${trusted.get(forged.keyId)?.name}) does not fit the manifest`,
      'deploy the bundle again from the file that its publisher signed',
    );
  const signed = new Set(claims.filter((claim) => claim.ok).map((claim) => claim.keyId));
  const signers = standing.publishers.filter((grant) => signersOf(grant, signed) > 0);
  const partial = signers.find((grant) => mayPublish(grant, operator));
  if (partial !== undefined)
    return refused(
      'publisher-unknown',
      `publisher ${partial.name} must sign with ${partial.threshold} keys and ${signersOf(partial, signed)} signed`,
      'have the missing key holders sign with reeve bundle sign, then deploy again',
    );
  const foreign = signers[0];
  if (foreign !== undefined)
    return refused(
      'publisher-unknown',
      `publisher ${foreign.name} signed ${operator} and may only publish ${foreign.operators.join(', ')}`,
      `let a publisher of ${operator} sign it, or add the operator to the grant in trust.d`,
    );
  const keys = claims.map((claim) => shortKeyId(claim.keyId)).join(', ');
  const withheld = standing.withheld?.find((grant) => grant.keys.some((key) => claims.some((c) => c.keyId === key)));
  if (withheld !== undefined)
    return refused(
      'publisher-withheld',
      `publisher ${withheld.name} signed ${operator} and policy.d on this machine leaves that publisher out`,
      `let the owner of this machine add ${withheld.name} to publishers in policy.d`,
    );
  const names = standing.publishers.map((grant) => grant.name).join(', ') || 'nobody';
  return refused(
    'publisher-unknown',
    `${operator} is signed by key ${keys}; this machine trusts ${names}`,
    'add the publisher to trust.d on this machine if you trust it, then deploy again',
  );
}
