/** `config`: show or set the options of an application. */
import type { Command } from 'commander';
import { AgentError } from '../../core/errors.ts';
import { type ApplicationName, applicationName } from '../../core/model/index.ts';
import {
  type CommandContext,
  type Format,
  formatOption,
  keyValues,
  parseList,
  printData,
  say,
  viewOf,
  withAdmin,
} from './context.ts';

interface ConfigOptions {
  readonly format: Format;
  readonly reset?: readonly string[];
}

/** Adds `config`. */
export function addConfigCommand(program: Command, context: CommandContext): void {
  program
    .command('config <application> [words...]')
    .description('show all options, show one (KEY), or set some (KEY=VALUE …)')
    .option('--reset <keys>', 'options that go back to their defaults: a,b', parseList)
    .addOption(formatOption())
    .action((application: string, words: readonly string[], options: ConfigOptions) => {
      const name = applicationName(application);
      const [first] = words;
      if (words.length === 1 && first !== undefined && !first.includes('=') && options.reset === undefined)
        return showOne(context, name, first);
      if (words.length === 0 && options.reset === undefined) return show(context, name, options.format);
      return set(context, name, keyValues(words), options.reset ?? []);
    });
}

async function show({ ports }: CommandContext, application: ApplicationName, format: Format): Promise<void> {
  const config = await withAdmin(ports, (admin) => admin.applicationConfig(application));
  await printData(ports, format, config, async () => {
    const { renderConfig } = await import('../render/index.ts');
    return renderConfig(config, viewOf(ports, ports.clock.now()));
  });
}

async function showOne({ ports }: CommandContext, application: ApplicationName, key: string): Promise<void> {
  const { options } = await withAdmin(ports, (admin) => admin.applicationConfig(application));
  const option = Object.hasOwn(options, key) ? options[key] : undefined;
  if (option === undefined)
    throw new AgentError('not-found', 'cannot find this option', {
      fields: { application, option: key },
      next: `reeve config ${application}`,
    });
  ports.terminal.out(`${option.value ?? ''}\n`);
}

async function set(
  { ports }: CommandContext,
  application: ApplicationName,
  values: Readonly<Record<string, string>>,
  reset: readonly string[],
): Promise<void> {
  await withAdmin(ports, (admin) => admin.execute({ kind: 'configure', application, set: values, reset }));
  say(
    ports,
    `configured ${application}: ${[...Object.keys(values), ...reset.map((key) => `${key} reset`)].join(', ')}`,
  );
}
