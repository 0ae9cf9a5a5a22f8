/** The whole command line: from arguments to an exit code. */
import { Command, CommanderError, Option } from 'commander';
import { explainError } from '../core/errors.ts';
import {
  addBundleCommands,
  addCompletionCommands,
  addConfigCommand,
  addDeployCommands,
  addDevCommands,
  addDoctorCommands,
  addJoinCommands,
  addLogsCommand,
  addMachineCommands,
  addModelCommands,
  addModelsCommands,
  addNetworkCommands,
  addOfferCommands,
  addResourceCommands,
  addRunCommands,
  addSecretCommands,
  addServiceCommands,
  addShowCommands,
  addStatusCommand,
  addStorageCommands,
  addVersionCommand,
  addWaitCommand,
  type CommandContext,
} from './commands/index.ts';
import { codeAtEnd, describeExitCodes, exitCode, exitCodeOf } from './exit.ts';
import type { CliPorts } from './ports.ts';

/** The groups of `reeve --help`, in this order. */
const groups: readonly (readonly [string, readonly ((program: Command, context: CommandContext) => void)[]])[] = [
  [
    'Model:',
    [
      addDeployCommands,
      addModelCommands,
      addConfigCommand,
      addNetworkCommands,
      addOfferCommands,
      addStorageCommands,
      addResourceCommands,
      addSecretCommands,
    ],
  ],
  ['Models and machines:', [addModelsCommands, addMachineCommands]],
  ['Look and wait:', [addStatusCommand, addShowCommands, addWaitCommand, addLogsCommand]],
  ['Work on units:', [addRunCommands]],
  ['This machine:', [addServiceCommands, addDoctorCommands, addJoinCommands]],
  ['Make and try operators:', [addBundleCommands, addDevCommands]],
  ['Other:', [addCompletionCommands, addVersionCommand]],
];

/** Runs one command; resolves with the exit code, never rejects. `args` without node and program. */
export async function runCli(args: readonly string[], ports: CliPorts): Promise<number> {
  let code = exitCode('ok');
  const named: NamedModel = {};
  const program = buildProgram(
    {
      ports: { ...ports, admin: (model) => ports.admin(model ?? named.model) },
      end: (given) => {
        code = given;
      },
    },
    named,
  );
  try {
    await program.parseAsync([...args], { from: 'user' });
    return codeAtEnd(code, ports);
  } catch (error) {
    return reportFailure(error, ports);
  }
}

/** What `--model` says; it is known when a command runs. */
interface NamedModel {
  model?: string;
}

/** These have nothing to do with a model, or name it otherwise. */
const withoutModel: readonly string[] = [
  'dev',
  'bundle',
  'join',
  'doctor',
  'diagnose',
  'version',
  'models',
  'add-model',
  'destroy-model',
  'switch',
  'find-offers',
  'completion',
  '__complete',
];

const modelOption = (): Option =>
  new Option('-m, --model <model>', 'the model that is meant; else REEVE_MODEL, else reeve switch');

/** The definitions of every command: what reads a command line, its help and its manual. */
export function buildProgram(context: CommandContext, named: NamedModel = {}): Command {
  const { terminal, version } = context.ports;
  const program = new Command('reeve')
    .description('Reeve: signed operators, run and observed on your machines')
    .version(version)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .addHelpText('after', `\n${describeExitCodes()}`);
  for (const [heading, adders] of groups) {
    program.commandsGroup(heading);
    for (const add of adders) add(program, context);
  }
  for (const command of program.commands.filter((one) => !withoutModel.includes(one.name())))
    for (const verb of command.commands.length > 0 ? command.commands : [command]) verb.addOption(modelOption());
  program.hook('preAction', (_, command) => {
    const { model } = command.opts<NamedModel>();
    if (model !== undefined) named.model = model;
  });
  return program;
}

/** Tells the person once, and says how the process ends. */
function reportFailure(error: unknown, { terminal, signal }: CliPorts): number {
  // Commander has told it already; help that was asked for is no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode('ok') : exitCode('usage');
  if (signal.aborted) return exitCode('interrupted');
  const code = exitCodeOf(error);
  const isBug = code === exitCode('bug');
  terminal.err(`reeve: ${isBug && error instanceof Error ? (error.stack ?? error.message) : explainError(error)}\n`);
  return code;
}
