/** `machines`, `add-machine`, `remove-machine`. */
import type { Command } from 'commander';
import { machineId } from '../../core/model/index.ts';
import { type CommandContext, type Format, formatOption, printData, say, viewOf, withAdmin } from './context.ts';

/** Adds the commands about machines. */
export function addMachineCommands(program: Command, { ports }: CommandContext): void {
  program
    .command('machines')
    .description('the machines of the model')
    .addOption(formatOption())
    .action(async ({ format }: { readonly format: Format }) => {
      const { machines, now } = await withAdmin(ports, (admin) => admin.status());
      await printData(ports, format, machines, async () => {
        const { renderMachines } = await import('../render/index.ts');
        return renderMachines(machines, viewOf(ports, now));
      });
    });
  program
    .command('add-machine')
    .description('print what to type on a machine so that it joins the model, within one hour')
    .action(async () => {
      const token = await withAdmin(ports, (admin) => admin.createJoinToken());
      ports.terminal.out(`${token}\n`);
      say(ports, 'on the machine, with the line above on stdin:\n  next: reeve join HOST:PORT');
    });
  program
    .command('remove-machine <machine...>')
    .description('forget machines that hold nothing and do not answer, and let their agents in no more')
    .option('--force', 'with the units that they hold, and although they answer')
    .action(async (machines: readonly string[], { force = false }: { readonly force?: boolean }) => {
      for (const machine of machines.map(machineId)) {
        await withAdmin(ports, (admin) => admin.execute({ kind: 'remove-machine', machine, force }));
        say(ports, `removed machine ${machine}`);
      }
    });
}
