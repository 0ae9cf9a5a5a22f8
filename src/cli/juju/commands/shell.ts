/** `ssh` and `scp`: what they do for tests, a command and a copy, through the agent and as far as its policy allows exec. */
import path from 'node:path';
import type { Command } from 'commander';
import { AgentError } from '../../../core/errors.ts';
import type { TaskResult } from '../../../core/model/index.ts';
import { followTask, quoteForShell } from '../../commands/index.ts';
import { ignoredOptions, inModel, type JujuContext, type ModelOption, modelCommand } from '../context.ts';

const commandTimeoutMs = 300_000;
/** Of a file or of stdin, before it becomes text of one command. */
const copyBytesMax = 512 * 1024;

interface SshOptions extends ModelOption {
  readonly container?: string;
}

/** Adds them. */
export function addShellCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'ssh <target> [command...]', 'run a command where a unit is').option(
      '--container <name>',
      'only "charm": there are no others on a machine',
    ),
    '--no-host-key-checks',
    '--proxy',
    '--pty <wanted>',
    '--remote',
  )
    .passThroughOptions()
    .action((target: string, words: readonly string[], options: SshOptions) => ssh(context, target, words, options));
  ignoredOptions(
    modelCommand(program, 'scp <files...>', 'copy a file to or from a unit: web/0:/tmp/x').option(
      '--container <name>',
      'only "charm": there are no others on a machine',
    ),
    '--no-host-key-checks',
    '--proxy',
  )
    .passThroughOptions()
    .action((words: readonly string[], options: SshOptions) => scp(context, words, options));
}

async function ssh(context: JujuContext, target: string, words: readonly string[], options: SshOptions): Promise<void> {
  const { terminal, files } = context.ports;
  // Options of ssh itself, such as the key to log in with, mean nothing here.
  const command = withoutSshOptions(words).map(String).join(' ');
  if (command === '')
    throw new AgentError('usage-invalid', 'cannot open a shell: give the command', { next: `juju ssh ${target} ls` });
  const input = Buffer.from(await files.readPipedInput());
  const result = await execute(context, options, target, withInput(command, input));
  terminal.out(bytesOf(result, 'stdout'));
  terminal.err(bytesOf(result, 'stderr'));
  const code = result.results['return-code'];
  if (typeof code === 'number' && code !== 0) context.end(code);
}

async function scp(context: JujuContext, words: readonly string[], options: SshOptions): Promise<void> {
  const [from, to, ...more] = withoutSshOptions(words);
  if (from === undefined || to === undefined || more.length > 0)
    throw new AgentError('usage-invalid', 'cannot copy this: give one source and one destination');
  const { files } = context.ports;
  const [source, destination] = [remote(from), remote(to)];
  if (source !== null && destination === null) {
    const said = await execute(
      context,
      options,
      source.unit,
      `cd "\${HOME:-/}" && cat -- ${quoteForShell(source.path)} | base64 -w0`,
    );
    mustSucceed(said);
    await files.writeBytes(to, Buffer.from(Buffer.from(bytesOf(said, 'stdout')).toString(), 'base64'));
  } else if (source === null && destination !== null) {
    const content = Buffer.from(await files.readBytes(from));
    const name = quoteForShell(
      destination.path.endsWith('/') || destination.path === ''
        ? `${destination.path}${path.basename(from)}`
        : destination.path,
    );
    const script = `cd "\${HOME:-/}" && if [ -d ${name} ]; then set -- ${name}/${quoteForShell(path.basename(from))}; else set -- ${name}; fi; cat >"$1"`;
    mustSucceed(await execute(context, options, destination.unit, withInput(`{ ${script}; }`, content)));
  } else
    throw new AgentError('usage-invalid', 'cannot copy this: one side is a file here, the other UNIT:PATH', {
      fields: { from, to },
    });
}

const remote = (word: string): { readonly unit: string; readonly path: string } | null => {
  const [, unit, path = ''] = /^([a-z0-9-]+\/(?:\d+|leader)):(.*)$/.exec(word) ?? [];
  return unit === undefined ? null : { unit, path };
};

function withInput(command: string, input: Buffer): string {
  if (input.length > copyBytesMax)
    throw new AgentError('limit-reached', 'cannot copy this much through an agent', {
      fields: { bytes: input.length, bytesMax: copyBytesMax },
      next: 'copy it with scp itself',
    });
  return input.length === 0 ? command : `base64 -d <<'EOF' | ${command}\n${input.toString('base64')}\nEOF`;
}

async function execute(context: JujuContext, options: SshOptions, unit: string, command: string): Promise<TaskResult> {
  if (options.container !== undefined && options.container !== 'charm')
    throw new AgentError('not-found', 'cannot enter this container: there are none on a machine', {
      fields: { container: options.container },
    });
  const silent = { enqueued: () => undefined, log: () => undefined };
  return await inModel(context, options, async (admin) => {
    const ask = (signal: AbortSignal) => admin.exec({ unit, command, timeoutMs: commandTimeoutMs }, signal);
    return (await followTask(context.ports, commandTimeoutMs, ask, silent)).result;
  });
}

function mustSucceed(result: TaskResult): void {
  if (result.status === 'completed' && (result.results['return-code'] ?? 0) === 0) return;
  throw new AgentError('file-unusable', 'cannot copy the file', {
    fields: { said: Buffer.from(bytesOf(result, 'stderr')).toString().trim() || result.message },
  });
}

function bytesOf({ results }: TaskResult, stream: 'stdout' | 'stderr'): Uint8Array {
  const text = results[stream];
  if (typeof text !== 'string') return new Uint8Array();
  return Buffer.from(text, results[`${stream}-encoding`] === 'base64' ? 'base64' : 'utf8');
}

/** `-i key`, `-o option=value`, `-r`: what ssh and scp read before the words that count. */
function withoutSshOptions(words: readonly string[]): readonly string[] {
  const rest = [...words];
  while (rest[0]?.startsWith('-')) {
    const option = rest.shift();
    if (option === '--') break;
    if (option === '-i' || option === '-o' || option === '-p' || option === '-l' || option === '-F') rest.shift();
  }
  return rest;
}
