/** `join` and `join-token`: how a machine comes under a controller (security.md §5). */
import type { Command } from 'commander';
import { AgentError } from '../../core/errors.ts';
import { type CommandContext, say, withAdmin } from './context.ts';

interface JoinOptions {
  readonly moved?: boolean;
  readonly tokenFile?: string;
  readonly data: string;
}

/** Adds `join` and `join-token`. */
export function addJoinCommands(program: Command, context: CommandContext): void {
  const { ports } = context;
  const start = async (dataDirectory: string): Promise<void> => {
    const isRunning = await ports.startAgent(dataDirectory);
    say(ports, isRunning ? 'the agent runs' : '  next: start reeved');
  };
  program
    .command('join [address]')
    .description('let this machine’s agent join the controller at HOST:PORT; the token comes on stdin')
    .option('--moved', 'the agent that joined elsewhere goes on here: its disk was moved, not copied')
    .option('--token-file <file>', 'read the token from a file')
    .option('--data <directory>', 'the data folder of the agent', '/var/lib/reeve')
    .action(async (address: string | undefined, options: JoinOptions) => {
      if ((address === undefined) !== (options.moved === true))
        throw new AgentError('usage-invalid', 'cannot join: either the address of a controller or --moved', {
          next: 'reeve join HOST:PORT',
        });
      if (address === undefined) {
        const { agent } = await ports.moveAgent(options.data);
        say(ports, `agent ${agent} goes on as this machine`);
        return await start(options.data);
      }
      // Never an argument: the command lines of a machine are public.
      const text =
        options.tokenFile === undefined ? await ports.files.readStdin() : await ports.files.readText(options.tokenFile);
      const joined = await ports.join({ token: text.trim(), address, dataDirectory: options.data });
      say(ports, `joined controller ${joined.controller} as agent ${joined.agent}`);
      await start(options.data);
    });
  program
    .command('join-token')
    .description('make a token with which one machine can join within one hour')
    .action(async () => ports.terminal.out(`${await withAdmin(ports, (admin) => admin.createJoinToken())}\n`));
}
