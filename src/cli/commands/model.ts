/** Commands that change the model by one sentence. */
import type { Command } from 'commander';
import { AgentError } from '../../core/errors.ts';
import {
  applicationName,
  type Command as ModelCommand,
  machineId,
  type RelationId,
  storageId,
  unitName,
} from '../../core/model/index.ts';
import { type CommandContext, parseCount, parseList, say, withAdmin } from './context.ts';

interface AddUnitOptions {
  readonly numUnits: number;
  readonly to?: readonly string[];
  readonly attachStorage?: readonly string[];
}

interface RemoveOptions {
  readonly force?: boolean;
  readonly destroyStorage?: boolean;
}

const removal = ({ force, destroyStorage }: RemoveOptions) => ({
  force: force === true,
  ...(destroyStorage && { destroyStorage }),
});

/** Adds the commands that are one sentence each. */
export function addModelCommands(program: Command, context: CommandContext): void {
  const execute = (command: ModelCommand, done: string): Promise<void> => change(context, command, done);

  program
    .command('add-unit <application>')
    .description('add units to an application')
    .option('-n, --num-units <number>', 'how many', parseCount, 1)
    .option('--to <machines>', 'machines for the units, in order: 0,1', parseList)
    .option('--attach-storage <ids>', 'detached storage for the one unit: data/0,logs/1', parseList)
    .action((application: string, options: AddUnitOptions) => {
      const to = (options.to ?? []).map(machineId);
      const command = {
        kind: 'add-unit',
        application: applicationName(application),
        units: options.numUnits,
        to,
        ...(options.attachStorage && { attachStorage: options.attachStorage.map(storageId) }),
      } as const;
      return execute(command, `adding ${options.numUnits} to ${application}`);
    });
  program
    .command('remove-unit <unit...>')
    .description('remove units, with their hooks')
    .option('--force', 'do not wait for hooks that fail')
    .option('--destroy-storage', 'delete their storage with what is on it')
    .action(async (units: readonly string[], options: RemoveOptions) => {
      for (const unit of units.map(unitName))
        await execute({ kind: 'remove-unit', unit, ...removal(options) }, `removing ${unit}`);
    });
  program
    .command('remove-application <application...>')
    .description('remove applications with all their units')
    .option('--force', 'do not wait for hooks that fail')
    .option('--destroy-storage', 'delete their storage with what is on it')
    .action(async (applications: readonly string[], options: RemoveOptions) => {
      for (const application of applications.map(applicationName))
        await execute({ kind: 'remove-application', application, ...removal(options) }, `removing ${application}`);
    });
  program
    .command('integrate <end> <end2>')
    .description('relate two applications: web motd, or web:backend motd:motd')
    .action((first: string, second: string) =>
      execute({ kind: 'integrate', ends: [first, second] }, `integrating ${first} and ${second}`),
    );
  program
    .command('remove-relation <end> [end2]')
    .description('end a relation: web motd, or its number')
    .action((first: string, second: string | undefined) =>
      execute(
        relationRemoval(first, second),
        second === undefined ? `ending relation ${first}` : `separating ${first} and ${second}`,
      ),
    );
  program
    .command('resolved <unit>')
    .description('run the failed hook of a unit again, now')
    .option('--no-retry', 'count the failed hook as done instead')
    .action((unit: string, options: { readonly retry: boolean }) => {
      const answer = options.retry ? 'retry' : 'skip';
      return execute(
        { kind: 'resolve', unit: unitName(unit), answer },
        options.retry ? `${unit}: running the failed hook again` : `${unit}: the failed hook counts as done`,
      );
    });
}

/** By both ends, or by the number alone. Throws `usage-invalid`. */
export function relationRemoval(first: string, second: string | undefined): ModelCommand {
  if (second !== undefined) return { kind: 'remove-relation', ends: [first, second] };
  if (/^[1-9]\d{0,14}$/.test(first)) return { kind: 'end-relation', relation: Number(first) as RelationId };
  throw new AgentError('usage-invalid', 'cannot tell which relation: give both of its ends, or its number', {
    fields: { end: first },
    next: 'reeve relations',
  });
}

async function change({ ports }: CommandContext, command: ModelCommand, done: string): Promise<void> {
  await withAdmin(ports, async (admin) => {
    const result = await admin.execute(command);
    const detail = result.kind === 'related' ? ` (${result.ends.join(' ')})` : '';
    say(ports, done + detail);
  });
}
