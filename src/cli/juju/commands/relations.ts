/** `integrate` and `remove-relation`. */
import type { Command } from 'commander';
import { relationRemoval } from '../../commands/index.ts';
import { ignoredOptions, inModel, type JujuContext, type ModelOption, modelCommand } from '../context.ts';

/** Adds them. */
export function addRelationCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'integrate <end> <end2>', 'relate two applications: web:db mysql').alias('relate'),
    '--via <cidrs>',
  ).action((end: string, other: string, options: ModelOption) =>
    inModel(context, options, async (admin) => void (await admin.execute({ kind: 'integrate', ends: [end, other] }))),
  );
  ignoredOptions(
    modelCommand(program, 'remove-relation <end> [end2]', 'end a relation: web:db mysql, or its number'),
    '--force',
    '--no-wait',
  ).action((end: string, other: string | undefined, options: ModelOption) =>
    inModel(context, options, async (admin) => void (await admin.execute(relationRemoval(end, other)))),
  );
}
