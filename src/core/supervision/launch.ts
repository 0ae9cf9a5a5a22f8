/** What a program is started with: services, commands of checks (pebble.md §6.6–§6.8, §7.2). */
import { splitCommand } from './command.ts';
import type { ServiceLayer, WorkloadLayer } from './layer.ts';
import { fault } from './reader.ts';
import { planSandbox, type Sandbox } from './sandbox.ts';

/** What makes a process what it is: when this differs, only a restart brings it about. */
export interface Launch {
  readonly command: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly userId?: number;
  readonly group?: string;
  readonly groupId?: number;
  readonly limits?: ServiceLimits;
  readonly sandbox?: Sandbox;
  /** It says by itself when it is ready. */
  readonly notifies?: true;
  /** It must say that it lives at least this often. */
  readonly watchdogMs?: number;
}

/** What a process is held to from outside. */
export type Confinement = Pick<Launch, 'limits' | 'sandbox'>;

export interface ServiceLimits {
  readonly memoryBytes?: number;
  /** 1.5: one and a half cores. */
  readonly cpuCores?: number;
  readonly tasks?: number;
  readonly files?: number;
}

/** What a program gets when its layer says nothing else. */
export interface LaunchDefaults {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface Around {
  readonly workloads: ReadonlyMap<string, WorkloadLayer>;
  readonly defaults: LaunchDefaults;
}

type Identified = Pick<ServiceLayer, 'user' | 'user-id' | 'group' | 'group-id'>;

interface Program extends Identified {
  readonly command?: string | undefined;
  readonly environment?: ReadonlyMap<string, string> | undefined;
  readonly 'working-dir'?: string | undefined;
}

interface Context extends Identified {
  readonly workload?: string | undefined;
  readonly environment?: ReadonlyMap<string, string> | undefined;
  readonly 'working-dir'?: string | undefined;
}

/** Throws `layer-invalid`. */
export function planLaunch(name: string, layer: ServiceLayer, around: Around): Launch {
  const at = `services.${name}`;
  if (!layer.command) return fault(`${at}.command`, 'missing in the combined plan');
  if (layer.workload !== undefined) {
    const own = (['user', 'user-id', 'group', 'group-id'] as const).find((key) => layer[key] !== undefined);
    if (own !== undefined) fault(`${at}.${own}`, 'its workload says who it runs as');
    if (!around.workloads.has(layer.workload)) fault(`${at}.workload`, `there is no workload "${layer.workload}"`);
  }
  const { limits, ready, watchdog } = layer;
  const sandbox = layer.sandbox && planSandbox(layer.sandbox);
  return {
    ...planProgram(at, layer, { workload: layer.workload }, around),
    ...(limits && { limits: planLimits(limits) }),
    ...(sandbox && { sandbox }),
    ...(ready?.notify && { notifies: true }),
    ...(watchdog && { watchdogMs: watchdog }),
  };
}

function planLimits({ memory, cpu, tasks, files }: NonNullable<ServiceLayer['limits']>): ServiceLimits {
  return {
    ...(memory && { memoryBytes: memory }),
    ...(cpu && { cpuCores: cpu }),
    ...(tasks && { tasks }),
    ...(files && { files }),
  };
}

/** A program that starts from the settings of a service; its own win. Throws `layer-invalid`. */
export function planProgram(at: string, program: Program, context: Context, around: Around): Launch {
  if (!program.command) return fault(`${at}.command`, 'missing');
  const split = splitCommand(program.command);
  if (split.kind === 'refused') return fault(`${at}.command`, split.because);
  const workload = context.workload === undefined ? undefined : around.workloads.get(context.workload);
  const layers = [workload?.environment, context.environment, program.environment];
  checkIdentity(at, program);
  checkVariables(at, program.environment);
  return {
    command: [...split.words, ...split.defaults],
    directory: program['working-dir'] || context['working-dir'] || around.defaults.directory,
    environment: Object.assign(
      { ...around.defaults.environment },
      ...layers.map((layer) => Object.fromEntries(layer ?? [])),
    ),
    ...identityOf([program, context, workload ?? {}].find(hasIdentity) ?? {}),
  };
}

/** A group that belongs to nobody is a fault. Throws `layer-invalid`. */
export function checkIdentity(at: string, { user, group, 'user-id': userId, 'group-id': groupId }: Identified): void {
  if ((group || groupId !== undefined) && !user && userId === undefined) fault(`${at}.group`, 'a group needs a user');
}

/** Throws `layer-invalid`. */
export function checkVariables(at: string, environment: ReadonlyMap<string, string> | undefined): void {
  for (const variable of environment?.keys() ?? [])
    if (variable === '' || variable.includes('=')) fault(`${at}.environment`, `"${variable}" cannot name a variable`);
}

const hasIdentity = ({ user, 'user-id': userId }: Identified): boolean => Boolean(user) || userId !== undefined;

function identityOf({ user, group, 'user-id': userId, 'group-id': groupId }: Identified): Partial<Launch> {
  return {
    ...(user && { user }),
    ...(userId !== undefined && { userId }),
    ...(group && { group }),
    ...(groupId !== undefined && { groupId }),
  };
}
