/** `bundle`: pack, sign, verify, inspect, and the keys for it. */
import type { Command } from 'commander';
import { exitCode } from '../exit.ts';
import type { CliPorts, PublisherKey } from '../ports.ts';
import { type CommandContext, collect, parseCount, printData, say } from './context.ts';

interface PackOptions {
  readonly output?: string;
  readonly revision: number;
}

/** Adds `bundle` with its commands. */
export function addBundleCommands(program: Command, context: CommandContext): void {
  const { ports } = context;
  const bundle = program.command('bundle').description('pack, sign, verify and inspect operator bundles');
  bundle
    .command('pack <source>')
    .description('make a bundle of a charm directory or a .charm file')
    .option('-o, --output <file>', 'the bundle; its manifest is put beside it; default NAME_REVISION.bundle')
    .option('--revision <number>', 'the revision of the bundle', parseCount, 1)
    .action((source: string, options: PackOptions) => pack(ports, source, options));
  bundle
    .command('sign <file>')
    .description('sign the manifest of a bundle')
    .option('--key <file>', 'the private key; else the development key')
    .action(async (file: string, options: { readonly key?: string }) => {
      const key = await keyFrom(ports, options.key);
      await (await ports.bundles()).sign({ file, key });
      say(ports, `signed ${file} with key ${key.keyId}`);
    });
  bundle
    .command('verify <file>')
    .description('check a bundle as an agent would, and exit with 4 when it is refused')
    .option('--key <base64>', 'a public key to accept; may be repeated; else the development key', collect)
    .action((file: string, options: { readonly key?: readonly string[] }) => verify(context, file, options.key));
  bundle
    .command('inspect <file>')
    .description('show the manifest of a bundle, without judging it')
    .option('--json', 'as JSON')
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const facts = await (await ports.bundles()).inspect({ file });
      await printData(ports, options.json === true ? 'json' : 'yaml', facts, () => Promise.resolve(''));
    });
  bundle
    .command('key [file]')
    .description('show a publisher key: its id and its public half; without FILE the development key')
    .option('--create', 'make it')
    .action((file: string | undefined, options: { readonly create?: boolean }) =>
      showKey(ports, file, options.create === true),
    );
}

async function pack(ports: CliPorts, source: string, options: PackOptions): Promise<void> {
  const onProgress = (step: string) => say(ports, step);
  const packed = await (await ports.bundles()).pack({ source, ...options, onProgress });
  const { operator, files } = packed.manifest;
  say(ports, `packed ${operator} revision ${options.revision}: ${files.length} files, not signed yet`);
  say(ports, `  next: reeve bundle sign ${packed.file}`);
  ports.terminal.out(`${packed.file}\n`);
}

async function verify(
  { ports, end }: CommandContext,
  file: string,
  given: readonly string[] | undefined,
): Promise<void> {
  const bundles = await ports.bundles();
  const keys = given ?? [(await keyFrom(ports, undefined)).publicKeyBase64];
  const { ok, lines } = await bundles.verify({ file, keys });
  ports.terminal.out(lines.map((line) => `${line}\n`).join(''));
  say(ports, ok ? 'accepted' : 'refused');
  if (!ok) end(exitCode('untrusted'));
}

async function showKey(ports: CliPorts, file: string | undefined, create: boolean): Promise<void> {
  const key = file !== undefined && create ? await (await ports.bundles()).createKey(file) : await keyFrom(ports, file);
  ports.terminal.out(`id: ${key.keyId}\npublic: ${key.publicKeyBase64}\n`);
}

async function keyFrom(ports: CliPorts, file: string | undefined): Promise<PublisherKey> {
  const bundles = await ports.bundles();
  if (file !== undefined) return await bundles.loadKey(file);
  const key = await bundles.developmentKey();
  if (key.created) say(ports, `made a development key: ${key.file}`);
  return key;
}
