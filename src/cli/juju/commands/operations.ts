/** What became of actions and commands: `operations`, `show-operation`, `show-task`. Each operation has one task. */
import { type Command, Option } from 'commander';
import type { TaskId, TaskView } from '../../../core/model/index.ts';
import { parseCount, parseList } from '../../commands/index.ts';
import {
  type DataFormat,
  dataFormat,
  ignoredOptions,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  print,
  timeText,
} from '../context.ts';
import { columns } from '../tabular.ts';

/** Unless somebody asks for more. */
const listed = 50;

interface Filter {
  readonly actions?: readonly string[];
  readonly apps?: readonly string[];
  readonly units?: readonly string[];
  readonly status?: readonly string[];
  readonly limit: number;
}

/** Adds them. */
export function addOperationCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'operations', 'actions and commands that were asked for, the oldest first')
      .alias('list-operations')
      .option('--actions <names>', 'only these actions', parseList)
      .option('--applications, --apps <names>', 'only of units of these', parseList)
      .option('--units <names>', 'only of these', parseList)
      .option('--status <statuses>', 'only what is pending, running, completed, failed, cancelled, aborted', parseList)
      .option('--limit <number>', 'the newest of them', parseCount, listed)
      .addOption(new Option('--format <format>', 'how to print').choices(['plain', 'json', 'yaml']).default('plain')),
    '--utc',
  ).action(async ({ format, ...options }: ModelOption & Filter & { format: DataFormat | 'plain' }) => {
    const all = await inModel(context, options, (admin) => admin.tasks());
    const found = all.filter((task) => isWanted(task, options)).slice(-options.limit);
    if (format !== 'plain')
      return await print(context, format, Object.fromEntries(found.map((task) => [task.task, operationView(task)])));
    const rows = found.map((task) => {
      const { started = '', completed = '' } = timingOf(task);
      return [task.task, task.status, started, completed, task.task, summary(task)];
    });
    context.ports.terminal.out(columns(['ID', 'Status', 'Started', 'Finished', 'Task IDs', 'Summary'], rows));
  });
  addShow(program, context, 'show-operation <operation>', 'an operation with its task', (task) => ({
    ...operationView(task),
    tasks: { [task.task]: { host: task.unit, ...outcomeOf(task), timing: timingOf(task) } },
  }));
  addShow(program, context, 'show-task <task>', 'what became of an action or a command', (task) => ({
    action: { name: task.name },
    id: task.task,
    unit: task.unit,
    ...outcomeOf(task),
    timing: timingOf(task),
  }));
}

function addShow(
  program: Command,
  context: JujuContext,
  words: string,
  description: string,
  view: (task: TaskView) => object,
): void {
  ignoredOptions(modelCommand(program, words, description).addOption(dataFormat()), '--utc', '--watch').action(
    (task: string, { format, ...options }: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => print(context, format, view(await admin.task(task as TaskId)))),
  );
}

const isWanted = ({ name, unit, status }: TaskView, { actions, apps, units, status: wanted }: Filter): boolean =>
  (actions?.includes(name) ?? true) &&
  (apps?.includes(unit.split('/')[0] ?? '') ?? true) &&
  (units?.includes(unit) ?? true) &&
  (wanted?.includes(status) ?? true);

const summary = ({ name, unit }: TaskView): string => `${name} run on unit-${unit.replace('/', '-')}`;

const operationView = (task: TaskView) => ({
  summary: summary(task),
  status: task.status,
  timing: timingOf(task),
});

const timingOf = ({ enqueuedAt, startedAt, endedAt }: TaskView) => ({
  enqueued: timeText(enqueuedAt),
  ...(startedAt !== undefined && { started: timeText(startedAt) }),
  ...(endedAt !== undefined && { completed: timeText(endedAt) }),
});

const outcomeOf = ({ status, log, result }: TaskView) => ({
  status,
  ...(result !== undefined && Object.keys(result.results).length > 0 && { results: result.results }),
  ...(result !== undefined && result.message !== '' && { message: result.message }),
  ...(log.length > 0 && { log: log.map(({ at, line }) => `${timeText(at)} ${line}`) }),
});
