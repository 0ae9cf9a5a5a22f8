/** `bundle`: pack, sign, verify, inspect, and the keys for it. */
import type { Command } from 'commander';
import type { CliPorts, PublisherKey } from '../ports.ts';
import { type CommandContext, collect, parseCount, printData, say } from './context.ts';

export function addBundleCommands(program: Command, context: CommandContext): void {
  const { ports } = context;
  const bundle = program.command('bundle').description('pack, sign, verify and inspect operator bundles');
  bundle
    .command('pack <source>')
    .description('make a bundle of a charm directory or a .charm file')
    .requiredOption('-o, --output <file>', 'the bundle; its manifest is put beside it')
    .option('--revision <number>', 'the revision of the bundle', parseCount, 1)
    .action((source: string, options: { readonly output: string; readonly revision: number }) =>
      pack(ports, source, options.output, options.revision),
    );
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
    .action((file: string, options: { readonly key?: readonly string[] }) => verify(ports, file, options.key));
  bundle
    .command('inspect <file>')
    .description('show the manifest of a bundle, without judging it')
    .option('--json', 'as JSON')
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const facts = await (await ports.bundles()).inspect(file);
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

async function pack(ports: CliPorts, source: string, output: string, revision: number): Promise<void> {
  const onProgress = (step: string) => say(ports, step);
  const packed = await (await ports.bundles()).pack({ source, output, revision, onProgress });
  const { operator, files } = packed.manifest;
  say(ports, `packed ${operator} revision ${revision}: ${files.length} files, not signed yet`);
  say(ports, `  next: reeve bundle sign ${output}`);
  ports.terminal.out(`${packed.digest}\n`);
}

async function verify(ports: CliPorts, file: string, given: readonly string[] | undefined): Promise<void> {
  const bundles = await ports.bundles();
  const keys = given ?? [(await keyFrom(ports, undefined)).publicKeyBase64];
  const { manifest, signedBy } = await bundles.verify({ file, keys });
  ports.terminal.out(`${manifest.operator} revision ${manifest.revision} signed by ${signedBy.join(', ')}\n`);
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
