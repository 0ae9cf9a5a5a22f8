/** `machines`, `add-machine`, `remove-machine`, `upgrade-agent`. */
import type { Command } from 'commander';
import { machineId } from '../../core/model/index.ts';
import { uploadSource } from './bundle-source.ts';
import {
  type CommandContext,
  type Format,
  formatOption,
  parseList,
  printData,
  say,
  viewOf,
  withAdmin,
} from './context.ts';

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
  program
    .command('upgrade-agent <bundle>')
    .description(
      'give the agents of machines a signed revision; one that does not become well there falls back by itself',
    )
    .option('--machines <machines>', 'these and no others: 0,1', parseList, [])
    .option('--rollback', 'although it is older than what runs')
    .action(async (source: string, options: { readonly machines: readonly string[]; readonly rollback?: boolean }) => {
      const machines = options.machines.map(machineId);
      const [bundle, result] = await withAdmin(ports, async (admin) => {
        const uploaded = await uploadSource(ports, admin, { source, revision: null });
        const rollback = options.rollback === true;
        return [
          uploaded,
          await admin.execute({ kind: 'upgrade-agent', bundle: uploaded.digest, machines, rollback }),
        ] as const;
      });
      const meant = result.kind === 'done' ? result.changed.join(', ') : '';
      say(
        ports,
        `${bundle.operator} revision ${bundle.revision} is assigned to machine ${meant || 'none'}\n  next: reeve machines`,
      );
    });
}
