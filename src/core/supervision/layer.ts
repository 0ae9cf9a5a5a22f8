/** One layer: a file of service configuration, from an unknown document to typed entries (pebble.md §6.1, §6.5–§6.7). */
import { extraReaders } from './extras.ts';
import { identityReaders, positive, probeReaders } from './probe-reader.ts';
import {
  duration,
  entries,
  type Fields,
  factor,
  fault,
  fields,
  list,
  mapOf,
  mapping,
  type Reader,
  text,
  word,
} from './reader.ts';

const override = word('merge', 'replace');
/** Pebble takes any other text as disabled. So do we: an unmodified layer must load. */
const startup: Reader<'enabled' | 'disabled'> = (value, at) => (text(value, at) === 'enabled' ? 'enabled' : 'disabled');

/** In the order in which a plan is shown (pebble.md §6.9). */
const serviceReaders = {
  summary: text,
  description: text,
  startup,
  override,
  command: text,
  after: list(text),
  before: list(text),
  requires: list(text),
  workload: text,
  environment: mapOf(text),
  ...identityReaders,
  'working-dir': text,
  'on-success': word('restart', 'shutdown', 'failure-shutdown', 'ignore'),
  'on-failure': word('restart', 'shutdown', 'success-shutdown', 'ignore'),
  'on-check-failure': mapOf(word('restart', 'shutdown', 'success-shutdown', 'ignore')),
  'backoff-delay': duration,
  'backoff-factor': factor,
  'backoff-limit': duration,
  'kill-delay': duration,
  ...extraReaders,
};

const checkReaders = {
  override,
  level: word('alive', 'ready'),
  startup: word('enabled', 'disabled'),
  period: duration,
  timeout: duration,
  threshold: positive,
  ...probeReaders,
};

const logTargetReaders = {
  type: word('loki', 'opentelemetry', 'syslog'),
  location: text,
  services: list(text),
  override,
  labels: mapOf(text),
};

const workloadReaders = { override, environment: mapOf(text), ...identityReaders };
const pairingReaders = { mode: word('disabled', 'single', 'multiple') };

/** Every known key of every section, in the order in which a plan is shown. */
export const sectionKeys = {
  services: Object.keys(serviceReaders),
  checks: Object.keys(checkReaders),
  'log-targets': Object.keys(logTargetReaders),
  workloads: Object.keys(workloadReaders),
} as const;

/** Keys are those of the document; durations are in milliseconds. */
export type ServiceLayer = Fields<typeof serviceReaders>;
export type CheckLayer = Fields<typeof checkReaders>;
export type LogTargetLayer = Fields<typeof logTargetReaders>;
export type WorkloadLayer = Fields<typeof workloadReaders>;
export type PairingLayer = Fields<typeof pairingReaders>;

export interface Layer {
  /** What faults of the combined plan and people call it: the file. */
  readonly name: string;
  /** What a later layer names to be combined into this one (pebble.md §6.2). */
  readonly label: string;
  readonly services: ReadonlyMap<string, ServiceLayer>;
  readonly checks: ReadonlyMap<string, CheckLayer>;
  readonly logTargets: ReadonlyMap<string, LogTargetLayer>;
  readonly workloads: ReadonlyMap<string, WorkloadLayer>;
  readonly pairing: PairingLayer;
}

const sections = ['summary', 'description', 'services', 'checks', 'log-targets', 'workloads', 'pairing'];

/** `name` begins the path of each fault. Throws `layer-invalid`. */
export function parseLayer(document: unknown, name: string, label: string = name): Layer {
  const layer = document === null || document === undefined ? {} : mapping(document, name);
  for (const key of Object.keys(layer))
    if (!sections.includes(key)) return fault(`${name}: ${key}`, `unknown section; known are ${sections.join(', ')}`);
  for (const key of ['summary', 'description'])
    if (Object.hasOwn(layer, key) && layer[key] !== null) text(layer[key], `${name}: ${key}`);
  return {
    name,
    label,
    services: section(layer.services, `${name}: services`, serviceReaders),
    checks: section(layer.checks, `${name}: checks`, checkReaders),
    logTargets: section(layer['log-targets'], `${name}: log-targets`, logTargetReaders),
    workloads: section(layer.workloads, `${name}: workloads`, workloadReaders),
    pairing: fields(layer.pairing ?? {}, `${name}: pairing`, pairingReaders),
  };
}

function section<Readers extends Record<string, Reader<unknown>>>(
  value: unknown,
  at: string,
  readers: Readers,
): ReadonlyMap<string, Fields<Readers>> {
  return new Map(
    entries(value, at).map(([entryName, entry]) => {
      const path = `${at}.${entryName}`;
      if (entryName === '' || entryName === 'pebble' || entryName.startsWith('-'))
        return fault(path, 'not a name: it is empty, reserved, or begins with "-"');
      if (entryName.includes('\0')) return fault(at, 'a NUL character cannot be part of a name');
      const read = fields(entry, path, readers);
      if (read.override === undefined) return fault(`${path}.override`, 'missing: say merge or replace');
      return [entryName, read];
    }),
  );
}

const fileName = /^(\d{3})-([a-z](?:-?[a-z0-9])+)\.(yaml|d)$/;

export interface LayerFile {
  readonly order: number;
  readonly label: string;
  readonly kind: 'file' | 'directory';
}

/** What the name of a layer file says; null for a file of another kind. Throws `layer-invalid` for a bad name. */
export function layerFile(name: string): LayerFile | null {
  if (!name.endsWith('.yaml') && !name.endsWith('.d')) return null;
  const [, order, label, suffix] = fileName.exec(name) ?? fault(name, 'expected a name such as 010-web.yaml');
  if (label === undefined || label.length < 3) return fault(name, 'a label has at least three characters');
  if (label.startsWith('pebble-')) return fault(name, 'labels that begin with pebble- are reserved');
  return { order: Number(order), label, kind: suffix === 'd' ? 'directory' : 'file' };
}
