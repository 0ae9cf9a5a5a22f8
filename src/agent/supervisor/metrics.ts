/** The figures of a manager as text for those who collect them (pebble.md §13): one HELP and TYPE per name. */
import { reportedStatus } from '../../core/supervision/index.ts';
import type { Service } from './service.ts';
import type { UnitChecks } from './unit-checks.ts';

type Samples = readonly (readonly [string, number])[];

/** Services that were ever started, then checks. */
export function metricsText(services: readonly Service[], checks: ReturnType<UnitChecks['list']>): string {
  const started = services
    .filter(({ reportedSince }) => reportedSince !== null)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const active = checks.filter(({ status }) => status !== 'inactive');
  return [
    family(
      'pebble_service_active',
      'gauge',
      'Whether the service is currently active',
      'service',
      started.map(({ name, phase }) => [name, reportedStatus[phase] === 'active' ? 1 : 0]),
    ),
    family(
      'pebble_service_start_count',
      'counter',
      'Number of times the service has started',
      'service',
      started.map(({ name, launches }) => [name, launches]),
    ),
    family(
      'pebble_check_up',
      'gauge',
      'Whether the health check is up',
      'check',
      active.map(({ name, status }) => [name, status === 'up' ? 1 : 0]),
    ),
    family(
      'pebble_check_success_count',
      'counter',
      'Number of times the check has succeeded',
      'check',
      checks.map(({ name, successCount }) => [name, successCount]),
    ),
    family(
      'pebble_check_failure_count',
      'counter',
      'Number of times the check has failed',
      'check',
      checks.map(({ name, failureCount }) => [name, failureCount]),
    ),
  ].join('');
}

function family(name: string, type: 'gauge' | 'counter', help: string, label: string, samples: Samples): string {
  if (samples.length === 0) return '';
  const lines = samples.map(([of, value]) => `${name}{${label}="${escaped(of)}"} ${value}`);
  return `${[`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n')}\n\n`;
}

const escaped = (text: string): string =>
  text.replace(/["\\\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`));
