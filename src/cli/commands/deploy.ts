/** `deploy` and `refresh`. */
import type { Command } from 'commander';
import { applicationName, machineId, shortKeyId, storageId } from '../../core/model/index.ts';
import { uploadSource } from './bundle-source.ts';
import { type CommandContext, collect, keyValues, parseCount, parseList, say, withAdmin, wordsOf } from './context.ts';
import { parseBindings } from './network.ts';
import { uploadResources } from './resources.ts';

interface DeployOptions {
  readonly numUnits: number;
  readonly config?: readonly string[];
  readonly to?: readonly string[];
  readonly trust?: boolean;
  readonly revision?: number;
  readonly storage?: readonly string[];
  readonly attachStorage?: readonly string[];
  readonly resource?: readonly string[];
  readonly bind?: string;
  readonly constraints?: string;
  readonly force?: boolean;
}

interface RefreshOptions {
  readonly storage?: readonly string[];
  readonly resource?: readonly string[];
  readonly force?: boolean;
  readonly revision?: number;
}

/** Adds `deploy` and `refresh`. */
export function addDeployCommands(program: Command, context: CommandContext): void {
  program
    .command('deploy <charm> [application]')
    .description('deploy a charm directory, a .charm file or a signed bundle')
    .option('-n, --num-units <number>', 'how many units', parseCount, 1)
    .option('--config <key=value>', 'an option of the charm; may be repeated', collect)
    .option('--to <machines>', 'machines for the units, in order: 0,1', parseList)
    .option('--storage <name=directive>', 'pool, count and size: data=loop,2G; may be repeated', collect)
    .option('--attach-storage <ids>', 'detached storage for the one unit: data/0,logs/1', parseList)
    .option('--resource <name=path>', 'a file for the charm; may be repeated', collect)
    .option('--trust', 'let the operator use the credentials of the machine')
    .option('--bind <bindings>', 'spaces of the endpoints: "db=internal public"')
    .option('--constraints <constraints>', 'what a machine must have: "arch=amd64 cores=2 mem=4G"')
    .option('--force', 'also when the charm assumes what is not there')
    .option('--revision <number>', 'the revision of what is packed', parseCount)
    .action((charm: string, application: string | undefined, options: DeployOptions) =>
      deploy(context, charm, application, options),
    );
  program
    .command('refresh <application> <charm>')
    .description('give an application a new revision of its charm')
    .option('--storage <name=directive>', 'for units that are added later; may be repeated', collect)
    .option('--resource <name=path>', 'a file for the charm; may be repeated', collect)
    .option('--force', 'also when nothing has changed, a hook has failed, or the charm assumes what is not there')
    .option('--revision <number>', 'the revision of what is packed', parseCount)
    .action((application: string, charm: string, options: RefreshOptions) =>
      refresh(context, application, charm, options),
    );
}

async function deploy(
  { ports }: CommandContext,
  charm: string,
  application: string | undefined,
  options: DeployOptions,
): Promise<void> {
  const named = application === undefined ? null : applicationName(application);
  const config = keyValues(options.config ?? []);
  const to = (options.to ?? []).map(machineId);
  const storage = options.storage && keyValues(options.storage);
  const attachStorage = options.attachStorage?.map(storageId);
  await withAdmin(ports, async (admin) => {
    const bundle = await uploadSource(ports, admin, { source: charm, revision: options.revision ?? null });
    const name = named ?? applicationName(bundle.operator);
    const resources = options.resource && (await uploadResources(ports, admin, options.resource));
    await admin.execute({
      kind: 'deploy',
      bundle: bundle.digest,
      application: name,
      units: options.numUnits,
      config,
      to,
      trust: options.trust === true,
      ...(storage && { storage }),
      ...(attachStorage && { attachStorage }),
      ...(resources && { resources }),
      bindings: parseBindings(wordsOf(options.bind ?? '')),
      constraints: keyValues(wordsOf(options.constraints ?? '')),
      force: options.force === true,
    });
    say(
      ports,
      `deploying ${name}: ${bundle.operator} revision ${bundle.revision}, published by key ${shortKeyId(bundle.publisher)}`,
    );
  });
}

async function refresh(
  { ports }: CommandContext,
  application: string,
  charm: string,
  options: RefreshOptions,
): Promise<void> {
  const name = applicationName(application);
  const storage = options.storage && keyValues(options.storage);
  await withAdmin(ports, async (admin) => {
    const bundle = await uploadSource(ports, admin, {
      source: charm,
      revision: options.revision ?? null,
      application: name,
    });
    const resources = options.resource && (await uploadResources(ports, admin, options.resource));
    const result = await admin.execute({
      kind: 'refresh',
      application: name,
      bundle: bundle.digest,
      force: options.force === true,
      ...(options.force === true && { again: true }),
      ...(storage && { storage }),
      ...(resources && { resources }),
    });
    if (result.kind === 'done' && result.changed.length === 0)
      return say(ports, `nothing has changed: ${name} runs these files; --force gives it them once more`);
    say(ports, `refreshing ${name} to ${bundle.operator} revision ${bundle.revision}`);
  });
}
