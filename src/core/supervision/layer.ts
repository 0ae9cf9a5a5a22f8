/** One layer: a file of service configuration, from an unknown document to typed entries (pebble.md §6.1, §6.5–§6.7). */
import {
  count,
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
const identity = { user: text, 'user-id': count, group: text, 'group-id': count };

const serviceReaders = {
  override,
  summary: text,
  description: text,
  command: text,
  startup,
  after: list(text),
  before: list(text),
  requires: list(text),
  environment: mapOf(text),
  ...identity,
  'working-dir': text,
  'on-success': word('restart', 'shutdown', 'failure-shutdown', 'ignore'),
  'on-failure': word('restart', 'shutdown', 'success-shutdown', 'ignore'),
  'on-check-failure': mapOf(word('restart', 'shutdown', 'success-shutdown', 'ignore')),
  'backoff-delay': duration,
  'backoff-factor': factor,
  'backoff-limit': duration,
  'kill-delay': duration,
};

const httpReaders = { url: text, headers: mapOf(text) };
const tcpReaders = { port: count, host: text };
const execReaders = {
  command: text,
  'service-context': text,
  environment: mapOf(text),
  ...identity,
  'working-dir': text,
};

const checkReaders = {
  override,
  level: word('alive', 'ready'),
  startup: word('enabled', 'disabled'),
  period: duration,
  timeout: duration,
  threshold: count,
  http: (value: unknown, at: string) => fields(value, at, httpReaders),
  tcp: (value: unknown, at: string) => fields(value, at, tcpReaders),
  exec: (value: unknown, at: string) => fields(value, at, execReaders),
};

const logTargetReaders = {
  override,
  type: word('loki', 'opentelemetry', 'syslog'),
  location: text,
  services: list(text),
  labels: mapOf(text),
};

/** Keys are those of the document; durations are in milliseconds. */
export type ServiceLayer = Fields<typeof serviceReaders>;
export type CheckLayer = Fields<typeof checkReaders>;
export type LogTargetLayer = Fields<typeof logTargetReaders>;

export interface Layer {
  /** What faults of the combined plan and people call it: the file. */
  readonly name: string;
  readonly services: ReadonlyMap<string, ServiceLayer>;
  readonly checks: ReadonlyMap<string, CheckLayer>;
  readonly logTargets: ReadonlyMap<string, LogTargetLayer>;
}

const sections = ['summary', 'description', 'services', 'checks', 'log-targets'];

/** `name` begins the path of each fault. Throws `layer-invalid`. */
export function parseLayer(document: unknown, name: string): Layer {
  const layer = document === null || document === undefined ? {} : mapping(document, name);
  for (const key of Object.keys(layer))
    if (!sections.includes(key)) return fault(`${name}: ${key}`, `unknown section; known are ${sections.join(', ')}`);
  for (const key of ['summary', 'description'])
    if (Object.hasOwn(layer, key) && layer[key] !== null) text(layer[key], `${name}: ${key}`);
  return {
    name,
    services: section(layer.services, `${name}: services`, serviceReaders),
    checks: section(layer.checks, `${name}: checks`, checkReaders),
    logTargets: section(layer['log-targets'], `${name}: log-targets`, logTargetReaders),
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
