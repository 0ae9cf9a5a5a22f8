/**
 * The verdict over one bundle for one unit: security.md §3.3, the steps of stage 1, in that order. The first step that
 * does not hold refuses. Nothing here measures: that was done where the evidence was gathered.
 */
import type { Manifest } from '../model/index.ts';
import type { Evidence, Problem, Verdict } from './evidence.ts';
import { isOperatorName, revisionMax } from './names.ts';
import { judgePublisher } from './publisher.ts';
import { type Refused, refused } from './refusal.ts';
import { compareVersions } from './versions.ts';

type Step = (evidence: Evidence, manifest: Manifest) => Refused | null;

/** The publisher (step 4) stands between them: it also yields its name. The order is the specification. */
const stepsBeforePublisher: readonly Step[] = [judgeAssignment, judgeName];
const stepsAfterPublisher: readonly Step[] = [judgeBytes, judgeAgent, judgePlatform, judgeFloors, judgeDenials];

/** Decides whether this bundle may run for this unit. Pure. */
export function judge(evidence: Evidence): Verdict {
  const { manifest } = evidence;
  if (isProblem(manifest))
    return refused(
      'bundle-malformed',
      `the signed manifest cannot be read: ${manifest.problem}`,
      'pack and sign the bundle again with reeve bundle pack and reeve bundle sign, then deploy it',
    );
  for (const step of stepsBeforePublisher) {
    const refusal = step(evidence, manifest);
    if (refusal !== null) return refusal;
  }
  const publisher = judgePublisher(evidence.standing, evidence.signatures, manifest.operator);
  if (publisher.kind === 'refused') return publisher;
  for (const step of stepsAfterPublisher) {
    const refusal = step(evidence, manifest);
    if (refusal !== null) return refusal;
  }
  return {
    kind: 'accepted',
    floor: Math.max(evidence.floors.revision, manifest.floor),
    publisher: publisher.grant.name,
    development: publisher.grant.development,
  };
}

const isProblem = (manifest: Manifest | Problem): manifest is Problem => 'problem' in manifest;

/** Step 2. The counter may repeat: the same assignment is told again at each connection. */
function judgeAssignment({ assignment, addressee, signatures, standing, now }: Evidence): Refused | null {
  const untrusted = (because: string): Refused =>
    refused(
      'assignment-untrusted',
      because,
      'deploy again; when it comes back, look at the clock of this machine and at who else can reach its controller',
    );
  const orders = signatures.filter((signature) => signature.role === 'order');
  const valid = orders.filter((signature) => signature.ok).map((signature) => signature.keyId);
  if (valid.length === 0)
    return untrusted('the assignment should be signed with an order key of the controller and no signature holds');
  const known = standing.orderKeys.filter((key) => valid.includes(key.keyId));
  if (known.length === 0)
    return untrusted(`the assignment is signed with key ${valid[0]}, which is no order key of this controller`);
  if (!known.some((key) => key.notBefore <= now && now < key.notAfter))
    return untrusted(`order key ${known[0]?.keyId} signed the assignment and is not valid now`);
  for (const part of ['controller', 'agent', 'unitUuid'] as const)
    if (assignment[part] !== addressee[part])
      return untrusted(`the assignment should be for ${part} ${addressee[part]} and is for ${assignment[part]}`);
  if (!(assignment.counter >= addressee.lastCounter))
    return untrusted(
      `the assignment has number ${assignment.counter} and number ${addressee.lastCounter} was taken already`,
    );
  return null;
}

/** Step 3. */
function judgeName({ assignment }: Evidence, manifest: Manifest): Refused | null {
  const altered = (because: string): Refused =>
    refused('bundle-altered', because, 'deploy the bundle again from the file that its publisher signed');
  if (!isOperatorName(manifest.operator) || !isRevision(manifest.revision))
    return altered(`${manifest.operator} revision ${manifest.revision} is not a name that a bundle may have`);
  if (manifest.operator !== assignment.operator || manifest.revision !== assignment.revision)
    return altered(
      `${assignment.operator} revision ${assignment.revision} was assigned and the manifest is of ` +
        `${manifest.operator} revision ${manifest.revision}`,
    );
  return null;
}

const isRevision = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= revisionMax;

const hexPatterns = { sha256: /^[0-9a-f]{64}$/, sha512: /^[0-9a-f]{128}$/ } as const;

/** Step 5: the same three facts in assignment, manifest and bytes, each present and in lower-case hex. */
function judgeBytes({ assignment, artifact }: Evidence, { archive }: Manifest): Refused | null {
  const altered = (because: string): Refused =>
    refused('bundle-altered', because, 'fetch or upload the bundle again; the bytes are not those that were signed');
  if (archive.length !== assignment.length || artifact.length !== archive.length)
    return altered(`the archive should have ${archive.length} bytes and has ${artifact.length}`);
  for (const [hash, assigned] of [
    ['sha256', assignment.archive],
    ['sha512', assignment.sha512],
  ] as const) {
    if (!hexPatterns[hash].test(archive[hash])) return altered(`the manifest has no ${hash} in lower-case hex`);
    if (archive[hash] !== assigned)
      return altered(`the manifest names an archive with ${hash} ${archive[hash]} and ${assigned} was assigned`);
    if (artifact[hash] !== archive[hash])
      return altered(`the archive should have ${hash} ${archive[hash]} and has ${artifact[hash]}`);
  }
  return null;
}

/** Step 6. */
function judgeAgent({ agentVersion }: Evidence, { agentMin }: Manifest): Refused | null {
  const order = compareVersions(agentVersion, agentMin);
  if (order !== null && order >= 0) return null;
  return refused(
    'agent-too-old',
    `the bundle needs an agent of version ${agentMin} or newer and this one is ${agentVersion}`,
    'upgrade reeve on this machine, then deploy again',
  );
}

/** A bundle with native code runs only where that code runs. */
function judgePlatform({ platform }: Evidence, { operator, revision, platforms }: Manifest): Refused | null {
  if (platforms.includes('any') || platforms.includes(platform)) return null;
  return refused(
    'platform-mismatch',
    `${operator} revision ${revision} is for ${platforms.join(', ')} and this machine is ${platform}`,
    `pack the bundle on a machine of kind ${platform}, or place the unit elsewhere`,
  );
}

/** Step 7. */
function judgeFloors({ assignment, floors }: Evidence, { operator, revision }: Manifest): Refused | null {
  if (!(revision >= floors.revision))
    return refused(
      'below-floor',
      `revision ${revision} of ${operator} is below ${floors.revision}, the lowest that this machine still accepts`,
      `deploy revision ${floors.revision} or a newer one`,
    );
  if (floors.running !== null && revision < floors.running && assignment.operation !== 'rollback')
    return refused(
      'below-floor',
      `revision ${floors.running} of ${operator} runs and the older revision ${revision} came without a rollback order`,
      `deploy revision ${floors.running} or a newer one, or order a rollback`,
    );
  return null;
}

/** Step 10. */
function judgeDenials({ artifact, standing }: Evidence): Refused | null {
  if (!standing.denied.includes(artifact.sha256)) return null;
  return refused(
    'bundle-denied',
    `trust.d denies the archive ${artifact.sha256}, whoever signed it`,
    'deploy another revision, or ask the owner of this machine why it is denied',
  );
}
