/** Commands that there are elsewhere and not here: each says so by name, with the nearest thing that is. */
import type { Command } from 'commander';
import { AgentError } from '../../core/errors.ts';
import { say } from '../commands/index.ts';
import { type JujuContext, modelCommand } from './context.ts';

const clouds = 'machines join by themselves: reeve add-machine prints what to type there';
const controllers = 'a controller is started by its package, or for development by reeve dev up';
const users = 'who may do what is said by the machine’s own policy';
const store = 'give the path of a charm directory, a .charm file or a signed bundle to deploy';

const nearest: Readonly<Record<string, string>> = {
  'add-cloud': clouds,
  'update-cloud': clouds,
  'add-credential': clouds,
  clouds,
  credentials: clouds,
  bootstrap: controllers,
  'kill-controller': controllers,
  'destroy-controller': controllers,
  migrate: controllers,
  'add-user': users,
  grant: users,
  login: users,
  download: store,
  find: store,
  info: store,
  'debug-hooks': 'reeve dev up --watch CHARM runs each save of the charm',
  'debug-code': 'reeve dev up --watch CHARM runs each save of the charm',
  'upgrade-controller': 'upgrade the packages of Reeve',
  'upgrade-model': 'upgrade the packages of Reeve',
};

/** Keys are what tests prepare for `ssh`, which needs none here. */
function addKeyCommands(program: Command, { ports }: JujuContext): void {
  for (const name of ['add-ssh-key', 'remove-ssh-key'])
    modelCommand(program, `${name} <key...>`, 'accepted: juju ssh goes through the agent and needs no key').action(() =>
      say(ports, 'there is nothing to do: juju ssh goes through the agent and needs no key'),
    );
}

/** Adds the commands that only say what to do instead. */
export function addUnsupportedCommands(program: Command, context: JujuContext): void {
  addKeyCommands(program, context);
  for (const [name, next] of Object.entries(nearest))
    program
      .command(name, { hidden: true })
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw new AgentError('usage-invalid', `cannot do "${name}": Reeve has no such thing`, { next });
      });
}
