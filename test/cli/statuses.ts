/** Builders of what a controller shows: a healthy unit, and whatever a test changes about it. */
import type {
  AgentId,
  ApplicationName,
  ApplicationStatus,
  MachineId,
  ModelStatus,
  RelationId,
  UnitName,
  UnitStatus,
} from '../../src/core/model/index.ts';

const now = 1_000_000;

export const unitStatus = (unit: string, more: Partial<UnitStatus> = {}): UnitStatus => ({
  unit: unit as UnitName,
  life: 'alive',
  machine: '0' as MachineId,
  leader: false,
  address: '10.0.0.4',
  workload: { status: 'active', message: '', since: now - 12_000 },
  agent: { status: 'idle', message: '', since: now - 3_000 },
  workloadVersion: '',
  services: [],
  ports: [],
  payloads: [],
  behind: [],
  ...more,
});

export const applicationStatus = (
  application: string,
  units: readonly UnitStatus[],
  more: Partial<ApplicationStatus> = {},
): ApplicationStatus => ({
  application: application as ApplicationName,
  charm: application,
  charmRevision: 1,
  publisher: 'dev',
  life: 'alive',
  status: { status: 'active', message: '', since: now - 12_000 },
  version: '',
  units,
  relations: {},
  exposed: false,
  bindings: {},
  constraints: {},
  subordinateTo: [],
  ...more,
});

export const modelStatus = (
  applications: readonly ApplicationStatus[] = [],
  more: Partial<ModelStatus> = {},
): ModelStatus => ({
  revision: 42,
  now,
  spaces: [],
  model: { name: 'dev', uuid: 'model-uuid' },
  controller: { id: 'controller-id', version: '0.1.0' },
  machines: [
    {
      machine: '0' as MachineId,
      agent: 'agent-uuid' as AgentId,
      hostname: 'host',
      addresses: ['10.0.0.4'],
      agentVersion: '0.1.0',
      connected: true,
      since: now - 60_000,
    },
  ],
  applications,
  relations: [],
  ...more,
});

/** web with a service that fails while it claims to be well, motd beside it, a subordinate, a relation. */
export function troubledStatus(): ModelStatus {
  const web = unitStatus('web/0', {
    leader: true,
    workload: { status: 'active', message: 'serving http://10.0.0.4:4242/', since: now - 12_000 },
    services: [
      { name: 'web', phase: 'failed', since: now - 2_000, restarts: 2, lastExit: 'exited 1' },
      { name: 'cache', phase: 'up', pid: 77, since: now - 3_600_000, restarts: 0 },
    ],
    contradiction: 'claims active, but service "web" has failed (exited 1, 2 restarts)',
    next: 'reeve logs web/0',
    ports: [{ range: '4242/tcp', endpoints: [] }],
  });
  const failed = unitStatus('web/10', {
    workload: { status: 'error', message: 'hook failed: "config-changed"', since: now - 200_000 },
    agent: { status: 'error', message: '', since: now - 200_000 },
    next: 'reeve resolved web/10',
  });
  const dying = unitStatus('web/2', {
    life: 'dying',
    workload: { status: 'maintenance', message: 'stopping charm software', since: now - 1_000 },
    agent: { status: 'executing', message: 'running stop hook', since: now - 1_000 },
  });
  const logger = unitStatus('logger/0', { principal: 'web/0' as UnitName });
  return modelStatus(
    [
      applicationStatus('web', [web, failed, dying], {
        charmRevision: 2,
        version: '1.0',
        status: { status: 'error', message: 'hook failed: "config-changed"', since: now - 200_000 },
      }),
      applicationStatus('logger', [logger]),
    ],
    {
      relations: [
        {
          relation: 3 as RelationId,
          interface: 'syslog',
          ends: ['web:log', 'logger:log'],
          life: 'alive',
          scope: 'container',
        },
        {
          relation: 4 as RelationId,
          interface: 'motd',
          ends: ['web:backend', 'motd:motd'],
          life: 'dying',
          scope: 'global',
        },
      ],
    },
  );
}
