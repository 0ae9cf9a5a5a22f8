/** A combined plan, or one layer, as the document that would be read into it again (pebble.md §6.9). */

import { checkDefaults } from './checks.ts';
import type { Combined } from './combine.ts';
import { printDuration } from './duration.ts';
import { sectionKeys } from './layer.ts';

type Document = Readonly<Record<string, unknown>>;

const durationKeys: readonly string[] = [
  'backoff-delay',
  'backoff-limit',
  'kill-delay',
  'period',
  'timeout',
  'watchdog',
  'jitter',
];

/** The keys stand in the order in which they are shown; what nobody said is left out. */
export function layerDocument({ services, checks, logTargets, workloads, pairing }: Combined): Document {
  return {
    ...section('services', entries(services, sectionKeys.services)),
    ...section('checks', entries(checks, sectionKeys.checks)),
    ...section('log-targets', entries(logTargets, sectionKeys['log-targets'])),
    ...section('workloads', entries(workloads, sectionKeys.workloads)),
    ...section('pairing', said(pairing)),
  };
}

/** As `layerDocument`, with what holds for checks by default: the threshold, and a timeout within the period. */
export function planDocument(combined: Combined): Document {
  const checks = [...combined.checks].map(([name, check]) => {
    const { period = checkDefaults.periodMs, timeout, threshold = checkDefaults.threshold } = check;
    const capped = timeout === undefined ? {} : { timeout: Math.min(timeout, period) };
    return [name, { ...check, ...capped, threshold }] as const;
  });
  return layerDocument({ ...combined, checks: new Map(checks) });
}

const section = (name: string, content: Document): Document =>
  Object.keys(content).length === 0 ? {} : { [name]: content };

function entries(values: ReadonlyMap<string, object>, keys: readonly string[]): Document {
  return Object.fromEntries(sorted(values).map(([name, entry]) => [name, said(entry, keys)]));
}

/** The fields that say something, in the order of `keys`. */
function said(entry: object, keys: readonly string[] = Object.keys(entry)): Document {
  const values = new Map<string, unknown>(Object.entries(entry));
  const fields = keys.map((key) => [key, plain(key, values.get(key))] as const);
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

function plain(key: string, value: unknown): unknown {
  if (typeof value === 'number' && durationKeys.includes(key)) return printDuration(value);
  if (value instanceof Map) return Object.fromEntries(sorted(value as ReadonlyMap<string, unknown>));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? said(value) : value;
}

function sorted<Value>(values: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Zero says something: a delay of nothing, the user root. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
