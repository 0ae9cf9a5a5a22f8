/** `storage`: what instances there are, and what becomes of them. */
import type { Command } from 'commander';
import { type Command as ModelCommand, storageId, unitName } from '../../core/model/index.ts';
import {
  type CommandContext,
  type Format,
  formatOption,
  keyValues,
  printData,
  say,
  viewOf,
  withAdmin,
} from './context.ts';

/** Adds `storage` with its verbs. */
export function addStorageCommands(program: Command, context: CommandContext): void {
  const storage = program.command('storage').description('the storage of units');
  storage
    .command('list', { isDefault: true })
    .description('show every instance: who has it, where it is, how large')
    .addOption(formatOption())
    .action((options: { readonly format: Format }) => list(context, options.format));
  storage
    .command('add <unit> <wish...>')
    .description('give a unit more: data, data=2, data=loop,2G')
    .action((unit: string, words: readonly string[]) =>
      execute(
        context,
        { kind: 'add-storage', unit: unitName(unit), storage: keyValues(words.map(withValue)) },
        `adding storage to ${unit}`,
      ),
    );
  storage
    .command('attach <unit> <storage...>')
    .description('give a unit detached instances, with what is on them')
    .action((unit: string, ids: readonly string[]) =>
      execute(
        context,
        { kind: 'attach-storage', unit: unitName(unit), storage: ids.map(storageId) },
        `attaching to ${unit}`,
      ),
    );
  storage
    .command('detach <storage...>')
    .description('take instances from their units and keep what is on them')
    .action((ids: readonly string[]) =>
      execute(context, { kind: 'detach-storage', storage: ids.map(storageId) }, 'detaching'),
    );
  storage
    .command('remove <storage...>')
    .description('delete instances with all that is on them')
    .option('--force', 'also those that a unit uses, and those whose machine does not come back')
    .action((ids: readonly string[], options: { readonly force?: boolean }) =>
      execute(
        context,
        { kind: 'remove-storage', storage: ids.map(storageId), force: options.force === true },
        'removing',
      ),
    );
}

/** `data` means `data=`: one instance like the charm wants it. */
const withValue = (word: string): string => (word.includes('=') ? word : `${word}=`);

async function execute({ ports }: CommandContext, command: ModelCommand, doing: string): Promise<void> {
  await withAdmin(ports, async (admin) => {
    const result = await admin.execute(command);
    say(ports, `${doing}: ${result.kind === 'done' ? result.changed.join(' ') : ''}`);
  });
}

async function list({ ports }: CommandContext, format: Format): Promise<void> {
  const { storage = [] } = await withAdmin(ports, (admin) => admin.status());
  await printData(ports, format, storage, async () => {
    const { renderStorage } = await import('../render/index.ts');
    return renderStorage(storage, viewOf(ports, ports.clock.now()));
  });
}
