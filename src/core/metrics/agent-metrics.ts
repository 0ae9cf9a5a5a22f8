/**
 * What monitoring is told of an agent. The number of series is bounded: labels are words of closed sets, but for units and
 * services, of which no more than `servicesShownMax` are told one by one; the sums are always of all.
 */
import type { HealthFacts } from '../health/index.ts';
import { type Health, type ObservedService, statusValues, type UnitName } from '../model/index.ts';
import type { Histogram } from './histogram.ts';
import type { Family, Sample } from './open-metrics.ts';

export const servicesShownMax = 256;

export interface MetricFacts {
  readonly version: string;
  readonly health: HealthFacts;
  readonly level: Health['level'];
  readonly startedAt: number;
  /** Orders that are durable and not finished. */
  readonly orders: number;
  /** Workload events that their units were not told of yet. */
  readonly workloadEvents: number;
  readonly turnsHeld: number;
  readonly turnsWaiting: number;
  readonly handlers: readonly HandlerTally[];
  readonly process: { readonly residentBytes: number; readonly processorSeconds: number };
  readonly stateBytes: number;
}

export interface HandlerTally {
  /** `config-changed`, `relation-joined`, …, `action`, `exec`: what it was run for, not what it is called. */
  readonly handler: string;
  readonly outcome: string;
  readonly seconds: Histogram;
}

const servicePhases: readonly ObservedService['phase'][] = ['down', 'starting', 'up', 'backoff', 'stopping', 'failed'];

/** In the order in which they are shown. */
export function agentMetrics(facts: MetricFacts): readonly Family[] {
  return [...agentFamilies(facts), ...workFamilies(facts), ...unitFamilies(facts.health)];
}

function agentFamilies({ version, health, level, startedAt, process, stateBytes }: MetricFacts): readonly Family[] {
  const { link, store, loopLagMs } = health;
  return [
    { name: 'reeve_build', type: 'info', help: 'The version of the agent.', samples: [{ labels: { version } }] },
    gauge('reeve_alive', 'Whether the loop of the agent goes on.', level === 'stuck' ? 0 : 1),
    gauge('reeve_ready', 'Whether all that the agent was told to run is well.', level === 'ready' ? 1 : 0),
    gauge('reeve_link_up', 'Whether the controller is connected.', link.connected ? 1 : 0),
    seconds('reeve_link_changed_timestamp', 'When the link came up or went down.', link.since / 1000),
    seconds('reeve_start_timestamp', 'When the agent was started.', startedAt / 1000),
    seconds('reeve_loop_lag', 'The longest that the loop stood still in the last minute.', loopLagMs / 1000),
    bytes('reeve_process_resident_memory', 'Memory of the agent that is mapped.', process.residentBytes),
    {
      name: 'reeve_process_cpu_seconds',
      type: 'counter',
      unit: 'seconds',
      help: 'Processor time of the agent.',
      samples: [{ value: process.processorSeconds }],
    },
    bytes('reeve_store_size', 'What the local state takes on its disk.', stateBytes),
    bytes('reeve_store_free', 'What is free on the disk of the local state.', store.freeBytes),
    gauge('reeve_store_writable', 'Whether the last write went well and the next may.', isWritable(store) ? 1 : 0),
  ];
}

const isWritable = ({ problem, writable }: HealthFacts['store']): boolean => problem === null && writable;

function workFamilies(facts: MetricFacts): readonly Family[] {
  return [
    gauge('reeve_outbox_reports', 'Reports that wait for the controller.', facts.health.outbox),
    gauge('reeve_orders_pending', 'Orders that are durable and not finished.', facts.orders),
    gauge('reeve_workload_events_pending', 'Workload events that wait for their unit.', facts.workloadEvents),
    gauge('reeve_turns_held', 'Handlers that hold their lanes.', facts.turnsHeld),
    gauge('reeve_turns_waiting', 'Handlers that wait for a lane.', facts.turnsWaiting),
    {
      name: 'reeve_handler_duration_seconds',
      type: 'histogram',
      unit: 'seconds',
      help: 'Runs of handlers by what they were run for and how they ended.',
      samples: facts.handlers.map(({ handler, outcome, seconds: value }) => ({ labels: { handler, outcome }, value })),
    },
  ];
}

function unitFamilies({ units }: HealthFacts): readonly Family[] {
  const services = units.flatMap((one) => one.services.map((service) => ({ unit: one.unit, service })));
  const shown = services.slice(0, servicesShownMax);
  const each = (value: (service: ObservedService) => number): readonly Sample[] =>
    shown.map(({ unit, service }) => ({ labels: labelsOf(unit, service), value: value(service) }));
  return [
    {
      name: 'reeve_units',
      type: 'gauge',
      help: 'Units by workload status.',
      samples: statusValues.map((status) => ({
        labels: { status },
        value: units.filter(({ workload }) => workload.status === status).length,
      })),
    },
    {
      name: 'reeve_services',
      type: 'gauge',
      help: 'Services by observed phase.',
      samples: servicePhases.map((phase) => ({
        labels: { phase },
        value: services.filter(({ service }) => service.phase === phase).length,
      })),
    },
    gauge('reeve_services_not_shown', 'Services over the limit of series.', services.length - shown.length),
    {
      name: 'reeve_service_up',
      type: 'gauge',
      help: 'Whether the service runs.',
      samples: each(({ phase }) => (phase === 'up' ? 1 : 0)),
    },
    {
      name: 'reeve_service_restarts',
      type: 'counter',
      help: 'How often the agent has started the service again.',
      samples: each(({ restarts }) => restarts),
    },
    {
      name: 'reeve_service_out_of_memory',
      type: 'gauge',
      help: 'Whether the service ended last because memory ran out.',
      samples: each(({ lastExit }) => (lastExit?.endsWith('out of memory') ? 1 : 0)),
    },
  ];
}

const labelsOf = (unit: UnitName, { name }: ObservedService) => ({ unit, service: name });

const gauge = (name: string, help: string, value: number): Family => ({
  name,
  type: 'gauge',
  help,
  samples: [{ value }],
});

const seconds = (name: string, help: string, value: number): Family => ({
  ...gauge(`${name}_seconds`, help, value),
  unit: 'seconds',
});

const bytes = (name: string, help: string, value: number): Family => ({
  ...gauge(`${name}_bytes`, help, value),
  unit: 'bytes',
});
