/** `wait`: until applications or units are what is waited for. It watches values, so no change in between is missed. */
import { type Command, Option } from 'commander';
import type { Admin } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { type ModelStatus, statusValues, type UnitStatus } from '../../core/model/index.ts';
import { closest } from '../suggest.ts';
import { type CommandContext, durationOption, say, withAdmin } from './context.ts';

const waitTimeout = '60s';

/** Workload statuses; `idle`: no hook runs or waits; `removed`: it is gone. */
const goals = [...statusValues, 'idle', 'removed'] as const;
type Goal = (typeof goals)[number];

interface WaitOptions {
  readonly for: Goal;
  readonly timeout: number;
}

/** Adds `wait`. */
export function addWaitCommand(program: Command, context: CommandContext): void {
  program
    .command('wait <target...>')
    .description('wait until applications or units are what you wait for')
    .addOption(new Option('--for <status>', 'what to wait for').choices(goals).default('active'))
    .addOption(durationOption('--timeout <duration>', 'how long', waitTimeout))
    .action((targets: readonly string[], options: WaitOptions) => wait(context, targets, options));
}

async function wait({ ports }: CommandContext, targets: readonly string[], options: WaitOptions): Promise<void> {
  const deadline = ports.clock.deadline(options.timeout);
  const seen = new Set<string>();
  let missing: readonly Missing[] = [];
  try {
    await withAdmin(ports, async (admin) => {
      for await (const status of admin.watch(AbortSignal.any([ports.signal, deadline]))) {
        if (options.for === 'removed') await refuseStrangers(admin, status, targets, seen);
        missing = targets.flatMap((target) => whatIsMissing(status, target, options.for, seen) ?? []);
        if (missing.length === 0) return;
      }
      ports.signal.throwIfAborted();
      deadline.throwIfAborted();
      throw new AgentError('controller-unavailable', 'cannot go on watching: the controller has ended the stream');
    });
  } catch (error) {
    if (!deadline.aborted) throw error;
    throw outOfTime(options, missing);
  }
  say(ports, `${targets.join(', ')}: ${options.for}`);
}

/** What was removed before we looked is gone, as was asked for; what never was there is a slip of the pen. */
async function refuseStrangers(
  admin: Admin,
  status: ModelStatus,
  targets: readonly string[],
  seen: Set<string>,
): Promise<void> {
  for (const target of targets.filter((one) => !seen.has(one))) {
    if (unitsOf(status, target) === null && !(await admin.existed(target))) throw notThere(status, target, false);
    seen.add(target);
  }
}

interface Missing {
  readonly target: string;
  readonly now: string;
  readonly next: string | undefined;
}

/** Null when the target has come to the goal. Throws `not-found` for what never was there, or is there no more. */
function whatIsMissing(status: ModelStatus, target: string, goal: Goal, seen: Set<string>): Missing | null {
  const units = unitsOf(status, target);
  if (units === null) {
    if (goal === 'removed') return null;
    throw notThere(status, target, seen.has(target));
  }
  seen.add(target);
  const application = status.applications.find((one) => one.application === target);
  if (goal === 'removed') return { target, now: application?.life ?? units[0]?.life ?? 'there', next: undefined };
  if (units.length === 0) return { target, now: 'without units', next: `reeve add-unit ${target}` };
  const late = units.find((unit) => !hasReached(unit, goal));
  if (late !== undefined) return { target, now: describe(late), next: late.next };
  // A leader may claim less for its application than for itself.
  if (application !== undefined && goal !== 'idle' && application.status.status !== goal)
    return { target, now: `${application.status.status}: ${application.status.message}`, next: undefined };
  return null;
}

/** An operator that claims `active` against what is observed has not come to `active`. */
function hasReached(unit: UnitStatus, goal: Exclude<Goal, 'removed'>): boolean {
  if (goal === 'idle') return unit.agent.status === 'idle';
  return unit.workload.status === goal && !(goal === 'active' && unit.contradiction !== undefined);
}

function describe({ unit, workload, contradiction }: UnitStatus): string {
  return `${unit} is ${workload.status}: ${contradiction ?? workload.message}`.replace(/: $/, '');
}

function unitsOf({ applications }: ModelStatus, target: string): readonly UnitStatus[] | null {
  const application = applications.find((one) => one.application === target);
  if (application !== undefined) return application.units;
  const unit = applications.flatMap(({ units }) => units).find((one) => one.unit === target);
  return unit === undefined ? null : [unit];
}

function notThere({ applications }: ModelStatus, target: string, wasSeen: boolean): AgentError {
  if (wasSeen) return new AgentError('not-found', 'cannot wait longer: it was removed', { fields: { target } });
  const names = applications.flatMap(({ application, units }) => [application, ...units.map(({ unit }) => unit)]);
  const meant = closest(target, names);
  return new AgentError('not-found', 'cannot find this application or unit', {
    fields: { target },
    next: meant === null ? 'reeve status' : `did you mean ${meant}?`,
  });
}

function outOfTime(options: WaitOptions, missing: readonly Missing[]): AgentError {
  const [first] = missing;
  return new AgentError('timed-out', `cannot wait longer for ${options.for}: timed out`, {
    fields: {
      seconds: options.timeout / 1000,
      ...(first !== undefined && { waitingFor: first.target, now: first.now }),
    },
    next: first?.next ?? 'reeve status',
  });
}
