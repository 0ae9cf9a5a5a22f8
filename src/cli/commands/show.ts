/** `show`, and the lists of one kind each. */
import type { Command } from 'commander';
import type { Admin } from '../../controller/ports/index.ts';
import { applicationName, machineId } from '../../core/model/index.ts';
import type * as Render from '../render/index.ts';
import type { View } from '../render/index.ts';
import { type CommandContext, type Format, formatOption, printData, viewOf, withAdmin } from './context.ts';

interface FormatChoice {
  readonly format: Format;
}

/** Adds `show` with its commands, `applications` and `relations`. */
export function addShowCommands(program: Command, { ports }: CommandContext): void {
  async function print<Value>(
    { format }: FormatChoice,
    ask: (admin: Admin) => Promise<Value>,
    asTable: (render: typeof Render, value: Value, view: View) => string,
  ): Promise<void> {
    const value = await withAdmin(ports, ask);
    await printData(ports, format, value, async () =>
      asTable(await import('../render/index.ts'), value, viewOf(ports, ports.clock.now())),
    );
  }

  const show = program.command('show').description('everything about one thing');
  show
    .command('unit <unit>')
    .description('a unit with its relations and bags: web/0, web/leader')
    .addOption(formatOption())
    .action((unit: string, options: FormatChoice) =>
      print(
        options,
        (admin) => admin.showUnit(unit),
        (render, value, view) => render.renderUnit(value, view),
      ),
    );
  show
    .command('application <application>')
    .description('an application: its charm, endpoints, options and actions')
    .addOption(formatOption())
    .action((application: string, options: FormatChoice) =>
      print(
        options,
        (admin) => admin.showApplication(applicationName(application)),
        (render, value, view) => render.renderApplication(value, view),
      ),
    );
  show
    .command('machine <machine>')
    .description('a machine and what runs on it')
    .addOption(formatOption())
    .action((machine: string, options: FormatChoice) =>
      print(
        options,
        (admin) => admin.showMachine(machineId(machine)),
        (render, value, view) => render.renderMachine(value, view),
      ),
    );
  for (const parent of [show.command('model [model]'), program.command('show-model [model]')])
    parent
      .description('a model: what is in it, and its settings')
      .addOption(formatOption())
      .action(async (model: string | undefined, { format }: FormatChoice) => {
        const value = await withAdmin(ports, (admin) => admin.showModel(), model);
        await printData(ports, format, value, async () => {
          const { renderModel } = await import('../render/index.ts');
          return renderModel(value, viewOf(ports, ports.clock.now()));
        });
      });
  for (const kind of ['applications', 'relations'] as const)
    program
      .command(kind)
      .description(`the ${kind} of the model`)
      .addOption(formatOption())
      .action(async ({ format }: FormatChoice) => {
        const status = await withAdmin(ports, (admin) => admin.status());
        await printData(ports, format, status[kind], async () => {
          const { renderApplications, renderRelations } = await import('../render/index.ts');
          const view = viewOf(ports, status.now);
          return kind === 'applications'
            ? renderApplications(status.applications, view)
            : renderRelations(status.relations, view);
        });
      });
}
