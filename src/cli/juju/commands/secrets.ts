/** Secrets: of people, and a look at those of charms (charm-runtime.md §15.3). */
import { type Command, Option } from 'commander';
import { applicationName, type Command as ModelCommand } from '../../../core/model/index.ts';
import { parseCount, parseList, readSecretContent } from '../../commands/index.ts';
import {
  type DataFormat,
  dataFormat,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  print,
} from '../context.ts';

interface ContentOptions extends ModelOption {
  readonly file?: string;
  readonly info?: string;
}

interface UpdateOptions extends ContentOptions {
  readonly name?: string;
  readonly autoPrune?: boolean | string;
}

interface ShowOptions extends ModelOption {
  readonly reveal?: boolean;
  readonly revisions?: boolean;
  readonly revision?: number;
  readonly format: DataFormat;
}

/** Adds them. */
export function addSecretCommands(program: Command, context: JujuContext): void {
  const { ports } = context;
  const execute = (options: ModelOption, command: ModelCommand): Promise<void> =>
    inModel(context, options, async (admin) => void (await admin.execute(command)));

  withContent(modelCommand(program, 'add-secret <name> [values...]', 'keep a secret; prints its uri')).action(
    (name: string, words: readonly string[], { file, info = '', ...options }: ContentOptions) =>
      inModel(context, options, async (admin) => {
        const content = await readSecretContent(ports, words, file);
        const added = await admin.execute({ kind: 'add-secret', name, description: info, content });
        if (added.kind === 'secret-added') ports.terminal.out(`secret:${added.secret}\n`);
      }),
  );
  withContent(modelCommand(program, 'update-secret <secret> [values...]', 'new values are a new revision'))
    .option('--name <name>', 'another name')
    .option('--auto-prune [yes]', 'remove revisions that nobody reads any more')
    .action(async (secret: string, words: readonly string[], options: UpdateOptions) => {
      const { file, info, name, autoPrune } = options;
      const isNew = words.length > 0 || file !== undefined;
      await execute(options, {
        kind: 'update-secret',
        secret,
        ...(name !== undefined && { name }),
        ...(info !== undefined && { description: info }),
        ...(autoPrune !== undefined && { autoPrune: String(autoPrune) === 'true' }),
        ...(isNew && { content: await readSecretContent(ports, words, file) }),
      });
    });
  for (const kind of ['grant-secret', 'revoke-secret'] as const)
    modelCommand(program, `${kind} <secret> <applications>`, 'who may read a secret: a,b').action(
      (secret: string, names: string, options: ModelOption) =>
        execute(options, { kind, secret, applications: parseList(names).map(applicationName) }),
    );
  modelCommand(program, 'remove-secret <secret>', 'remove a secret, or one revision of it')
    .option('--revision <number>', 'only this revision', parseCount)
    .action((secret: string, { revision, ...options }: ModelOption & { readonly revision?: number }) =>
      execute(options, { kind: 'remove-secret', secret, ...(revision !== undefined && { revision }) }),
    );
  addViews(program, context);
}

const withContent = (command: Command): Command =>
  command.option('--file <file>', 'a YAML or JSON map of values').option('--info <text>', 'what it is for');

function addViews(program: Command, context: JujuContext): void {
  modelCommand(program, 'secrets', 'the secrets of the model')
    .alias('list-secrets')
    .option('--owner <owner>', 'of this application or unit, or <model>')
    .addOption(tabular())
    .action(({ owner, format, ...options }: ModelOption & { owner?: string; format: DataFormat | 'tabular' }) =>
      inModel(context, options, async (admin) => {
        const { renderSecrets, secretDocument } = await import('../../render/index.ts');
        const secrets = await admin.secrets({ reveal: false, ...(owner !== undefined && { owner }) });
        if (format !== 'tabular') return await print(context, format, secretDocument(secrets, false));
        const { terminal, clock } = context.ports;
        terminal.out(renderSecrets(secrets, { now: clock.now(), width: terminal.outWidth, colour: false }));
      }),
    );
  modelCommand(program, 'show-secret <secret>', 'everything about a secret; its values only with --reveal')
    .option('--reveal', 'with its values')
    .option('--revision <number>', 'of this revision', parseCount)
    .option('-r, --revisions', 'with its revisions')
    .addOption(dataFormat())
    .action((secret: string, { reveal = false, revision, revisions, format, ...options }: ShowOptions) =>
      inModel(context, options, async (admin) => {
        const { secretDocument } = await import('../../render/index.ts');
        const found = await admin.secrets({ secret, reveal, ...(revision !== undefined && { revision }) });
        const entries = Object.entries(secretDocument(found, true)).map(([id, entry]) => {
          const { revisions: every, access, ...rest } = entry as Record<string, unknown>;
          const granted = Array.isArray(access) && access.length > 0;
          return [
            id,
            {
              ...rest,
              ...(revision !== undefined && { revision }),
              ...(revisions && { revisions: every }),
              ...(granted && { access }),
            },
          ];
        });
        await print(context, format, Object.fromEntries(entries));
      }),
    );
}

const tabular = (): Option =>
  new Option('--format <format>', 'how to print').choices(['tabular', 'json', 'yaml']).default('tabular');
