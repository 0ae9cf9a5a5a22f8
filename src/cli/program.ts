/** The whole command line: from arguments to an exit code. */
import { Command, CommanderError } from 'commander';
import { explainError } from '../core/errors.ts';
import {
  addBundleCommands,
  addConfigCommand,
  addDeployCommands,
  addDevCommands,
  addJoinCommands,
  addLogsCommand,
  addModelCommands,
  addNetworkCommands,
  addRunCommands,
  addServiceCommands,
  addStatusCommand,
  addVersionCommand,
  addWaitCommand,
  type CommandContext,
} from './commands/index.ts';
import { describeExitCodes, exitCode, exitCodeOf } from './exit.ts';
import type { CliPorts } from './ports.ts';

/** The groups of `reeve --help`, in this order. */
const groups: readonly (readonly [string, readonly ((program: Command, context: CommandContext) => void)[]])[] = [
  ['Model:', [addDeployCommands, addModelCommands, addConfigCommand, addNetworkCommands]],
  ['Look and wait:', [addStatusCommand, addWaitCommand, addLogsCommand]],
  ['Work on units:', [addRunCommands]],
  ['This machine:', [addServiceCommands, addJoinCommands]],
  ['Make and try operators:', [addBundleCommands, addDevCommands]],
  ['Other:', [addVersionCommand]],
];

/** Runs one command; resolves with the exit code, never rejects. `args` without node and program. */
export async function runCli(args: readonly string[], ports: CliPorts): Promise<number> {
  let code = exitCode('ok');
  const program = buildProgram({
    ports,
    end: (given) => {
      code = given;
    },
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return reportFailure(error, ports);
  }
}

function buildProgram(context: CommandContext): Command {
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
