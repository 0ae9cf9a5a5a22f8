/** `metadata.yaml` (charm-runtime.md §1.3-§1.6). */
import { type Charm, type Endpoint, endpointName, isResourceName, type RelationRole } from '../model/index.ts';
import { parseAssumes } from './assumes.ts';
import { fault, flag, type Mapping, mapping, optionalCount, optionalText, text, word } from './reader.ts';
import { parseStorage } from './storage.ts';

const sections = [
  ['provides', 'provider'],
  ['requires', 'requirer'],
  ['peers', 'peer'],
] as const satisfies readonly (readonly [string, RelationRole])[];

/** Of one charm, as many as an application may have relations: each peer endpoint becomes one at deploy. */
const endpointsMax = 1_000;

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
  checkGenerations(metadata);
  const minJujuVersion = parseVersion(metadata['min-juju-version'], 'metadata.yaml: min-juju-version');
  return {
    name,
    summary: text(metadata.summary, 'metadata.yaml: summary'),
    subordinate,
    endpoints,
    extraBindings: parseExtraBindings(metadata, endpoints),
    storage: parseStorage(metadata),
    resources: parseResources(metadata),
    containers: parseContainers(metadata),
    assumes: parseAssumes(metadata.assumes, 'metadata.yaml: assumes'),
    ...(minJujuVersion !== '' && { minJujuVersion }),
    payloads: parsePayloads(metadata),
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
  if (endpoints.length > endpointsMax) fault('metadata.yaml', `more than ${endpointsMax} endpoints`);
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
  if (Object.hasOwn(metadata, 'extra-bindings') && Object.keys(mapping(metadata['extra-bindings'], at)).length === 0)
    fault(at, 'expected at least one name');
  const bindings = Object.keys(mapping(metadata['extra-bindings'], at));
  for (const binding of bindings) {
    checkedName(binding, `${at}.${binding}`);
    if (endpoints.some(({ name }) => name === binding)) fault(`${at}.${binding}`, 'an endpoint has this name');
  }
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

/** A charm is of the first or of the second generation, by the keys that it uses. */
const generations = {
  first: ['series', 'deployment', 'min-juju-version'],
  second: ['containers', 'assumes', 'charm-user'],
};

function checkGenerations(metadata: Mapping): void {
  const used = (keys: readonly string[]) => keys.find((key) => Object.hasOwn(metadata, key));
  const [old, recent] = [used(generations.first), used(generations.second)];
  if (old !== undefined && recent !== undefined)
    fault(`metadata.yaml: ${old}`, `it cannot stand beside "${recent}": they are of different generations`);
  if (metadata['charm-user'] !== undefined)
    word(metadata['charm-user'], ['root', 'sudoer', 'non-root'], 'metadata.yaml: charm-user');
}

function parseVersion(value: unknown, at: string): string {
  if (value === undefined || value === null) return '';
  // YAML reads an unquoted 2.9 as a number.
  const version = typeof value === 'number' ? String(value) : text(value, at);
  return /^[0-9]+(\.[0-9]+){0,2}(-[a-z]+[0-9]+)?$/.test(version) ? version : fault(at, 'expected a version');
}

/** Containers are not run on machines; what is said of them must make sense all the same. */
function parseContainers(metadata: Mapping): string[] {
  const at = 'metadata.yaml: containers';
  const storage = mapping(metadata.storage, 'metadata.yaml: storage');
  return Object.entries(mapping(metadata.containers, at)).map(([name, value]) => {
    const { mounts, uid, gid } = mapping(value, `${at}.${name}`);
    if (mounts !== undefined && mounts !== null && !Array.isArray(mounts))
      fault(`${at}.${name}.mounts`, 'expected a list');
    for (const [index, mount] of ((mounts ?? []) as readonly unknown[]).entries()) {
      const place = `${at}.${name}.mounts.${index}`;
      const from = text(mapping(mount, place).storage, `${place}.storage`);
      text(mapping(mount, place).location, `${place}.location`);
      if (!Object.hasOwn(storage, from)) fault(`${place}.storage`, `there is no storage "${from}"`);
    }
    for (const [key, id] of [
      ['uid', uid],
      ['gid', gid],
    ] as const)
      if ((optionalCount(id, `${at}.${name}.${key}`) ?? 0) >= 1000 && Number(id) <= 9999)
        fault(`${at}.${name}.${key}`, '1000 to 9999 are reserved');
    return name;
  });
}

function parsePayloads(metadata: Mapping): Readonly<Record<string, string>> {
  const at = 'metadata.yaml: payloads';
  return Object.fromEntries(
    Object.entries(mapping(metadata.payloads, at)).map(([name, value]) => {
      const type = text(mapping(value, `${at}.${name}`).type, `${at}.${name}.type`);
      return [name, type === '' ? fault(`${at}.${name}.type`, 'expected a type') : type];
    }),
  );
}
