/** What clients ask of services, as changes whose tasks follow what becomes of it (pebble.md §4.7, §7.11–§7.13). */
import { AgentError } from '../../core/errors.ts';
import { type Intent, isActive, type Plan } from '../../core/supervision/index.ts';
import type { ServicesAction } from '../ports/index.ts';
import type { Service } from './service.ts';
import type { ServiceTasks } from './service-tasks.ts';
import type { UnitChecks } from './unit-checks.ts';
import type { UnitServices } from './unit-services.ts';

export interface ServiceActions {
  /** The id of the change. Throws `not-found`, `usage-invalid`. */
  act(action: ServicesAction, names: readonly string[]): string;
}

interface Work {
  readonly stops: readonly string[];
  readonly starts: readonly string[];
}

export function serviceActions(services: UnitServices, tasks: ServiceTasks, checks: UnitChecks): ServiceActions {
  /** Each of them stops, starts, or one after the other. */
  function carryOut(action: ServicesAction, first: string | undefined, { stops, starts }: Work): string {
    const order = [...(services.plan()?.services.keys() ?? [])];
    const inOrder = (names: readonly string[]): readonly Service[] =>
      order.filter((name) => names.includes(name)).map((name) => services.service(name));
    const id = tasks.open(action, first, inOrder(stops).toReversed(), inOrder(starts));
    const intents = new Map<string, Intent>(starts.map((name) => [name, 'start']));
    for (const name of stops)
      intents.set(name, !starts.includes(name) ? 'stop' : isActive(services.service(name).phase) ? 'restart' : 'start');
    services.want(intents);
    return id;
  }

  function named(action: 'start' | 'stop' | 'restart', names: readonly string[]): Work {
    if (names.length === 0) throw new AgentError('usage-invalid', `cannot ${action} services: none are named`);
    for (const name of names) services.service(name);
    const plan = services.plan();
    if (action === 'stop') return { stops: dependants(plan, names), starts: [] };
    return { stops: action === 'restart' ? names : [], starts: requirements(plan, names) };
  }

  function replan(): Work {
    checks.startEnabled();
    const steps = services.replan();
    return {
      stops: steps.filter(({ kind }) => kind !== 'start').map(({ service }) => service),
      starts: steps.map(({ service }) => service),
    };
  }

  function autostart(): Work {
    const enabled = services
      .all()
      .filter(({ planned: { startup, schedule }, phase }) => startup === 'enabled' && !schedule && phase !== 'done');
    return {
      stops: [],
      starts: requirements(
        services.plan(),
        enabled.map(({ name }) => name),
      ),
    };
  }

  return {
    act(action, names) {
      if (action !== 'replan' && action !== 'autostart') return carryOut(action, names[0], named(action, names));
      if (names.length > 0) throw new AgentError('usage-invalid', `cannot ${action} only some services`);
      return carryOut(action, undefined, action === 'replan' ? replan() : autostart());
    },
  };
}

/** The services and what they require, directly or not. */
export const requirements = (plan: Plan | null, names: readonly string[]): readonly string[] =>
  reach(names, (at) => plan?.services.get(at)?.requires ?? []);

/** The services and everything that requires them, directly or not. */
export const dependants = (plan: Plan | null, names: readonly string[]): readonly string[] =>
  reach(names, (at) =>
    [...(plan?.services.values() ?? [])].filter(({ requires }) => requires.includes(at)).map((one) => one.name),
  );

function reach(from: readonly string[], next: (name: string) => readonly string[]): readonly string[] {
  const seen = new Set(from);
  for (const name of seen) for (const other of next(name)) seen.add(other);
  return [...seen];
}
