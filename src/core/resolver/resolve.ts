/**
 * What a unit does next: a list of small resolvers, one per concern. Their order is the specification
 * (charm-runtime.md §7.4): the first that decides has decided. Pure and synchronous; `because` is for people.
 */
import { resolveAnswers } from './answers.ts';
import { resolveConfiguration, resolvePromised, resolveReboot } from './configuration.ts';
import {
  type Decision,
  isAlive,
  isInstalled,
  isPaused,
  type LiveInput,
  type Resolver,
  type ResolverInput,
  wait,
} from './decision.ts';
import { resolveCode, resolveDeploy, resolveRefusal } from './deploy.ts';
import { resolveDying } from './dying.ts';
import { resolveFailure } from './failure.ts';
import { resolveGone } from './gone.ts';
import { resolveLeaderSettings, resolveLeadershipGain, resolveLeadershipLoss } from './leadership.ts';
import { resolveRebootRequest } from './reboot.ts';
import { resolveCreated, resolveForgotten, resolvePairs, resolveRelations, resolveScope } from './relations.ts';
import { resolveResume } from './resume.ts';
import { resolveForgottenSecrets, resolveSecrets, secretsDueAt } from './secrets.ts';
import { resolveLost, resolveStorage } from './storage.ts';
import { resolveCommands, resolveTasks } from './tasks.ts';
import { resolveUpdateStatus } from './update-status.ts';
import { resolveWorkload } from './workload.ts';

type Condition = (input: LiveInput) => boolean;

/** No hook is in error. */
const calm: Condition = ({ local }) => local.failure === null;
/** Installed, and not on the way out. */
const living: Condition = (input) => isInstalled(input) && isAlive(input);
const started: Condition = ({ local }) => local.phase === 'started';

const when =
  (condition: Condition, ...resolvers: readonly Resolver[]): Resolver =>
  (input) =>
    condition(input) ? firstOf(resolvers, input) : null;

const order: readonly Resolver[] = [
  resolveRebootRequest,
  resolveResume,
  resolveRefusal,
  resolveAnswers,
  resolveLeadershipLoss,
  resolveLost,
  when(
    (input) => calm(input) && !hooksPaused(input),
    resolveReboot,
    when(isInstalled, resolvePromised, resolvePairs),
    when(living, resolveScope, resolveCreated, resolveLeadershipGain, resolveLeaderSettings),
    when(isInstalled, resolveWorkload),
    when((input) => living(input) && started(input), resolveSecrets),
  ),
  resolveTasks,
  resolveCommands,
  resolveFailure,
  resolvePause,
  resolveForgotten,
  resolveForgottenSecrets,
  resolveStorage,
  resolveDying,
  resolveDeploy,
  resolveCode,
  resolveConfiguration,
  when(started, resolveRelations, resolveUpdateStatus),
];

/** The decision for one unit at this moment. */
export function resolve(input: ResolverInput): Decision {
  const gone = resolveGone(input);
  if (gone) return gone;
  if (!isLive(input)) throw new Error('unreachable: a unit without a view is gone');
  return firstOf(order, input) ?? { kind: 'idle', until: idleUntil(input), because: 'everything has been told' };
}

function firstOf(resolvers: readonly Resolver[], input: LiveInput): Decision | null {
  for (const resolver of resolvers) {
    const decision = resolver(input);
    if (decision) return decision;
  }
  return null;
}

const hooksPaused: Condition = ({ hooksPausedUntil, now }) => isPaused(hooksPausedUntil, now);

function resolvePause(input: LiveInput): Decision | null {
  return hooksPaused(input) ? wait('pause', input.hooksPausedUntil, 'the last hook was killed') : null;
}

/** The next instant at which something becomes due by itself. */
function idleUntil(input: LiveInput): number | null {
  const { local, deployPausedUntil, storagePaused = {}, now } = input;
  const known = [local.updateStatusDueAt, deployPausedUntil, secretsDueAt(input), ...Object.values(storagePaused)];
  const instants = known.filter((at) => at !== null && at > now) as number[];
  return instants.length === 0 ? null : Math.min(...instants);
}

const isLive = (input: ResolverInput): input is LiveInput => input.view !== undefined;
