/** A YAML file of applications and relations, which `deploy` takes in place of a charm, with overlays over it. */
import path from 'node:path';
import type { Admin } from '../../../controller/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import { say } from '../../commands/index.ts';
import type { CliPorts } from '../../ports.ts';
import type { JujuContext } from '../context.ts';
import { type DeployOptions, deployCharm } from './charms.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** A file that ends in `.yaml` or `.yml`, or a folder with a `bundle.yaml`. */
export async function isApplicationsFile(ports: CliPorts, source: string): Promise<boolean> {
  if (/\.ya?ml$/.test(source)) return true;
  return (
    (await ports.files.kind(source)) === 'directory' &&
    (await ports.files.kind(path.join(source, 'bundle.yaml'))) === 'file'
  );
}

/**
 * Deploys what is not there, in the file's order, then relates. Charms are paths from the file's folder. Throws
 * `document-invalid` for what is no such file, and what the deployment of each application throws.
 */
export async function deployApplications(
  context: JujuContext,
  admin: Admin,
  source: string,
  overlays: readonly string[],
  trustsAll: boolean,
): Promise<void> {
  const { ports } = context;
  const file = /\.ya?ml$/.test(source) ? source : path.join(source, 'bundle.yaml');
  const documents: Mapping[] = [];
  for (const name of [file, ...overlays]) documents.push(await read(ports, name));
  const { applications, relations } = merged(documents);
  const known = new Set((await admin.status()).applications.map(({ application }) => String(application)));
  for (const [name, application] of Object.entries(applications)) {
    if (known.has(name)) say(ports, `"${name}" is there already`);
    else await deployOne(context, admin, { file, name, application, trustsAll });
  }
  for (const [end, other] of relations) await relate(context, admin, end, other);
}

async function read(ports: CliPorts, file: string): Promise<Mapping> {
  const document = await ports.documents.parse(await ports.files.readText(file), file);
  return mapping(document, file);
}

function mapping(value: unknown, where: string): Mapping {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Mapping;
  throw invalid(where, 'expected a mapping');
}

const invalid = (where: string, because: string): AgentError =>
  new AgentError('document-invalid', `cannot deploy this file of applications: ${because}`, { fields: { where } });

/** An overlay adds applications, changes keys of those that are there, and takes those away that it sets to null. */
function merged(documents: readonly Mapping[]) {
  const applications: Record<string, Mapping> = {};
  const relations: (readonly [string, string])[] = [];
  for (const document of documents) {
    const given = mapping(document['applications'] ?? document['services'] ?? {}, 'applications');
    for (const [name, value] of Object.entries(given)) {
      if (value === null) delete applications[name];
      else applications[name] = overlaid(applications[name] ?? {}, mapping(value, `applications.${name}`));
    }
    for (const relation of [document['relations'] ?? []].flat(1) as unknown[]) relations.push(endsOf(relation));
  }
  if (Object.keys(applications).length === 0) throw invalid('applications', 'it has none');
  return { applications, relations };
}

function overlaid(before: Mapping, over: Mapping): Mapping {
  const both = { ...before, ...over };
  for (const key of ['options', 'resources', 'storage', 'bindings'])
    if (before[key] !== undefined && over[key] !== undefined)
      both[key] = { ...mapping(before[key], key), ...mapping(over[key], key) };
  return both;
}

function endsOf(relation: unknown): readonly [string, string] {
  const [end, other] = Array.isArray(relation) ? (relation as unknown[]) : [];
  if (typeof end === 'string' && typeof other === 'string') return [end, other];
  throw invalid('relations', 'each is a list of two ends');
}

interface One {
  readonly file: string;
  readonly name: string;
  readonly application: Mapping;
  readonly trustsAll: boolean;
}

async function deployOne(context: JujuContext, admin: Admin, one: One): Promise<void> {
  const { file, name, application, trustsAll } = one;
  const beside = (text: string): string => path.resolve(path.dirname(file), text);
  const { charm, num_units: units = 1, scale = units } = application;
  if (typeof charm !== 'string') throw invalid(`applications.${name}.charm`, 'expected the path of a charm');
  if (!Number.isInteger(scale)) throw invalid(`applications.${name}.num_units`, 'expected a whole number');
  const isPath = charm.startsWith('.') || charm.startsWith('/') || charm.includes('/');
  const options: DeployOptions = {
    numUnits: scale as number,
    config: pairs(application['options'], `applications.${name}.options`),
    resource: await resourcesOf(context.ports, application['resources'], beside, name),
    storage: pairs(application['storage'], `applications.${name}.storage`),
    bind: pairs(application['bindings'], `applications.${name}.bindings`),
    constraints: typeof application['constraints'] === 'string' ? [application['constraints']] : [],
    trust: trustsAll || application['trust'] === true,
  };
  await deployCharm(context, admin, isPath ? beside(charm) : charm, name, options);
}

function pairs(value: unknown, where: string): readonly string[] {
  if (value === undefined || value === null) return [];
  return Object.entries(mapping(value, where)).map(([key, text]) => {
    if (typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean') return `${key}=${text}`;
    throw invalid(`${where}.${key}`, 'expected a text, a number, or true or false');
  });
}

/** A resource that is a file is found beside the file of applications. */
async function resourcesOf(ports: CliPorts, value: unknown, beside: (text: string) => string, name: string) {
  const words: string[] = [];
  for (const word of pairs(value, `applications.${name}.resources`)) {
    const at = word.indexOf('=') + 1;
    const isFile = (await ports.files.kind(beside(word.slice(at)))) === 'file';
    words.push(isFile ? `${word.slice(0, at)}${beside(word.slice(at))}` : word);
  }
  return words;
}

/** What is related already stays so. */
async function relate({ ports }: JujuContext, admin: Admin, end: string, other: string): Promise<void> {
  try {
    await admin.execute({ kind: 'integrate', ends: [end, other] });
  } catch (error) {
    if (!(error instanceof AgentError) || error.code !== 'already-exists') throw error;
    say(ports, `${end} and ${other} are related already`);
  }
}
