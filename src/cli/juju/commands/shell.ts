/** `ssh` and `scp`: what they do for tests, a command and a copy, through the agent and as far as its policy allows exec. */
import path from 'node:path';
import type { Command } from 'commander';
import { AgentError } from '../../../core/errors.ts';
import type { TaskResult } from '../../../core/model/index.ts';
import { followTask, quoteForShell } from '../../commands/index.ts';
import { ignoredOptions, inModel, type JujuContext, type ModelOption, modelCommand, unitOn } from '../context.ts';

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
  const [source, destination] = [remote(from), remote(to)];
  if (source !== null && destination === null) await fetch(context, options, source, to);
  else if (source === null && destination !== null) await deliver(context, options, from, destination);
  else
    throw new AgentError('usage-invalid', 'cannot copy this: one side is a file here, the other UNIT:PATH', {
      fields: { from, to },
    });
}

interface RemotePath {
  readonly target: string;
  readonly path: string;
}

/** A folder comes as a tar archive, and is told apart by the first letter that is printed. */
async function fetch(context: JujuContext, options: SshOptions, source: RemotePath, to: string): Promise<void> {
  const { files } = context.ports;
  const name = quoteForShell(source.path);
  const script = `cd "\${HOME:-/}" && if [ -d ${name} ]; then printf d; tar -C ${name} -cf - . | base64 -w0; else printf f; base64 -w0 -- ${name}; fi`;
  const said = await execute(context, options, source.target, script);
  mustSucceed(said);
  const text = Buffer.from(bytesOf(said, 'stdout')).toString();
  const content = Buffer.from(text.slice(1), 'base64');
  const isFolder = (await files.kind(to)) === 'directory';
  const place = isFolder ? path.join(to, path.basename(source.path)) : to;
  await (text.startsWith('d') ? files.unpackFolder(place, content) : files.writeBytes(place, content));
}

async function deliver(context: JujuContext, options: SshOptions, from: string, { target, path: to }: RemotePath) {
  const { files } = context.ports;
  const isFolder = (await files.kind(from)) === 'directory';
  const content = Buffer.from(await (isFolder ? files.packFolder(from) : files.readBytes(from)));
  const base = path.basename(path.resolve(from));
  const name = quoteForShell(to.endsWith('/') || to === '' ? `${to}${base}` : to);
  const place = `if [ -d ${name} ]; then set -- ${name}/${quoteForShell(base)}; else set -- ${name}; fi`;
  const store = isFolder ? 'mkdir -p "$1" && tar -C "$1" -xf -' : 'cat >"$1"';
  const script = `{ cd "\${HOME:-/}" && ${place}; ${store}; }`;
  mustSucceed(await execute(context, options, target, withInput(script, content)));
}

const remote = (word: string): RemotePath | null => {
  const [, target, path = ''] = /^([a-z0-9-]+\/(?:\d+|leader)|\d+):(.*)$/.exec(word) ?? [];
  return target === undefined ? null : { target, path };
};

function withInput(command: string, input: Buffer): string {
  if (input.length > copyBytesMax)
    throw new AgentError('limit-reached', 'cannot copy this much through an agent', {
      fields: { bytes: input.length, bytesMax: copyBytesMax },
      next: 'copy it with scp itself',
    });
  return input.length === 0 ? command : `base64 -d <<'EOF' | ${command}\n${input.toString('base64')}\nEOF`;
}

async function execute(
  context: JujuContext,
  options: SshOptions,
  target: string,
  command: string,
): Promise<TaskResult> {
  if (options.container !== undefined && options.container !== 'charm')
    throw new AgentError('not-found', 'cannot enter this container: there are none on a machine', {
      fields: { container: options.container },
    });
  const silent = { enqueued: () => undefined, log: () => undefined };
  return await inModel(context, options, async (admin) => {
    const unit = /^\d+$/.test(target) ? await unitOn(admin, target) : target;
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
