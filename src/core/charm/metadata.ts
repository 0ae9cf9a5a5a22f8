/** `metadata.yaml` (charm-runtime.md §1.3-§1.6). */
import type { Charm, Endpoint, RelationRole } from '../model/index.ts';
import { endpointName, isResourceName } from '../model/index.ts';
import { fault, flag, type Mapping, mapping, optionalCount, optionalText, text, word } from './reader.ts';
import { parseStorage } from './storage.ts';

const sections = [
  ['provides', 'provider'],
  ['requires', 'requirer'],
  ['peers', 'peer'],
] as const satisfies readonly (readonly [string, RelationRole])[];

/** The charm without its config and actions. Throws `charm-invalid`. */
export function parseMetadata(document: unknown): Omit<Charm, 'config' | 'actions'> {
  if (document === undefined || document === null) fault('metadata.yaml', 'the charm has none, or it is empty');
  const metadata = mapping(document, 'metadata.yaml');
  for (const key of ['name', 'summary', 'description']) text(metadata[key], `metadata.yaml: ${key}`);
  const name = text(metadata.name, 'metadata.yaml: name');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) fault('metadata.yaml: name', `"${name}" is not a charm name`);
  const subordinate = flag(metadata.subordinate, 'metadata.yaml: subordinate');
  const endpoints = sections.flatMap(([section, role]) => parseEndpoints(metadata, section, role, name, subordinate));
  checkEndpoints(endpoints, subordinate);
  return {
    name,
    summary: text(metadata.summary, 'metadata.yaml: summary'),
    subordinate,
    endpoints,
    extraBindings: parseExtraBindings(metadata, endpoints),
    storage: parseStorage(metadata),
    resources: parseResources(metadata),
    containers: Object.keys(mapping(metadata.containers, 'metadata.yaml: containers')),
  };
}

function parseEndpoints(
  metadata: Mapping,
  section: string,
  role: RelationRole,
  charm: string,
  subordinate: boolean,
): Endpoint[] {
  return Object.entries(mapping(metadata[section], `metadata.yaml: ${section}`)).map(([name, value]) => {
    const at = `metadata.yaml: ${section}.${name}`;
    const spec = typeof value === 'string' ? { interface: value } : mapping(value, at);
    const endpoint: Endpoint = {
      name: checkedName(name, at),
      role,
      interface: text(spec.interface, `${at}.interface`),
      scope: word(spec.scope ?? 'global', ['global', 'container'], `${at}.scope`),
      limit: optionalCount(spec.limit, `${at}.limit`),
      optional: flag(spec.optional, `${at}.optional`),
    };
    checkReserved(endpoint, charm, subordinate, at);
    return endpoint;
  });
}

function checkedName(name: string, at: string) {
  try {
    return endpointName(name);
  } catch {
    return fault(at, `"${name.slice(0, 40)}" is not an endpoint name`);
  }
}

const isReserved = (name: string): boolean => name === 'juju' || name.startsWith('juju-');

function checkReserved(endpoint: Endpoint, charm: string, subordinate: boolean, at: string): void {
  if (isReserved(charm)) return;
  const exempt = subordinate && endpoint.role === 'requirer' && endpoint.scope === 'container';
  if (isReserved(endpoint.name) && !exempt) fault(at, 'names that begin with juju are reserved');
  if (isReserved(endpoint.interface) && endpoint.role !== 'requirer')
    fault(`${at}.interface`, 'interfaces that begin with juju are reserved');
}

function checkEndpoints(endpoints: readonly Endpoint[], subordinate: boolean): void {
  const names = new Set<string>();
  for (const { name } of endpoints) {
    if (names.has(name)) fault(`metadata.yaml: ${name}`, 'the endpoint is declared twice');
    names.add(name);
  }
  if (subordinate && !endpoints.some(({ role, scope }) => role === 'requirer' && scope === 'container'))
    fault('metadata.yaml: requires', 'a subordinate needs an endpoint with scope: container');
}

function parseExtraBindings(metadata: Mapping, endpoints: readonly Endpoint[]): string[] {
  const at = 'metadata.yaml: extra-bindings';
  const bindings = Object.keys(mapping(metadata['extra-bindings'], at));
  for (const binding of bindings)
    if (endpoints.some(({ name }) => name === binding)) fault(`${at}.${binding}`, 'an endpoint has this name');
  return bindings;
}

function parseResources(metadata: Mapping): Charm['resources'] {
  const resources = mapping(metadata.resources, 'metadata.yaml: resources');
  return Object.fromEntries(
    Object.entries(resources).map(([name, value]) => {
      const at = `metadata.yaml: resources.${name.slice(0, 40)}`;
      if (!isResourceName(name)) fault(at, 'expected letters, digits, dots, hyphens and underscores');
      const spec = mapping(value, at);
      const description = optionalText(spec.description, `${at}.description`);
      const kind = word(spec.type ?? 'file', ['file', 'oci-image'], `${at}.type`);
      const filename = kind === 'file' ? bareFileName(spec.filename, at) : 'content.yaml';
      return [name, { kind, filename, ...(description !== '' && { description }) }];
    }),
  );
}

function bareFileName(value: unknown, at: string): string {
  const filename = text(value, `${at}.filename`);
  if (filename === '' || filename === '.' || filename === '..' || /[/\0]/.test(filename))
    fault(`${at}.filename`, 'expected a bare file name');
  return filename;
}
