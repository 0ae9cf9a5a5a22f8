/** Checks and log targets of a plan, with their rules and defaults (pebble.md §6.7, §26). */

import { type Launch, type LaunchDefaults, planProgram } from './launch.ts';
import type { CheckLayer, LogTargetLayer, ServiceLayer, WorkloadLayer } from './layer.ts';
import type { ProbeLayer } from './probe-reader.ts';
import { fault } from './reader.ts';

/** One way to ask whether something works. */
export type Probe =
  | { readonly kind: 'http'; readonly url: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'exec'; readonly launch: Launch };

export interface PlannedCheck {
  readonly name: string;
  readonly level: '' | 'alive' | 'ready';
  readonly startup: 'enabled' | 'disabled';
  readonly periodMs: number;
  /** At most the period. */
  readonly timeoutMs: number;
  /** So many failures in a row mean down. */
  readonly threshold: number;
  readonly probe: Probe;
}

export interface PlannedLogTarget {
  readonly name: string;
  readonly type: 'loki' | 'opentelemetry' | 'syslog';
  readonly location: string;
  readonly services: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

export const checkDefaults = { periodMs: 10_000, timeoutMs: 3_000, threshold: 3 } as const;

/** What the entries of a plan may refer to. */
export interface Surroundings {
  readonly services: ReadonlyMap<string, ServiceLayer>;
  readonly workloads: ReadonlyMap<string, WorkloadLayer>;
  readonly defaults: LaunchDefaults;
}

/** Throws `layer-invalid`. */
export function planCheck(name: string, check: CheckLayer, around: Surroundings): PlannedCheck {
  const at = `checks.${name}`;
  for (const key of ['period', 'timeout'] as const) if (check[key] === 0) fault(`${at}.${key}`, 'cannot be zero');
  const periodMs = check.period ?? checkDefaults.periodMs;
  return {
    name,
    level: check.level ?? '',
    startup: check.startup ?? 'enabled',
    periodMs,
    timeoutMs: Math.min(check.timeout ?? checkDefaults.timeoutMs, periodMs),
    threshold: check.threshold ?? checkDefaults.threshold,
    probe: planProbe(at, check, around),
  };
}

/** Exactly one way to ask. Throws `layer-invalid`. */
export function planProbe(at: string, { http, tcp, exec }: ProbeLayer, around: Surroundings): Probe {
  if ([http, tcp, exec].filter((kind) => kind !== undefined).length !== 1)
    return fault(at, 'expected exactly one of http, tcp, exec');
  if (http !== undefined)
    return {
      kind: 'http',
      url: http.url || fault(`${at}.http.url`, 'missing'),
      headers: Object.fromEntries(http.headers ?? []),
    };
  if (tcp !== undefined)
    return { kind: 'tcp', host: tcp.host || 'localhost', port: tcp.port ?? fault(`${at}.tcp.port`, 'missing') };
  const name = exec?.['service-context'];
  const context = name
    ? (around.services.get(name) ?? fault(`${at}.exec.service-context`, `there is no service "${name}"`))
    : {};
  return { kind: 'exec', launch: planProgram(`${at}.exec`, exec ?? {}, context, around) };
}

/** Throws `layer-invalid`. */
export function planLogTarget(name: string, target: LogTargetLayer, { services }: Surroundings): PlannedLogTarget {
  const at = `log-targets.${name}`;
  for (const service of target.services ?? []) {
    const named = service.startsWith('-') ? service.slice(1) : service;
    if (named !== 'all' && !services.has(named)) fault(`${at}.services`, `there is no service "${named}"`);
  }
  for (const label of target.labels?.keys() ?? [])
    if (label.startsWith('pebble_')) fault(`${at}.labels.${label}`, 'labels that begin with pebble_ are reserved');
  return {
    name,
    type: target.type ?? fault(`${at}.type`, 'missing'),
    location: target.location || fault(`${at}.location`, 'missing'),
    services: target.services ?? [],
    labels: Object.fromEntries(target.labels ?? []),
  };
}
