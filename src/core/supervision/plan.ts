/** The plan of a unit: what its layers together say shall run (pebble.md §6.4–§6.10, §26). */
import { type Backoff, defaultBackoff } from './backoff.ts';
import {
  type PlannedCheck,
  type PlannedLogTarget,
  type Probe,
  planCheck,
  planLogTarget,
  planProbe,
  type Surroundings,
} from './checks.ts';
import { combineLayers } from './combine.ts';
import { splitCommand } from './command.ts';
import type { StopSignal } from './extras.ts';
import { checkIdentity, checkVariables, type Launch, type LaunchDefaults, planLaunch } from './launch.ts';
import type { Layer, ServiceLayer } from './layer.ts';
import { startOrder } from './order.ts';
import { fault } from './reader.ts';

export interface PlannedService extends ServiceExtras {
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

/** What only some services say. */
export interface ServiceExtras {
  /** Check → what follows for this service when it goes down. */
  readonly onCheckFailure?: Readonly<Record<string, CheckFailureAction>>;
  /** When its start counts as done; without it, when it has lived for a second. */
  readonly ready?: Readiness;
  /** It is meant to end: what follows it waits for its success, which is remembered. */
  readonly oneshot?: true;
  readonly schedule?: Schedule;
  readonly stopSignal?: StopSignal;
  /** Run before the signal. */
  readonly stopCommand?: readonly string[];
  /** After so many restarts in a row it has failed. */
  readonly restartLimit?: number;
}

export type CheckFailureAction = 'restart' | 'shutdown' | 'success-shutdown' | 'ignore';

export interface Readiness {
  readonly by:
    | { readonly kind: 'notify' }
    | { readonly kind: 'log'; readonly text: string }
    | { readonly kind: 'probe'; readonly probe: Probe };
  /** Then its start has failed, and its process goes on. */
  readonly timeoutMs: number;
}

export interface Schedule {
  readonly cron: string;
  readonly timeZone: string;
  readonly jitterMs: number;
  /** What becomes of a run whose time came while nobody was there. */
  readonly missed: 'skip' | 'run';
}

export interface Plan {
  /** In start order. */
  readonly services: ReadonlyMap<string, PlannedService>;
  readonly checks: ReadonlyMap<string, PlannedCheck>;
  readonly logTargets: ReadonlyMap<string, PlannedLogTarget>;
}

export const emptyPlan: Plan = { services: new Map(), checks: new Map(), logTargets: new Map() };

const killDelayMs = 5_000;
/** When the layer does not say. */
export const readyTimeoutMs = 90_000;

/** `layers` lowest first. Throws `layer-invalid`. */
export function makePlan(layers: readonly Layer[], defaults: LaunchDefaults): Plan {
  const { services, checks, logTargets, workloads } = combineLayers(layers);
  const around: Surroundings = { services, workloads, defaults };
  for (const [name, workload] of workloads) {
    checkIdentity(`workloads.${name}`, workload);
    checkVariables(`workloads.${name}`, workload.environment);
  }
  for (const [name, service] of services)
    for (const required of service.requires ?? [])
      if (!services.has(required)) fault(`services.${name}.requires`, `there is no service "${required}"`);
  const order = startOrder(services);
  return {
    services: new Map(
      order.map(({ name, follows }) => [name, planService(name, services.get(name) ?? {}, follows, around)]),
    ),
    checks: new Map([...checks].map(([name, check]) => [name, planCheck(name, check, around)])),
    logTargets: new Map([...logTargets].map(([name, target]) => [name, planLogTarget(name, target, around)])),
  };
}

function planService(
  name: string,
  layer: ServiceLayer,
  follows: readonly string[],
  around: Surroundings,
): PlannedService {
  const endsByItself = layer.oneshot || layer.schedule !== undefined;
  return {
    name,
    launch: planLaunch(name, layer, around),
    startup: layer.startup ?? 'disabled',
    requires: [...new Set(layer.requires)].sort(),
    follows,
    onSuccess: layer['on-success'] ?? (endsByItself ? 'ignore' : 'restart'),
    onFailure: layer['on-failure'] ?? (endsByItself ? 'ignore' : 'restart'),
    backoff: {
      delayMs: layer['backoff-delay'] ?? defaultBackoff.delayMs,
      factor: layer['backoff-factor'] ?? defaultBackoff.factor,
      limitMs: layer['backoff-limit'] ?? defaultBackoff.limitMs,
    },
    killDelayMs: layer['kill-delay'] ?? killDelayMs,
    ...planExtras(`services.${name}`, layer, around),
  };
}

function planExtras(at: string, layer: ServiceLayer, around: Surroundings): ServiceExtras {
  const { ready, oneshot, schedule } = layer;
  const onCheckFailure = layer['on-check-failure'];
  const stopSignal = layer['stop-signal'];
  const stopCommand = layer['stop-command'];
  const restartLimit = layer['restart-limit'];
  if (oneshot && layer['on-success'] === 'restart') fault(`${at}.on-success`, 'a oneshot is not restarted by success');
  return {
    ...(onCheckFailure?.size && { onCheckFailure: Object.fromEntries(onCheckFailure) }),
    ...(ready && { ready: planReadiness(`${at}.ready`, ready, around) }),
    ...(oneshot && { oneshot }),
    ...(schedule && { schedule: planSchedule(`${at}.schedule`, schedule) }),
    ...(stopSignal && { stopSignal }),
    ...(stopCommand && { stopCommand: words(`${at}.stop-command`, stopCommand) }),
    ...(restartLimit && { restartLimit }),
  };
}

function planReadiness(at: string, ready: NonNullable<ServiceLayer['ready']>, around: Surroundings): Readiness {
  const { notify, log, http, tcp, exec, timeout = readyTimeoutMs } = ready;
  const ways = [notify, log, http, tcp, exec].filter(Boolean).length;
  if (ways !== 1) fault(at, 'expected exactly one of notify, tcp, http, exec, log');
  if (notify) return { by: { kind: 'notify' }, timeoutMs: timeout };
  if (log) return { by: { kind: 'log', text: log }, timeoutMs: timeout };
  return { by: { kind: 'probe', probe: planProbe(at, ready, around) }, timeoutMs: timeout };
}

function planSchedule(at: string, schedule: NonNullable<ServiceLayer['schedule']>): Schedule {
  return {
    cron: schedule.cron || fault(`${at}.cron`, 'missing'),
    timeZone: schedule['time-zone'] || 'UTC',
    jitterMs: schedule.jitter ?? 0,
    missed: schedule.missed ?? 'skip',
  };
}

function words(at: string, line: string): readonly string[] {
  const split = splitCommand(line);
  return split.kind === 'refused' ? fault(at, split.because) : [...split.words, ...split.defaults];
}
