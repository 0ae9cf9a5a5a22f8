/** `config`: options of an application. */
import type { Command } from 'commander';
import { applicationName } from '../../../core/model/index.ts';
import { keyValues, parseList } from '../../commands/index.ts';
import {
  type DataFormat,
  dataFormat,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  print,
} from '../context.ts';

interface ConfigOptions extends ModelOption {
  readonly reset?: readonly string[];
  readonly format: DataFormat;
}

/** Adds it. */
export function addConfigCommands(program: Command, context: JujuContext): void {
  modelCommand(program, 'config <application> [settings...]', 'show or change the options of an application')
    .option('--reset <keys>', 'back to the default', parseList)
    .addOption(dataFormat())
    .action((application: string, words: readonly string[], options: ConfigOptions) =>
      config(context, application, words, options),
    );
}

async function config(
  context: JujuContext,
  name: string,
  words: readonly string[],
  options: ConfigOptions,
): Promise<void> {
  const application = applicationName(name);
  const { reset = [], format } = options;
  const asked = words.find((word) => !word.includes('='));
  await inModel(context, options, async (admin) => {
    if (words.length > 0 && asked === undefined)
      return void (await admin.execute({ kind: 'configure', application, set: keyValues(words), reset }));
    if (reset.length > 0) return void (await admin.execute({ kind: 'configure', application, set: {}, reset }));
    const view = await admin.applicationConfig(application);
    if (asked !== undefined) {
      const value = view.options[asked]?.value;
      return context.ports.terminal.out(`${value ?? ''}\n`);
    }
    const { trusted } = await admin.showApplication(application);
    await print(context, format, {
      application,
      charm: view.charm,
      settings: Object.fromEntries(
        Object.entries(view.options).map(([key, { type, value, source, description }]) => [
          key,
          { description, type, source, ...(value !== null && { value }) },
        ]),
      ),
      'application-config': {
        trust: {
          description: 'Does this application have access to trusted credentials',
          type: 'bool',
          value: trusted,
          default: false,
          source: trusted ? 'user' : 'default',
        },
      },
    });
  });
}
