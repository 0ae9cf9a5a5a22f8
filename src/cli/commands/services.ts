/** The services of this machine's units, asked of its agent: they need no controller. */
import type { Command } from 'commander';
import { unitName } from '../../core/model/index.ts';
import { type CommandContext, type Format, formatOption, printData, say, viewOf } from './context.ts';

const verbs = [
  ['restart', 'stop a service and start it again', 'restarted'],
  ['start', 'start a service', 'started'],
  ['stop', 'stop a service; it stays down until it is started', 'stopped'],
] as const;

/** Adds `services`, `restart`, `start` and `stop`. */
export function addServiceCommands(program: Command, context: CommandContext): void {
  program
    .command('services [unit]')
    .description('the services of this machine’s units, as its agent observes them')
    .addOption(formatOption())
    .action((unit: string | undefined, options: { readonly format: Format }) =>
      showServices(context, unit, options.format),
    );
  for (const [verb, description, done] of verbs)
    program
      .command(`${verb} <unit> <service>`)
      .description(description)
      .action(async (unit: string, service: string) => {
        const agent = await context.ports.localAgent();
        await agent.control(unitName(unit), service, verb);
        say(context.ports, `${done} ${service} of ${unit}`);
      });
}

async function showServices({ ports }: CommandContext, unit: string | undefined, format: Format): Promise<void> {
  const agent = await ports.localAgent();
  const status = await agent.status();
  const units =
    unit === undefined
      ? status.units.map(({ unit: name, services }) => ({ unit: name, services }))
      : [{ unit: unitName(unit), services: await agent.services(unitName(unit)) }];
  await printData(ports, format, units, async () => {
    const { renderServices } = await import('../render/index.ts');
    return renderServices(units, viewOf(ports, ports.clock.now()), status.agent.services);
  });
}
