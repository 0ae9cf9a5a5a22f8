/** What the commands of the `juju`-compatible face share: options that each of them takes, and one way to print. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Admin, Models } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { CliPorts } from '../ports.ts';

export interface JujuContext {
  readonly ports: CliPorts;
  /** Sets the exit code of a command that did its work. */
  readonly end: (code: number) => void;
}

export interface ModelOption {
  readonly model?: string;
}

/** A command that works on one model: `-m`, which may name a controller and an owner too (`here:admin/test`). */
export const modelCommand = (program: Command, words: string, description: string): Command =>
  program.command(words).description(description).option('-m, --model <model>', 'the model');

/** There is one controller and one owner: only the last part tells models apart. */
export const modelNameIn = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);

/** Opens the controller for one piece of work in the model that the option names. */
export async function inModel<Result>(
  { ports }: JujuContext,
  { model }: ModelOption,
  work: (admin: Admin, models: Models) => Promise<Result>,
): Promise<Result> {
  const { admin, models, close } = await ports.admin(model === undefined ? undefined : modelNameIn(model));
  try {
    return await work(admin, models);
  } finally {
    await close();
  }
}

/** The first unit of a machine: what runs there runs as it. Throws `not-found`. */
export async function unitOn(admin: Admin, machine: string): Promise<string> {
  const { applications } = await admin.status();
  const found = applications.flatMap(({ units }) => units).find((one) => one.machine === machine);
  if (found !== undefined) return found.unit;
  throw new AgentError('not-found', `cannot run anything on machine "${machine}": no unit is there`, {
    next: 'juju status',
  });
}

export type DataFormat = 'json' | 'yaml';

export const dataFormat = (fallback: DataFormat = 'yaml'): Option =>
  new Option('--format <format>', 'how to print').choices(['json', 'yaml']).default(fallback);

/** One line of JSON, or YAML: stdout carries nothing else. */
export async function print({ ports }: JujuContext, format: DataFormat, value: unknown): Promise<void> {
  ports.terminal.out(format === 'json' ? `${JSON.stringify(value)}\n` : await ports.documents.print(value));
}

/** RFC 3339, as every time in the output. */
export const timeText = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** What tools accept and what changes nothing here: there is one kind of machine, and no store. */
export function ignoredOptions(command: Command, ...flags: readonly string[]): Command {
  for (const flag of flags) command.addOption(new Option(flag, 'accepted, without meaning here').hideHelp());
  return command;
}
