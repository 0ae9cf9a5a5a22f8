/** `run`, `exec`, `task` and `tasks`: work that a unit does when asked. Results on stdout, everything else on stderr. */
import type { Command } from 'commander';
import type { TaskId, TaskResult } from '../../core/model/index.ts';
import { exitCode } from '../exit.ts';
import type { CliPorts } from '../ports.ts';
import {
  type CommandContext,
  durationOption,
  type Format,
  formatOption,
  keyValues,
  printData,
  say,
  viewOf,
  withAdmin,
} from './context.ts';
import { readParameters, typedParameters } from './parameters.ts';
import { type FinishedTask, followTask, type TaskObserver } from './task.ts';

/** Actions may take long; who wants to wait less says so. */
const runTimeout = '1h';
const execTimeout = '5m';
/** On top of the limit that the command itself has on the machine. */
const execGraceMs = 30_000;

interface RunOptions {
  readonly params?: string;
  readonly stringArgs?: boolean;
  readonly timeout: number;
  readonly format: Format;
}

/** Adds `run`, `exec`, `task` and `tasks`. */
export function addRunCommands(program: Command, context: CommandContext): void {
  program
    .command('run <unit> <action> [parameters...]')
    .description('run an action on a unit (web/0, web/leader) and show its result')
    .option('--params <file>', 'a YAML or JSON file with parameters')
    .option('--string-args', 'take key=value parameters as text, not as YAML')
    .addOption(durationOption('--timeout <duration>', 'how long to wait; the action goes on after it', runTimeout))
    .addOption(formatOption())
    .action((unit: string, action: string, words: readonly string[], options: RunOptions) =>
      runAction(context, unit, action, words, options),
    );
  program
    .command('exec <unit> <command...>')
    .description('run a command in the context of a unit, where the machine’s policy allows it')
    .addOption(durationOption('--timeout <duration>', 'when the command is ended', execTimeout))
    .passThroughOptions()
    .action((unit: string, words: readonly string[], options: { readonly timeout: number }) =>
      exec(context, unit, words[0] === '--' ? words.slice(1) : words, options.timeout),
    );
  program
    .command('task <task>')
    .description('show an action or a command, running or done')
    .option('--cancel', 'end it')
    .addOption(formatOption())
    .action((task: string, options: { readonly cancel?: boolean; readonly format: Format }) =>
      showTask(context, task as TaskId, options),
    );
  program
    .command('tasks')
    .description('actions and commands that were asked for, the newest last')
    .addOption(formatOption())
    .action(({ format }: { readonly format: Format }) => listTasks(context, format));
}

async function runAction(
  context: CommandContext,
  unit: string,
  action: string,
  words: readonly string[],
  options: RunOptions,
): Promise<void> {
  const { ports } = context;
  const parameters = {
    ...(options.params === undefined ? {} : await readParameters(ports, options.params)),
    ...(await typedParameters(ports, keyValues(words), options.stringArgs === true)),
  };
  const task = await withAdmin(ports, (admin) =>
    followTask(
      ports,
      options.timeout,
      (signal) => admin.run({ unit, action, parameters }, signal),
      observerFor(ports, action),
    ),
  );
  await printTask(ports, options.format, task);
  endWith(context, task.task, task.result);
}

async function exec({ ports, end }: CommandContext, unit: string, words: readonly string[], timeoutMs: number) {
  const command = words.length === 1 ? (words[0] ?? '') : words.map(quoteForShell).join(' ');
  const silent: TaskObserver = { enqueued: () => {}, log: () => {} };
  const { result } = await withAdmin(ports, (admin) =>
    followTask(ports, timeoutMs + execGraceMs, (signal) => admin.exec({ unit, command, timeoutMs }, signal), silent),
  );
  const { results } = result;
  const code = results['return-code'];
  ports.terminal.out(printedBy(results, 'stdout'));
  ports.terminal.err(printedBy(results, 'stderr'));
  if (result.status === 'completed') return;
  if (result.message !== '') say(ports, `reeve: ${result.message}`);
  end(typeof code === 'number' && code > 0 ? code : exitCode('error'));
}

async function showTask(
  context: CommandContext,
  task: TaskId,
  options: { readonly cancel?: boolean; readonly format: Format },
): Promise<void> {
  const { ports } = context;
  const view = await withAdmin(ports, async (admin) => {
    if (options.cancel === true) await admin.execute({ kind: 'cancel-task', task });
    return await admin.task(task);
  });
  await printData(ports, options.format, view, () => ports.documents.print(view));
}

async function listTasks({ ports }: CommandContext, format: Format): Promise<void> {
  const tasks = await withAdmin(ports, (admin) => admin.tasks());
  await printData(ports, format, tasks, async () => {
    const { renderTasks } = await import('../render/index.ts');
    return renderTasks(tasks, viewOf(ports, ports.clock.now()));
  });
}

function observerFor(ports: CliPorts, action: string): TaskObserver {
  return {
    enqueued: (task, unit) => say(ports, `task ${task}: ${action} on ${unit}`),
    log: (at, line) => say(ports, `${new Date(at).toISOString().slice(11, 19)} ${line}`),
  };
}

async function printTask(ports: CliPorts, format: Format, { task, unit, log, result }: FinishedTask): Promise<void> {
  await printData(ports, format, { task, unit, ...result, log }, async () =>
    Object.keys(result.results).length === 0 ? '' : await ports.documents.print(result.results),
  );
}

function endWith({ ports, end }: CommandContext, task: TaskId, result: TaskResult): void {
  if (result.status === 'completed') return;
  say(ports, `reeve: task ${task} ${result.status}${result.message === '' ? '' : `: ${result.message}`}`);
  end(exitCode('error'));
}

/** As the command wrote it, bytes that are no text included. */
function printedBy(results: TaskResult['results'], stream: 'stdout' | 'stderr'): string | Uint8Array {
  const text = results[stream];
  if (typeof text !== 'string') return '';
  return results[`${stream}-encoding`] === 'base64' ? Buffer.from(text, 'base64') : text;
}

/** One word of a shell's command line. */
export const quoteForShell = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
