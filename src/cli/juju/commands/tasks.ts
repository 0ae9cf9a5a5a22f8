/** `run` and `exec`: work that a unit does when asked; `resolved`, `debug-log`. */
import type { Command } from 'commander';
import type { Admin } from '../../../controller/ports/index.ts';
import { AgentError, explainError } from '../../../core/errors.ts';
import { type TaskResult, type UnitDetails, unitName } from '../../../core/model/index.ts';
import {
  durationOption,
  type FinishedTask,
  followTask,
  keyValues,
  parseCount,
  quoteForShell,
  readParameters,
  typedParameters,
} from '../../commands/index.ts';
import {
  type DataFormat,
  dataFormat,
  ignoredOptions,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  print,
  unitOn,
} from '../context.ts';

interface TaskOptions extends ModelOption {
  readonly wait: number;
  readonly format: DataFormat;
}

/** The exit code that test libraries expect beside "task failed". */
const failedExit = 1;
const debugLogLines = 10;

/** Adds them. */
export function addTaskCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'run <unit> <action> [parameters...]', 'run an action and show its result')
      .option('--params <file>', 'a YAML file with parameters')
      .option('--string-args', 'take key=value parameters as text')
      .addOption(durationOption('--wait <duration>', 'how long to wait; it goes on after it', '60s'))
      .addOption(dataFormat()),
    '--utc',
    '--no-color',
    '--color',
  ).action(
    (
      unit: string,
      action: string,
      words: readonly string[],
      options: TaskOptions & { params?: string; stringArgs?: boolean },
    ) => runAction(context, unit, action, words, options),
  );
  ignoredOptions(
    modelCommand(program, 'exec <command...>', 'run a command in the context of a unit')
      .option('-u, --unit <unit>', 'the unit')
      .option('--machine <machine>', 'a machine: the first unit that is there')
      .addOption(durationOption('--wait <duration>', 'how long to wait', '5m'))
      .addOption(dataFormat()),
    '--operator',
    '--parallel',
    '--execution-group <name>',
  )
    .passThroughOptions()
    .action((words: readonly string[], options: TaskOptions & { unit?: string; machine?: string }) =>
      exec(context, words, options),
    );
  modelCommand(program, 'resolved <unit...>', 'go on after a hook has failed')
    .option('--no-retry', 'count the failed hook as done')
    .action((units: readonly string[], { retry, ...options }: ModelOption & { retry: boolean }) =>
      inModel(context, options, async (admin) => {
        for (const unit of units)
          await admin.execute({ kind: 'resolve', unit: unitName(unit), answer: retry ? 'retry' : 'skip' });
      }),
    );
  ignoredOptions(
    modelCommand(program, 'debug-log', 'what units have logged')
      .option('-l, --limit <number>', 'how many lines', Number, 0)
      .option('-n, --lines <number>', 'how many of the newest lines to begin with', parseCount, debugLogLines)
      .option('--tail', 'go on with what comes')
      .option('--replay', 'from the beginning'),
    '--no-tail',
    '--level <level>',
    '--include <entity>',
    '--date',
    '--ms',
    '--utc',
  ).action((options: ModelOption & { limit: number; lines: number; tail?: boolean }) => debugLog(context, options));
}

async function runAction(
  context: JujuContext,
  unit: string,
  action: string,
  words: readonly string[],
  options: TaskOptions & { readonly params?: string; readonly stringArgs?: boolean },
): Promise<void> {
  const { ports } = context;
  const parameters = {
    ...(options.params === undefined ? {} : await readParameters(ports, options.params)),
    ...(await typedParameters(ports, keyValues(words), options.stringArgs === true)),
  };
  await inModel(context, options, async (admin) => {
    const found = await findUnit(admin, unit);
    const { actions } = await admin.showApplication(found.application);
    if (!Object.hasOwn(actions, action))
      throw new AgentError('not-found', `action "${action}" not defined for unit "${unit}" (not found)`, {
        next: `its actions are: ${Object.keys(actions).join(', ') || 'none'}`,
      });
    await show(context, options, (signal) => admin.run({ unit, action, parameters }, signal));
  });
}

async function exec(
  context: JujuContext,
  words: readonly string[],
  options: TaskOptions & { readonly unit?: string; readonly machine?: string },
): Promise<void> {
  const typed = words[0] === '--' ? words.slice(1) : words;
  const command = typed.length === 1 ? (typed[0] ?? '') : typed.map(quoteForShell).join(' ');
  await inModel(context, options, async (admin) => {
    const { unit = await unitOn(admin, options.machine ?? '') } = options;
    try {
      await findUnit(admin, unit);
    } catch (error) {
      // The field's way: nothing on stdout says that there is no such unit.
      return context.ports.terminal.err(`ERROR ${explainError(error)}\n`);
    }
    await show(context, options, (signal) => admin.exec({ unit, command, timeoutMs: options.wait }, signal));
  });
}

/** Throws `not-found` in the words that test libraries look for. */
async function findUnit(admin: Admin, unit: string): Promise<UnitDetails> {
  try {
    return await admin.showUnit(unit);
  } catch (cause) {
    if (!(cause instanceof AgentError) || cause.code !== 'not-found') throw cause;
    throw new AgentError('not-found', `unit "${unit}" (not found)`, { ...(cause.next && { next: cause.next }) });
  }
}

async function show(
  context: JujuContext,
  { wait, format }: TaskOptions,
  start: Parameters<typeof followTask>[2],
): Promise<void> {
  const { ports, end } = context;
  const silent = { enqueued: () => undefined, log: () => undefined };
  const task = await followTask(ports, wait, start, silent);
  await print(context, format, { [task.unit]: taskView(task) });
  if (task.result.status === 'completed' && (task.result.results['return-code'] ?? 0) === 0) return;
  ports.terminal.err(
    `ERROR the following task failed:\n - id "${task.task}" with return code ${code(task.result)}\n\nuse 'juju show-task' to inspect the failure\n`,
  );
  ports.terminal.err('ERROR task failed\n');
  end(failedExit);
}

const code = ({ results }: TaskResult): string => JSON.stringify(results['return-code'] ?? 1);

const taskView = ({ task, unit, log, result }: FinishedTask) => ({
  id: task,
  status: result.status,
  unit,
  ...(Object.keys(result.results).length > 0 && { results: result.results }),
  ...(result.message !== '' && { message: result.message }),
  ...(log.length > 0 && { log }),
});

async function debugLog(
  context: JujuContext,
  options: ModelOption & { readonly limit: number; readonly lines: number; readonly tail?: boolean },
): Promise<void> {
  const { ports } = context;
  const tail = options.limit > 0 ? options.limit : options.lines;
  await inModel(context, options, async (admin) => {
    for await (const line of admin.logs({ units: [], tail, follow: options.tail === true }, ports.signal)) {
      const unit = `unit-${line.unit.replace('/', '-')}`;
      const at = new Date(line.at).toISOString().slice(11, 19);
      ports.terminal.out(`${unit}: ${at} ${line.level} unit.${line.unit}.${line.source} ${line.message}\n`);
    }
  });
}
