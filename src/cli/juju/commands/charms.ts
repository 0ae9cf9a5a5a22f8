/** A charm with everything that its application is given: what `deploy` says of one, and files of applications of many. */
import path from 'node:path';
import type { Admin } from '../../../controller/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import {
  type ApplicationName,
  applicationName,
  type GivenResource,
  machineId,
  storageId,
} from '../../../core/model/index.ts';
import { keyValues, parseBindings, say, uploadResources, uploadSource, wordsOf } from '../../commands/index.ts';
import type { CliPorts } from '../../ports.ts';
import type { JujuContext, ModelOption } from '../context.ts';

export interface GivenOptions extends ModelOption {
  readonly config?: readonly string[];
  readonly resource?: readonly string[];
  readonly storage?: readonly string[];
  readonly trust?: boolean;
  readonly force?: boolean;
}

export interface DeployOptions extends GivenOptions {
  readonly numUnits: number;
  readonly to?: readonly string[];
  readonly attachStorage?: readonly string[];
  readonly bind?: readonly string[];
  readonly constraints?: readonly string[];
  readonly overlay?: readonly string[];
}

/** Local charms count from here in this face. */
export const firstRevision = 0;

/** Uploads the charm and asks for the application. Resolves with its name. */
export async function deployCharm(
  context: JujuContext,
  admin: Admin,
  charm: string,
  application: string | undefined,
  options: DeployOptions,
): Promise<ApplicationName> {
  const { ports } = context;
  const config = await settingsOf(context, options.config ?? []);
  const source = await findCharm(ports, charm);
  const bundle = await uploadSource(ports, admin, { source, revision: null, firstRevision });
  const name = applicationName(application ?? bundle.operator);
  await admin.execute({
    kind: 'deploy',
    bundle: bundle.digest,
    application: name,
    units: options.numUnits,
    config: config[name] ?? config[''] ?? {},
    to: (options.to ?? []).map(machineId),
    trust: options.trust === true,
    ...(await gifts(context, admin, options)),
    ...(options.attachStorage && { attachStorage: options.attachStorage.map(storageId) }),
    bindings: parseBindings((options.bind ?? []).flatMap(wordsOf)),
    constraints: keyValues((options.constraints ?? []).flatMap(wordsOf)),
    force: options.force === true,
  });
  say(ports, `Deployed "${name}" from local charm "${bundle.operator}", revision ${bundle.revision}`);
  return name;
}

/**
 * The path as it is; a bare name, which means the public store elsewhere, is looked for in the person's own folder of
 * charms. Throws `not-found`.
 */
export async function findCharm({ files, charmsFolder }: CliPorts, charm: string): Promise<string> {
  const [, name] = /^(?:ch:)?([a-z][a-z0-9-]*)$/.exec(charm) ?? [];
  if (name === undefined || (await files.kind(charm)) !== 'missing') return charm;
  if (charmsFolder !== undefined)
    for (const ending of ['.charm', '.bundle', '']) {
      const file = path.join(charmsFolder, `${name}${ending}`);
      if ((await files.kind(file)) !== 'missing') return file;
    }
  throw new AgentError('not-found', `cannot find the charm "${charm}": there is no store to ask, and no such file`, {
    next: 'give the path of a charm directory, a .charm file or a signed bundle, or put it into a folder REEVE_CHARMS',
  });
}

/** What `--resource` and `--storage` say; the files are uploaded. */
export async function gifts(
  { ports }: JujuContext,
  admin: Admin,
  { resource, storage }: GivenOptions,
): Promise<{ resources?: Record<string, GivenResource>; storage?: Record<string, string> }> {
  return {
    ...(resource && { resources: await uploadResources(ports, admin, resource) }),
    ...(storage && { storage: keyValues(storage) }),
  };
}

/** `key=value` words under the empty name, and settings of YAML files under their application's. */
export async function settingsOf(
  { ports }: JujuContext,
  words: readonly string[],
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const pairs = words.filter((word) => word.includes('='));
  const settings: Record<string, Record<string, string>> = { '': keyValues(pairs) };
  for (const file of words.filter((word) => !word.includes('='))) {
    const document = await ports.documents.parse(await ports.files.readText(file), file);
    for (const [name, options] of Object.entries((document ?? {}) as Record<string, unknown>))
      settings[name] = {
        ...Object.fromEntries(Object.entries(options ?? {}).map(([key, value]) => [key, String(value)])),
        ...settings[''],
      };
  }
  return settings;
}
