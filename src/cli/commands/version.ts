/** `version`: of this program. */
import type { Command } from 'commander';
import { type CommandContext, type Format, formatOption, printData } from './context.ts';

/** Adds `version`. */
export function addVersionCommand(program: Command, { ports }: CommandContext): void {
  program
    .command('version')
    .description('the version of reeve')
    .addOption(formatOption())
    .action((options: { readonly format: Format }) =>
      printData(ports, options.format, { version: ports.version }, () => Promise.resolve(`${ports.version}\n`)),
    );
}
