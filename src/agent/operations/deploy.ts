/** A bundle becomes the unit's files: gather, judge, admit, deploy. Nothing is written before the verdict. */
import { AgentError, errorFacts, explainError } from '../../core/errors.ts';
import type { Assignment, OperationWork, Refusal, SignedDocument } from '../../core/model/index.ts';
import { advance, applyChange, commitDeploy, putBack, retryDelayMs } from '../../core/operation/index.ts';
import type { GatheredEvidence, LocalPolicy, Verdict } from '../../core/trust/index.ts';
import { begin } from './begin.ts';
import { effectContext, isAgentError, unitPaths, type Workbench } from './workbench.ts';

/** How long a unit that the machine's owner holds waits before it looks at the policy again. */
export const heldDelayMs = 60_000;

interface Stage {
  /** The charm directory is being changed, or may be half changed. */
  placing: boolean;
}

/** Throws as the store does when the deployment could not begin. */
export async function deploy(
  bench: Workbench,
  work: Extract<OperationWork, { kind: 'deploy' }>,
  signal: AbortSignal,
): Promise<void> {
  const { assignment } = work;
  const reading = bench.assignment();
  // The assignment has moved on since this was decided: the next turn decides about the new one.
  if (reading === null || reading.assignment.counter !== assignment.counter) return;
  // One that is resumed may have been cut off while the files changed.
  const stage = { placing: isResumed(bench) };
  try {
    const policy = await bench.ports.policy.read();
    if (isHeld(bench, policy, assignment)) return;
    if (!isUnderWay(bench, assignment)) await begin(bench, work);
    const refusal = await carryOut(bench, reading.signed, assignment, policy, stage, signal);
    if (refusal) await refuse(bench, refusal, signal);
  } catch (error) {
    if (signal.aborted) return;
    if (!isAgentError(error)) throw error;
    await deployFailed(bench, assignment, error, stage, signal);
  }
}

/** A deployment was begun, of this assignment or of an older one, and has not ended. */
const isResumed = (bench: Workbench): boolean => bench.local().operation?.kind === 'deploy';

/** An earlier turn or an earlier life has begun it. */
function isUnderWay(bench: Workbench, { counter }: Assignment): boolean {
  const { operation } = bench.local();
  return operation?.kind === 'deploy' && operation.assignment.counter === counter;
}

function isHeld({ unit, ports, memory }: Workbench, policy: LocalPolicy, assignment: Assignment): boolean {
  const verdict = ports.trust.policyVerdict(
    policy,
    { unit, operator: assignment.operator },
    {
      kind: 'change-bundle',
      resources: (assignment.resources ?? []).map(({ name }) => name),
    },
  );
  if (verdict.kind === 'allowed') return false;
  memory.refusal = verdict;
  memory.deployPausedUntil = ports.clock.now() + heldDelayMs;
  return true;
}

/** Null when the files are in place and that is saved. */
async function carryOut(
  bench: Workbench,
  signed: SignedDocument,
  assignment: Assignment,
  policy: LocalPolicy,
  stage: Stage,
  signal: AbortSignal,
): Promise<Refusal | null> {
  const { bundles, clock, faults, log } = bench.ports;
  const verdict = judge(bench, await bundles.gather(signed, assignment, signal), assignment, policy);
  if (verdict.kind === 'refused') return { ...verdict, counter: assignment.counter };
  const manifest = await bundles.admit(assignment, signal);
  const paths = await unitPaths(bench);
  stage.placing = true;
  const previous = bench.local().deployed?.members ?? [];
  const members = await bundles.deploy(assignment.archive, paths.charm, previous, assignment.revision);
  faults?.('after-deploy-files');
  const floor = { operator: assignment.operator, revision: verdict.floor };
  const now = clock.now();
  Object.assign(bench.memory, { refusal: null, deployPausedUntil: null, deployFailures: 0 });
  await bench.saveAtLast((local) => commitDeploy(local, assignment, members, now, manifest), signal, floor);
  faults?.('after-commit');
  log.info('bundle deployed', {
    unit: bench.unit,
    revision: assignment.revision,
    publisher: verdict.publisher,
    development: verdict.development,
  });
  return null;
}

function judge(bench: Workbench, gathered: GatheredEvidence, assignment: Assignment, policy: LocalPolicy): Verdict {
  const { identity, ledger, ports } = bench;
  const local = bench.local();
  return ports.trust.judge({
    ...gathered,
    standing: ports.trust.narrowStanding(gathered.standing, policy),
    assignment,
    addressee: {
      controller: identity.controller,
      agent: identity.agent,
      unitUuid: local.uuid,
      lastCounter: local.deployed?.counter ?? 0,
    },
    agentVersion: identity.version,
    platform: identity.platform,
    now: ports.clock.now(),
    floors: { revision: ledger.floors[assignment.operator] ?? 0, running: local.deployed?.revision ?? null },
  });
}

async function refuse(bench: Workbench, refusal: Refusal, signal: AbortSignal): Promise<void> {
  bench.ports.log.error('bundle refused', { unit: bench.unit, code: refusal.code, because: refusal.because });
  bench.memory.refusal = null;
  const context = effectContext(bench);
  await bench.saveAtLast((local) => applyChange(local, { kind: 'refuse-bundle', refusal }, context), signal);
}

/** What breaks a rule is refused for good; a world that is away is tried again. */
async function deployFailed(
  bench: Workbench,
  assignment: Assignment,
  error: AgentError,
  stage: Stage,
  signal: AbortSignal,
): Promise<void> {
  const { kind } = errorFacts(error.code);
  const reason = { code: error.code, because: explainError(error), next: error.next ?? 'it is tried again by itself' };
  if (kind === 'untrusted')
    return refuse(
      bench,
      { ...reason, next: error.next ?? 'assign a bundle that can be trusted', counter: assignment.counter },
      signal,
    );
  const { clock, log, random } = bench.ports;
  log.warn('cannot deploy the bundle now', { unit: bench.unit, error });
  bench.memory.deployFailures += 1;
  bench.memory.deployPausedUntil = clock.now() + retryDelayMs(bench.memory.deployFailures, random.fraction());
  bench.memory.refusal = reason;
  // Files of two bundles may be mixed from here on: the operation stays and is resumed before anything else runs.
  await bench.saveAtLast((local) => (stage.placing ? advance(local) : putBack(local)), signal);
}
