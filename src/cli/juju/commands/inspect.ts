/** `status`, `show-unit`, `show-application`, `version`. */
import { type Command, Option } from 'commander';
import {
  type ApplicationDetails,
  applicationName,
  charmProfileVersion,
  type UnitDetails,
} from '../../../core/model/index.ts';
import { viewOf } from '../../commands/index.ts';
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
import { jujuStatus, portText } from '../status.ts';

type StatusFormat = DataFormat | 'tabular' | 'line' | 'oneline' | 'short' | 'summary';

/** Adds them. */
export function addInspectCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'status [filter...]', 'the model').addOption(
      new Option('--format <format>', 'how to print')
        .choices(['tabular', 'json', 'yaml', 'line', 'oneline', 'short', 'summary'])
        .default('tabular'),
    ),
    '--relations',
    '--integrations',
    '--storage',
    '--utc',
    '--color',
    '--no-color',
  ).action((_filter: readonly string[], options: ModelOption & { format: StatusFormat }) => status(context, options));
  modelCommand(program, 'show-unit <unit...>', 'everything about units')
    .addOption(dataFormat())
    .action((units: readonly string[], options: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => {
        const found = await Promise.all(units.map((unit) => admin.showUnit(unit)));
        await print(context, options.format, Object.fromEntries(found.map((unit) => [unit.unit, unitView(unit)])));
      }),
    );
  modelCommand(program, 'show-application <application...>', 'everything about applications')
    .addOption(dataFormat())
    .action((names: readonly string[], options: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => {
        const found = await Promise.all(names.map((name) => admin.showApplication(applicationName(name))));
        await print(
          context,
          options.format,
          Object.fromEntries(found.map((application) => [application.application, applicationView(application)])),
        );
      }),
    );
  ignoredOptions(program.command('version').description('the version that tools choose their features by'), '--all')
    .addOption(new Option('--format <format>', 'how to print').choices(['smart', 'json', 'yaml']).default('smart'))
    .action(async ({ format }: { format: DataFormat | 'smart' }) => {
      const version = `${charmProfileVersion}-ubuntu-${architectures[process.arch] ?? process.arch}`;
      if (format === 'smart') return context.ports.terminal.out(`${version}\n`);
      await print(context, format, { version, 'git-commit': '', 'git-tree-state': 'clean', compiler: 'gc' });
    });
}

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

async function status(context: JujuContext, options: ModelOption & { readonly format: StatusFormat }): Promise<void> {
  const { format } = options;
  await inModel(context, options, async (admin) => {
    const model = await admin.status();
    if (format === 'json' || format === 'yaml') return await print(context, format, jujuStatus(model));
    const { renderStatus } = await import('../../render/index.ts');
    context.ports.terminal.out(renderStatus(model, viewOf(context.ports, model.now)));
  });
}

const unitView = (unit: UnitDetails) => ({
  'opened-ports': unit.ports.map(portText),
  ...(unit.workloadVersion !== '' && { 'workload-version': unit.workloadVersion }),
  ...(unit.machine !== undefined && { machine: unit.machine }),
  charm: `local:${unit.charm}-${unit.charmRevision}`,
  leader: unit.leader,
  life: unit.life,
  ...(unit.relations.length > 0 && {
    'relation-info': unit.relations.map((relation) => ({
      'relation-id': relation.relation,
      endpoint: relation.endpoint,
      'related-endpoint': relation.relatedEndpoint,
      'application-data': relation.applicationData,
      'cross-model': false,
      'local-unit': bagView(relation.local),
      'related-units': Object.fromEntries(
        Object.entries(relation.relatedUnits).map(([name, bag]) => [name, bagView(bag)]),
      ),
    })),
  }),
  'public-address': unit.address,
  address: unit.address,
});

const bagView = ({ inScope, data }: UnitDetails['relations'][number]['local']) => ({ 'in-scope': inScope, data });

const applicationView = (application: ApplicationDetails) => ({
  charm: application.charm,
  base: 'ubuntu@24.04',
  channel: '',
  principal: !application.subordinate,
  exposed: application.exposed,
  remote: false,
  life: application.life,
  'endpoint-bindings': Object.fromEntries(application.endpoints.map(({ endpoint }) => [endpoint, 'alpha'])),
});
