/** Where systemd does not: which control groups hold the limits of a service, and what is written into these groups. */
import type { ServiceLimits } from './launch.ts';

/** Where the agent may make control groups. */
export interface Hierarchy {
  readonly version: 1 | 2;
  /** New groups lie in it. */
  readonly folder: string;
  /** Those that new groups have. */
  readonly controllers: readonly string[];
}

/** Files of a group and what they are told, in this order. */
type Settings = readonly (readonly [file: string, text: string])[];

interface Rule {
  readonly controller: string;
  readonly asked: (limits: ServiceLimits) => number | undefined;
  readonly settings: Readonly<Record<Hierarchy['version'], (limit: number) => Settings>>;
}

const cpuPeriodMicroseconds = 100_000;
/** The kernel takes no less. */
const cpuQuotaMicrosecondsMin = 1_000;
const cpuQuota = (cores: number): number =>
  Math.max(cpuQuotaMicrosecondsMin, Math.round(cores * cpuPeriodMicroseconds));

const tasksSettings = (tasks: number): Settings => [['pids.max', String(tasks)]];

const rules = {
  'limits.memory': {
    controller: 'memory',
    asked: ({ memoryBytes }) => memoryBytes,
    settings: {
      1: (bytes) => [['memory.limit_in_bytes', String(bytes)]],
      2: (bytes) => [['memory.max', String(bytes)]],
    },
  },
  'limits.cpu': {
    controller: 'cpu',
    asked: ({ cpuCores }) => cpuCores,
    settings: {
      1: (cores) => [
        ['cpu.cfs_period_us', String(cpuPeriodMicroseconds)],
        ['cpu.cfs_quota_us', String(cpuQuota(cores))],
      ],
      2: (cores) => [['cpu.max', `${cpuQuota(cores)} ${cpuPeriodMicroseconds}`]],
    },
  },
  'limits.tasks': {
    controller: 'pids',
    asked: ({ tasks }) => tasks,
    settings: { 1: tasksSettings, 2: tasksSettings },
  },
} as const satisfies Record<string, Rule>;

/** A limit that takes a control group; by its path in a plan. */
export type GroupLimit = keyof typeof rules;
export const groupLimits = Object.keys(rules) as readonly GroupLimit[];

/** The controllers that limits take. */
export const groupControllers: readonly string[] = groupLimits.map((limit) => rules[limit].controller);

/** What a service asks of a limit; undefined: nothing. */
export const askedOf = (limit: GroupLimit, limits: ServiceLimits): number | undefined => rules[limit].asked(limits);

/** Who holds a limit; one that is absent is held by nobody. */
export type LimitHolders = ReadonlyMap<GroupLimit, Hierarchy>;

/** The first hierarchy that can holds a limit. */
export function limitHolders(hierarchies: readonly Hierarchy[]): LimitHolders {
  return new Map(
    groupLimits.flatMap((limit) => {
      const holder = hierarchies.find(({ controllers }) => controllers.includes(rules[limit].controller));
      return holder === undefined ? [] : [[limit, holder] as const];
    }),
  );
}

/** The group of one service in one hierarchy. */
export interface GroupPlan {
  readonly hierarchy: Hierarchy;
  /** What it is told before anything runs in it. */
  readonly settings: Settings;
}

/** One group for each hierarchy that holds something which is asked for; none when nothing is. */
export function planGroups(holders: LimitHolders, limits: ServiceLimits): readonly GroupPlan[] {
  const plans = new Map<Hierarchy, Settings>();
  for (const [limit, hierarchy] of holders) {
    const { asked, settings } = rules[limit];
    const value = asked(limits);
    if (value !== undefined)
      plans.set(hierarchy, [...(plans.get(hierarchy) ?? []), ...settings[hierarchy.version](value)]);
  }
  return [...plans].map(([hierarchy, settings]) => ({ hierarchy, settings }));
}
