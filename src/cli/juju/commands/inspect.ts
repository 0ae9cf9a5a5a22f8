/** `status`, `show-unit`, `show-application`, `version`. */
import { type Command, Option } from 'commander';
import {
  type ApplicationDetails,
  applicationName,
  charmProfileVersion,
  type UnitDetails,
} from '../../../core/model/index.ts';
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
import { filteredStatus } from '../filter.ts';
import { jujuStatus, portText } from '../status.ts';
import { tabularStatus } from '../tabular.ts';

interface StatusOptions extends ModelOption {
  readonly format: DataFormat | 'tabular';
  readonly relations?: boolean;
  readonly integrations?: boolean;
  readonly storage?: boolean;
}

/** Adds them. */
export function addInspectCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'status [filter...]', 'the model, or what the words match: web, web/0, 3, db*')
      .addOption(
        new Option('--format <format>', 'how to print').choices(['tabular', 'json', 'yaml']).default('tabular'),
      )
      .option('--relations', 'with the relations')
      .option('--integrations', 'with the relations')
      .option('--storage', 'with the storage'),
    '--utc',
    '--color',
    '--no-color',
  ).action((words: readonly string[], options: StatusOptions) => status(context, words, options));
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
        const status = jujuStatus(await admin.status());
        const entries = found.map((application) => [application.application, applicationView(application, status)]);
        await print(context, options.format, Object.fromEntries(entries));
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

async function status(context: JujuContext, words: readonly string[], options: StatusOptions): Promise<void> {
  const { format, relations = false, integrations = false, storage = false } = options;
  await inModel(context, options, async (admin) => {
    const model = filteredStatus(await admin.status(), words);
    if (format !== 'tabular') return await print(context, format, jujuStatus(model));
    context.ports.terminal.out(tabularStatus(model, { relations: relations || integrations, storage }));
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
      'cross-model': relation.crossModel,
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

function applicationView(application: ApplicationDetails, status: ReturnType<typeof jujuStatus>) {
  const { base, 'endpoint-bindings': bindings } = status.applications[application.application] ?? {};
  return {
    charm: application.charm,
    ...(base && { base: `${base.name}@${base.channel}` }),
    principal: !application.subordinate,
    exposed: application.exposed,
    remote: false,
    life: application.life,
    'endpoint-bindings': {
      ...Object.fromEntries(application.endpoints.map(({ endpoint }) => [endpoint, bindings?.[''] ?? ''])),
      ...bindings,
    },
  };
}
