/** The plan of a unit: what its layers together say shall run (pebble.md §6.4–§6.10, §26). */
import { type Backoff, defaultBackoff } from './backoff.ts';
import { validateChecks, validateLogTargets } from './checks.ts';
import { combineLayers } from './combine.ts';
import { splitCommand } from './command.ts';
import type { Layer, ServiceLayer } from './layer.ts';
import { startOrder } from './order.ts';
import { fault } from './reader.ts';

/** What makes a process what it is: when this differs, only a restart brings it about. */
export interface Launch {
  readonly command: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly userId?: number;
  readonly group?: string;
  readonly groupId?: number;
}

export interface PlannedService {
  readonly name: string;
  readonly launch: Launch;
  readonly startup: 'enabled' | 'disabled';
  /** Started and stopped together with this one. */
  readonly requires: readonly string[];
  /** Services of the plan that start earlier and stop later than this one. */
  readonly follows: readonly string[];
  readonly onSuccess: 'restart' | 'shutdown' | 'failure-shutdown' | 'ignore';
  readonly onFailure: 'restart' | 'shutdown' | 'success-shutdown' | 'ignore';
  readonly backoff: Backoff;
  /** Between the polite signal and KILL. */
  readonly killDelayMs: number;
}

export interface Plan {
  /** In start order. */
  readonly services: ReadonlyMap<string, PlannedService>;
  /** Named in the layers and valid, but not run yet. */
  readonly checks: readonly string[];
  readonly logTargets: readonly string[];
}

export const emptyPlan: Plan = { services: new Map(), checks: [], logTargets: [] };

/** What a service gets when its layer says nothing else. */
export interface LaunchDefaults {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

const killDelayMs = 5_000;

/** `layers` lowest first. Throws `layer-invalid`. */
export function makePlan(layers: readonly Layer[], defaults: LaunchDefaults): Plan {
  const { services, checks, logTargets } = combineLayers(layers);
  validateChecks(checks, services);
  validateLogTargets(logTargets, services);
  for (const [name, service] of services)
    for (const required of service.requires ?? [])
      if (!services.has(required)) fault(`services.${name}.requires`, `there is no service "${required}"`);
  const order = startOrder(services);
  return {
    services: new Map(
      order.map(({ name, follows }) => [name, plan(name, services.get(name) ?? {}, follows, defaults)]),
    ),
    checks: [...checks.keys()],
    logTargets: [...logTargets.keys()],
  };
}

function plan(name: string, layer: ServiceLayer, follows: readonly string[], defaults: LaunchDefaults): PlannedService {
  return {
    name,
    launch: planLaunch(name, layer, defaults),
    startup: layer.startup ?? 'disabled',
    requires: [...new Set(layer.requires)].sort(),
    follows,
    onSuccess: layer['on-success'] ?? 'restart',
    onFailure: layer['on-failure'] ?? 'restart',
    backoff: {
      delayMs: layer['backoff-delay'] ?? defaultBackoff.delayMs,
      factor: layer['backoff-factor'] ?? defaultBackoff.factor,
      limitMs: layer['backoff-limit'] ?? defaultBackoff.limitMs,
    },
    killDelayMs: layer['kill-delay'] ?? killDelayMs,
  };
}

function planLaunch(name: string, layer: ServiceLayer, defaults: LaunchDefaults): Launch {
  const at = `services.${name}`;
  if (!layer.command) return fault(`${at}.command`, 'missing in the combined plan');
  const split = splitCommand(layer.command);
  if (split.kind === 'refused') return fault(`${at}.command`, split.because);
  const { user, group, 'user-id': userId, 'group-id': groupId, environment } = layer;
  if ((group || groupId !== undefined) && !user && userId === undefined)
    return fault(`${at}.group`, 'a group needs a user');
  for (const variable of environment?.keys() ?? [])
    if (variable === '' || variable.includes('=')) fault(`${at}.environment`, `"${variable}" cannot name a variable`);
  return {
    command: [...split.words, ...split.defaults],
    directory: layer['working-dir'] || defaults.directory,
    environment: { ...defaults.environment, ...Object.fromEntries(environment ?? []) },
    ...(user && { user }),
    ...(userId !== undefined && { userId }),
    ...(group && { group }),
    ...(groupId !== undefined && { groupId }),
  };
}
