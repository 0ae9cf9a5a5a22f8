/** `wait-for`: until one thing is what the query says. It watches values, so no change in between is missed. */
import { Argument, type Command } from 'commander';
import { AgentError } from '../../../core/errors.ts';
import type { ModelStatus } from '../../../core/model/index.ts';
import { durationOption, say } from '../../commands/index.ts';
import { inModel, type JujuContext, type ModelOption, modelCommand } from '../context.ts';
import { type Facts, parseQuery } from '../query.ts';

const kinds = ['application', 'unit', 'machine', 'model'] as const;
type Kind = (typeof kinds)[number];

const defaultQueries: Readonly<Record<Kind, string>> = {
  application: 'life=="alive" && status=="active"',
  unit: 'life=="alive" && workload-status=="active"',
  machine: 'status=="started"',
  model: 'life=="alive" && status=="available"',
};

interface WaitOptions extends ModelOption {
  readonly query?: string;
  readonly timeout: number;
}

/** Adds it. */
export function addWaitForCommand(program: Command, context: JujuContext): void {
  modelCommand(program, 'wait-for', 'wait until a thing is what you ask for')
    .addArgument(new Argument('<kind>').choices(kinds))
    .argument('<name>')
    .option('--query <query>', 'what is waited for: \'status=="blocked"\'')
    .option('--summary', 'accepted: one line is printed')
    .addOption(durationOption('--timeout <duration>', 'how long', '10m'))
    .action((kind: Kind, name: string, options: WaitOptions) => waitFor(context, kind, name, options));
}

async function waitFor(context: JujuContext, kind: Kind, name: string, options: WaitOptions): Promise<void> {
  const { ports } = context;
  const query = options.query ?? defaultQueries[kind];
  const isSo = parseQuery(query);
  const deadline = ports.clock.deadline(options.timeout);
  const model = kind === 'model' ? { model: name } : options;
  await inModel(context, model, async (admin) => {
    let last: Facts | null = null;
    try {
      for await (const status of admin.watch(AbortSignal.any([ports.signal, deadline]))) {
        last = factsOf(status, kind, name);
        if (last !== null && isSo(last)) return say(ports, `${kind} "${name}": ${query}`);
      }
    } catch (error) {
      if (!deadline.aborted) throw error;
    }
    ports.signal.throwIfAborted();
    if (!deadline.aborted)
      throw new AgentError('controller-unavailable', 'cannot go on watching: the controller has ended the stream');
    throw new AgentError('timed-out', `timed out waiting for ${kind} "${name}" to reach goal state`, {
      fields: { query, now: last === null ? 'not there' : JSON.stringify(last) },
      next: 'juju status',
    });
  });
}

/** Null while there is no such thing: what is waited for may yet come. */
function factsOf(status: ModelStatus, kind: Kind, name: string): Facts | null {
  switch (kind) {
    case 'application': {
      const found = status.applications.find(({ application }) => application === name);
      if (found === undefined) return null;
      const { life, charm, charmRevision, exposed, units } = found;
      const { status: workload, message } = found.status;
      return {
        name,
        life,
        status: workload,
        'status-message': message,
        charm,
        'charm-rev': charmRevision,
        exposed,
        scale: units.length,
      };
    }
    case 'unit': {
      const found = status.applications.flatMap(({ units }) => units).find(({ unit }) => unit === name);
      if (found === undefined) return null;
      const { life, leader, machine = '', workload, agent } = found;
      return {
        name,
        life,
        leader,
        machine,
        'workload-status': workload.status,
        'workload-message': workload.message,
        'agent-status': agent.status,
      };
    }
    case 'machine': {
      const found = status.machines.find(({ machine }) => machine === name);
      return found === undefined ? null : { name, id: name, status: found.connected ? 'started' : 'down' };
    }
    case 'model':
      return { name, life: 'alive', status: 'available', applications: status.applications.length };
  }
}
