/**
 * The `juju`-compatible command line: enough of it for the tools that test charms. A face on the same controller that
 * `reeve` talks to, in the words and forms of charm-runtime.md §15.
 */
import { Command, CommanderError } from 'commander';
import { explainError } from '../../core/errors.ts';
import { codeAtEnd, exitCode } from '../exit.ts';
import type { CliPorts } from '../ports.ts';
import { addApplicationCommands } from './commands/applications.ts';
import { addConfigCommands } from './commands/config.ts';
import { addDeployCommands } from './commands/deploy.ts';
import { addInspectCommands } from './commands/inspect.ts';
import { addMachineCommands } from './commands/machines.ts';
import { addModelCommands } from './commands/models.ts';
import { addOfferCommands } from './commands/offers.ts';
import { addOperationCommands } from './commands/operations.ts';
import { addRelationCommands } from './commands/relations.ts';
import { addSecretCommands } from './commands/secrets.ts';
import { addShellCommands } from './commands/shell.ts';
import { addStorageCommands } from './commands/storage.ts';
import { addTaskCommands } from './commands/tasks.ts';
import { addWaitForCommand } from './commands/wait-for.ts';
import type { JujuContext } from './context.ts';
import { addUnsupportedCommands } from './unsupported.ts';

/** Runs one command; resolves with the exit code, never rejects. `args` without node and program. */
export async function runJuju(args: readonly string[], ports: CliPorts): Promise<number> {
  let code = exitCode('ok');
  const program = buildProgram({
    ports,
    end: (given) => {
      code = given;
    },
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return codeAtEnd(code, ports);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode('ok') : exitCode('usage');
    if (ports.signal.aborted) return exitCode('interrupted');
    ports.terminal.err(`ERROR ${explainError(error)}\n`);
    return exitCode('error');
  }
}

function buildProgram(context: JujuContext): Command {
  const { terminal } = context.ports;
  const program = new Command('juju')
    .description('The commands of juju that charm tests use, on a Reeve controller; `reeve` shows more')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text.replace(/^error: /, 'ERROR ')),
    });
  for (const add of [
    addModelCommands,
    addDeployCommands,
    addApplicationCommands,
    addRelationCommands,
    addOfferCommands,
    addConfigCommands,
    addSecretCommands,
    addStorageCommands,
    addMachineCommands,
    addTaskCommands,
    addOperationCommands,
    addShellCommands,
    addInspectCommands,
    addWaitForCommand,
    addUnsupportedCommands,
  ])
    add(program, context);
  return program;
}
