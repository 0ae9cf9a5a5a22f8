/** Machines, spaces, and what the machines of a model must have. */
import type { Command } from 'commander';
import type { Admin } from '../../../controller/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import { machineId } from '../../../core/model/index.ts';
import { collect, keyValues, parseCount, say, wordsOf } from '../../commands/index.ts';
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
import { jujuStatus } from '../status.ts';

/** The setting of the model that this face shows as commands of their own. */
export const constraintsSetting = 'constraints';

/** Adds them. */
export function addMachineCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'add-machine [place]', 'ask for machines: reeve dev brings them up')
      .option('-n, --num-machines <number>', 'how many', parseCount, 1)
      .option('--constraints <constraints>', 'what it must have', collect),
    '--base <base>',
    '--series <series>',
    '--disks <disks>',
    '--private-key <file>',
    '--public-key <file>',
  ).action((place: string | undefined, options: ModelOption & { numMachines: number; constraints?: string[] }) =>
    inModel(context, options, (admin) => addMachines(context, admin, place, options)),
  );
  ignoredOptions(
    modelCommand(program, 'remove-machine <machine...>', 'forget machines and let their agents in no more').option(
      '--force',
      'with the units that they hold',
    ),
    '--no-prompt',
    '--no-wait',
    '--keep-instance',
  ).action((ids: readonly string[], { force = false, ...options }: ModelOption & { readonly force?: boolean }) =>
    inModel(context, options, (admin) => removeMachines(admin, ids, force)),
  );
  modelCommand(program, 'machines', 'the machines of the model')
    .alias('list-machines')
    .addOption(dataFormat())
    .action(({ format, ...options }: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => {
        const { model, machines } = jujuStatus(await admin.status());
        await print(context, format, { model, machines });
      }),
    );
  modelCommand(program, 'spaces', 'the network spaces')
    .alias('list-spaces')
    .addOption(dataFormat())
    .action(({ format, ...options }: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => {
        const { spaces } = await admin.status();
        await print(context, format, {
          spaces: spaces.map(({ name, subnets }, index) => ({
            id: String(index + 1),
            name,
            subnets: Object.fromEntries(subnets.map((subnet) => [subnet, { status: 'in-use' }])),
          })),
        });
      }),
    );
  modelCommand(program, 'add-space <name> <subnet...>', 'make a space of subnets').action(
    (name: string, subnets: readonly string[], options: ModelOption) =>
      inModel(context, options, async (admin) => void (await admin.execute({ kind: 'add-space', name, subnets }))),
  );
  addModelConstraints(program, context);
}

async function addMachines(
  { ports }: JujuContext,
  admin: Admin,
  place: string | undefined,
  { numMachines, constraints = [] }: { readonly numMachines: number; readonly constraints?: readonly string[] },
): Promise<void> {
  if (place !== undefined || constraints.length > 0)
    throw new AgentError('usage-invalid', 'cannot choose what a machine is: there is one kind here', {
      next: 'juju add-machine; a machine of your own joins with: reeve add-machine',
    });
  await admin.execute({ kind: 'add-machine', machines: numMachines });
  say(ports, `asked for ${numMachines === 1 ? 'a machine' : `${numMachines} machines`}`);
}

/** A machine that holds nothing may go while it answers, as elsewhere. */
async function removeMachines(admin: Admin, ids: readonly string[], force: boolean): Promise<void> {
  const { applications } = await admin.status();
  const used = new Set(applications.flatMap(({ units }) => units.map(({ machine }) => machine)));
  for (const machine of ids.map(machineId))
    await admin.execute({ kind: 'remove-machine', machine, force: force || !used.has(machine) });
}

function addModelConstraints(program: Command, context: JujuContext): void {
  modelCommand(program, 'model-constraints', 'what machines of all applications must have')
    .addOption(dataFormat())
    .action(({ format, ...options }: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => {
        const { settings } = await admin.showModel();
        await print(context, format, constraintsView(settings[constraintsSetting]?.value ?? ''));
      }),
    );
  modelCommand(program, 'set-model-constraints <constraint...>', 'in place of those before: cores=2 mem=4G').action(
    (words: readonly string[], options: ModelOption) =>
      inModel(context, options, async (admin) => {
        const set = { [constraintsSetting]: words.join(' ') };
        await admin.execute({ kind: 'configure-model', set, reset: [] });
      }),
  );
}

const mebibytes: Readonly<Record<string, number>> = { M: 1, G: 1024, T: 1024 ** 2, P: 1024 ** 3 };

/** Counts and sizes as numbers, sizes in MiB. */
function constraintsView(text: string): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(keyValues(wordsOf(text))).map(([name, value]) => {
      const [, digits, unit = 'M'] = /^(\d+(?:\.\d+)?)([MGTP])?$/.exec(value) ?? [];
      return [name, digits === undefined ? value : Math.ceil(Number(digits) * (mebibytes[unit] ?? 1))];
    }),
  );
}
