/** `secret`: secrets of people, and a look at all of them. */
import type { Command } from 'commander';
import {
  type ApplicationName,
  applicationName,
  type CommandResult,
  type Command as ModelCommand,
} from '../../core/model/index.ts';
import {
  type CommandContext,
  type Format,
  formatOption,
  parseCount,
  parseList,
  printData,
  say,
  viewOf,
  withAdmin,
} from './context.ts';
import { readSecretContent } from './secret-content.ts';

interface ValueOptions {
  readonly file?: string;
  readonly info?: string;
}

interface ShowOptions {
  readonly reveal?: boolean;
  readonly revision?: number;
  readonly format: Format;
}

const fileFlag = ['--file <file>', 'a YAML or JSON map of values, - for stdin; words come over it'] as const;

/** Adds `secret` with its verbs, and `secrets`. */
export function addSecretCommands(program: Command, context: CommandContext): void {
  const secret = program.command('secret').description('secrets that you give to applications');
  secret
    .command('add <name> [values...]')
    .description('keep a secret: KEY=VALUE, KEY#file=PATH, KEY#base64=…; prints its uri')
    .option(...fileFlag)
    .option('--info <text>', 'what it is for')
    .action((name: string, words: readonly string[], options: ValueOptions) => add(context, name, words, options));
  secret
    .command('update <secret> [values...]')
    .description('change a secret, by uri or name; new values are a new revision')
    .option(...fileFlag)
    .option('--info <text>', 'what it is for')
    .option('--name <name>', 'another name')
    .option('--auto-prune [yes]', 'remove revisions that nobody reads any more: true or false')
    .action(
      (
        id: string,
        words: readonly string[],
        options: ValueOptions & { readonly name?: string; readonly autoPrune?: boolean | string },
      ) => update(context, id, words, options),
    );
  addGrantCommands(secret, context);
  secret
    .command('remove <secret>')
    .description('remove a secret, or one revision of it')
    .option('--revision <number>', 'only this revision', parseCount)
    .action(async (id: string, { revision }: { readonly revision?: number }) => {
      await execute(context, { kind: 'remove-secret', secret: id, ...(revision !== undefined && { revision }) });
      say(context.ports, revision === undefined ? `removed ${id}` : `removed revision ${revision} of ${id}`);
    });
  secret
    .command('show <secret>')
    .description('show a secret; its values only with --reveal')
    .option('--reveal', 'with its values')
    .option('--revision <number>', 'of this revision', parseCount)
    .addOption(formatOption())
    .action((id: string, options: ShowOptions) => show(context, id, options));
  for (const command of [secret.command('list'), program.command('secrets')])
    command
      .description('list secrets, of people and of charms')
      .option('--owner <owner>', 'of this application or unit, or <model>')
      .addOption(formatOption())
      .action((options: { readonly owner?: string; readonly format: Format }) => list(context, options));
}

function addGrantCommands(secret: Command, context: CommandContext): void {
  const verbs = [
    ['grant', 'let applications read a secret', 'grant-secret', 'granted to'],
    ['revoke', 'take that back', 'revoke-secret', 'taken from'],
  ] as const;
  for (const [verb, description, kind, done] of verbs)
    secret
      .command(`${verb} <secret> <applications>`)
      .description(`${description}: a,b`)
      .action(async (id: string, names: string) => {
        const applications: readonly ApplicationName[] = parseList(names).map(applicationName);
        await execute(context, { kind, secret: id, applications });
        say(context.ports, `${id} is ${done} ${applications.join(', ')}`);
      });
}

const execute = ({ ports }: CommandContext, command: ModelCommand): Promise<CommandResult> =>
  withAdmin(ports, (admin) => admin.execute(command));

async function add(
  context: CommandContext,
  name: string,
  words: readonly string[],
  { file, info = '' }: ValueOptions,
): Promise<void> {
  const content = await readSecretContent(context.ports, words, file);
  const result = await execute(context, { kind: 'add-secret', name, description: info, content });
  if (result.kind === 'secret-added') context.ports.terminal.out(`secret:${result.secret}\n`);
}

async function update(
  context: CommandContext,
  id: string,
  words: readonly string[],
  { file, info, name, autoPrune }: ValueOptions & { readonly name?: string; readonly autoPrune?: boolean | string },
): Promise<void> {
  const hasContent = words.length > 0 || file !== undefined;
  await execute(context, {
    kind: 'update-secret',
    secret: id,
    ...(name !== undefined && { name }),
    ...(info !== undefined && { description: info }),
    ...(autoPrune !== undefined && { autoPrune: autoPrune === true || autoPrune === 'true' }),
    ...(hasContent && { content: await readSecretContent(context.ports, words, file) }),
  });
  say(context.ports, `updated ${id}`);
}

async function show({ ports }: CommandContext, id: string, { reveal = false, revision, format }: ShowOptions) {
  const query = { secret: id, reveal, ...(revision !== undefined && { revision }) };
  const secrets = await withAdmin(ports, (admin) => admin.secrets(query));
  const { secretDocument, renderSecret } = await import('../render/index.ts');
  await printData(ports, format, secretDocument(secrets, true), async () =>
    secrets.map((secret) => renderSecret(secret, viewOf(ports, ports.clock.now()))).join(''),
  );
}

async function list(
  { ports }: CommandContext,
  { owner, format }: { readonly owner?: string; readonly format: Format },
): Promise<void> {
  const query = { reveal: false, ...(owner !== undefined && { owner }) };
  const secrets = await withAdmin(ports, (admin) => admin.secrets(query));
  const { renderSecrets, secretDocument } = await import('../render/index.ts');
  await printData(ports, format, secretDocument(secrets, false), async () =>
    renderSecrets(secrets, viewOf(ports, ports.clock.now())),
  );
}
