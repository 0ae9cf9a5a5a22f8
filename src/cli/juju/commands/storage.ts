/** Storage: instances, who has them, and what becomes of them. */
import type { Command } from 'commander';
import { type Command as ModelCommand, storageId, unitName } from '../../../core/model/index.ts';
import { keyValues, say } from '../../commands/index.ts';
import {
  type DataFormat,
  dataFormat,
  ignoredOptions,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  print,
} from '../context.ts';
import { storageDocument } from '../storage.ts';

/** Adds them. */
export function addStorageCommands(program: Command, context: JujuContext): void {
  const execute = (options: ModelOption, command: ModelCommand): Promise<void> =>
    inModel(context, options, async (admin) => {
      const result = await admin.execute(command);
      if (result.kind === 'done') for (const name of result.changed) say(context.ports, name);
    });

  modelCommand(program, 'storage', 'the storage of the model')
    .alias('list-storage')
    .addOption(dataFormat())
    .action(({ format, ...options }: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => await print(context, format, storageDocument(await admin.status()))),
    );
  modelCommand(program, 'add-storage <unit> <storage...>', 'give a unit more: data, data=2, data=loop,2G').action(
    (unit: string, words: readonly string[], options: ModelOption) =>
      execute(options, {
        kind: 'add-storage',
        unit: unitName(unit),
        storage: keyValues(words.map((word) => (word.includes('=') ? word : `${word}=`))),
      }),
  );
  modelCommand(program, 'attach-storage <unit> <storage...>', 'give a unit detached instances').action(
    (unit: string, ids: readonly string[], options: ModelOption) =>
      execute(options, { kind: 'attach-storage', unit: unitName(unit), storage: ids.map(storageId) }),
  );
  ignoredOptions(
    modelCommand(program, 'detach-storage <storage...>', 'take instances from their units and keep what is on them'),
    '--force',
    '--no-wait',
  ).action((ids: readonly string[], options: ModelOption) =>
    execute(options, { kind: 'detach-storage', storage: ids.map(storageId) }),
  );
  ignoredOptions(
    modelCommand(program, 'remove-storage <storage...>', 'delete instances with all that is on them').option(
      '--force',
      'also those that a unit uses',
    ),
    '--no-destroy',
  ).action((ids: readonly string[], { force = false, ...options }: ModelOption & { readonly force?: boolean }) =>
    execute(options, { kind: 'remove-storage', storage: ids.map(storageId), force }),
  );
}
