/** The difference between what runs and what a new plan wants (pebble.md §7.12, with its quirks repaired). */
import type { Launch } from './launch.ts';
import type { Plan } from './plan.ts';

/** Where a service of the old plan, or a survivor of a former life, stands. */
export interface Standing {
  /** stopped: by somebody's wish. ended: by itself. done: a oneshot that succeeded. unlaunchable: it could not be started. */
  readonly state: 'active' | 'stopped' | 'ended' | 'done' | 'unlaunchable';
  /** What it was last started with. */
  readonly launch: Launch;
}

export interface PlanStep {
  readonly kind: 'start' | 'stop' | 'restart';
  readonly service: string;
  readonly because: string;
}

/**
 * Stops in reverse start order, then restarts and starts in start order. What a person stopped stays stopped. `old` is
 * null when this agent has made no plan yet.
 */
export function planSteps(old: Plan | null, next: Plan, running: ReadonlyMap<string, Standing>): readonly PlanStep[] {
  const stops = [...(old?.services.keys() ?? []), ...running.keys()]
    .filter((name, index, all) => all.indexOf(name) === index && !next.services.has(name))
    .filter((name) => running.get(name)?.state === 'active')
    .map((service): PlanStep => ({ kind: 'stop', service, because: 'no layer names it any more' }));
  const restarts = changedServices(next, running);
  const others = [...next.services.keys()].flatMap((service): readonly PlanStep[] => {
    const restart = restarts.get(service);
    if (restart !== undefined) return [{ kind: 'restart', service, because: restart }];
    const because = reasonToStart(service, old, next, running.get(service));
    return because === null ? [] : [{ kind: 'start', service, because }];
  });
  return [...stops.reverse(), ...others];
}

/**
 * What a replan asks for: changed services restart with those that require them, and what is enabled starts, even where a
 * person had stopped it. In start order.
 */
export function replanSteps(plan: Plan, running: ReadonlyMap<string, Standing>): readonly PlanStep[] {
  const restarts = changedServices(plan, running);
  return [...plan.services.values()].flatMap(({ name, startup, launch, schedule }): readonly PlanStep[] => {
    const because = restarts.get(name);
    if (because !== undefined) return [{ kind: 'restart', service: name, because }];
    const standing = running.get(name);
    // What a oneshot has done stays done until it would do something else.
    const isDone = standing?.state === 'done' && launchChanges(standing.launch, launch).length === 0;
    return startup === 'enabled' && schedule === undefined && !isDone
      ? [{ kind: 'start', service: name, because: 'its startup is enabled' }]
      : [];
  });
}

/** Active services that run something else than they shall, and those that require one of them. */
function changedServices(next: Plan, running: ReadonlyMap<string, Standing>): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const isRunning = (name: string): boolean => running.get(name)?.state === 'active';
  for (const { name, launch } of next.services.values()) {
    const changes = launchChanges(running.get(name)?.launch ?? launch, launch);
    if (isRunning(name) && changes.length > 0) reasons.set(name, `its ${changes.join(' and ')} changed`);
  }
  for (let before = -1; before !== reasons.size; ) {
    before = reasons.size;
    for (const { name, requires } of next.services.values()) {
      const cause = requires.find((required) => reasons.has(required));
      if (cause !== undefined && isRunning(name) && !reasons.has(name))
        reasons.set(name, `it requires ${cause}, which restarts`);
    }
  }
  return reasons;
}

function reasonToStart(service: string, old: Plan | null, next: Plan, standing: Standing | undefined): string | null {
  const wanted = next.services.get(service);
  // What has its times waits for them.
  if (wanted?.startup !== 'enabled' || wanted.schedule !== undefined || standing?.state === 'active') return null;
  if (standing === undefined) return 'its startup is enabled';
  if (standing.state === 'unlaunchable') return 'it could not be started before';
  if (old?.services.get(service)?.startup === 'disabled') return 'its startup is enabled now';
  const changes = launchChanges(standing.launch, wanted.launch);
  return standing.state !== 'stopped' && changes.length > 0 ? `its ${changes.join(' and ')} changed` : null;
}

/** In words for people, what of a launch differs. */
export function launchChanges(old: Launch, next: Launch): readonly string[] {
  const parts: readonly (readonly [string, (launch: Launch) => unknown])[] = [
    ['command', ({ command }) => command],
    ['working directory', ({ directory }) => directory],
    ['environment', ({ environment }) => sortedEntries(environment)],
    ['limits', ({ limits, notifies, watchdogMs }) => [limits, notifies, watchdogMs]],
    ['sandbox', ({ sandbox }) => sandbox],
    ['user', ({ user, userId, group, groupId }) => [user, userId, group, groupId]],
  ];
  return parts.filter(([, of]) => JSON.stringify(of(old)) !== JSON.stringify(of(next))).map(([name]) => name);
}

function sortedEntries(values: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.keys(values)
    .sort()
    .map((key) => [key, values[key] ?? '']);
}
