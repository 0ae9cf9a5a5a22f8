/** Codecs of what several messages share (`proto/reeve/agent/v1/common.proto`). */

import { AgentError } from '../../core/errors.ts';
import {
  type AgentStatus,
  type AgentStatusValue,
  type CharmStatusValue,
  type ConfigValue,
  type Hardware,
  keyId,
  type LaneTurn,
  type Life,
  type ObservedCheck,
  type ObservedService,
  type OperationId,
  type Port,
  type RelationId,
  type ResultValue,
  type Revision,
  type Settings,
  type SettingsChange,
  type SignedDocument,
  type Status,
  type StatusValue,
  type StorageKind,
  type StoragePool,
  type TaskId,
  type TaskResult,
  unitName,
} from '../../core/model/index.ts';
import type { UnitLogLine } from '../../core/protocol/index.ts';
import {
  bag,
  bytes,
  type Codec,
  count,
  Fault,
  flag,
  id,
  list,
  message,
  nullable,
  optional,
  text,
  word,
} from './codec.ts';
import { agentV1 } from './protobuf.ts';

const pattern =
  <Id extends string>(shape: RegExp) =>
  (given: string): Id => {
    if (!shape.test(given)) throw new AgentError('name-invalid', 'cannot use this as an id');
    return given as Id;
  };

export const operationId = id(pattern<OperationId>(/^[a-z][a-z0-9-]{0,127}\/[0-9]{1,9}#[0-9]{1,15}$/));
export const taskId = id(pattern<TaskId>(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
export const relationId = count<RelationId>();
export const revision = count<Revision>();

export const storageKind = word<StorageKind, agentV1.StorageKind>({
  block: agentV1.StorageKind.STORAGE_KIND_BLOCK,
  filesystem: agentV1.StorageKind.STORAGE_KIND_FILESYSTEM,
});
export const storagePool = word<StoragePool, agentV1.StoragePool>({
  rootfs: agentV1.StoragePool.STORAGE_POOL_ROOTFS,
  loop: agentV1.StoragePool.STORAGE_POOL_LOOP,
  tmpfs: agentV1.StoragePool.STORAGE_POOL_TMPFS,
});

export const settings: Codec<agentV1.Pair.$Properties[], Settings> = bag(text);
export const settingsChange: Codec<agentV1.Change.$Properties[], SettingsChange> = bag(nullable(text));

export const life = word<Life, agentV1.Life>({
  alive: agentV1.Life.LIFE_ALIVE,
  dying: agentV1.Life.LIFE_DYING,
  dead: agentV1.Life.LIFE_DEAD,
});

const charmStatusWords = {
  active: agentV1.StatusValue.STATUS_VALUE_ACTIVE,
  blocked: agentV1.StatusValue.STATUS_VALUE_BLOCKED,
  maintenance: agentV1.StatusValue.STATUS_VALUE_MAINTENANCE,
  waiting: agentV1.StatusValue.STATUS_VALUE_WAITING,
};
export const statusValue = word<StatusValue, agentV1.StatusValue>({
  ...charmStatusWords,
  unknown: agentV1.StatusValue.STATUS_VALUE_UNKNOWN,
  error: agentV1.StatusValue.STATUS_VALUE_ERROR,
  terminated: agentV1.StatusValue.STATUS_VALUE_TERMINATED,
});
const agentStatusValue = word<AgentStatusValue, agentV1.AgentStatusValue>({
  allocating: agentV1.AgentStatusValue.AGENT_STATUS_VALUE_ALLOCATING,
  idle: agentV1.AgentStatusValue.AGENT_STATUS_VALUE_IDLE,
  executing: agentV1.AgentStatusValue.AGENT_STATUS_VALUE_EXECUTING,
  error: agentV1.AgentStatusValue.AGENT_STATUS_VALUE_ERROR,
  failed: agentV1.AgentStatusValue.AGENT_STATUS_VALUE_FAILED,
  rebooting: agentV1.AgentStatusValue.AGENT_STATUS_VALUE_REBOOTING,
  lost: agentV1.AgentStatusValue.AGENT_STATUS_VALUE_LOST,
});

export const status = message<agentV1.Status.$Properties, Status>({
  status: statusValue,
  message: text,
  since: count(),
});
export const charmStatus = message<agentV1.Status.$Properties, Status<CharmStatusValue>>({
  status: word<CharmStatusValue, agentV1.StatusValue>(charmStatusWords),
  message: text,
  since: count(),
});
export const agentStatus = message<agentV1.AgentStatus.$Properties, AgentStatus>({
  status: agentStatusValue,
  message: text,
  since: count(),
});

export const signedDocument = message<agentV1.SignedDocument.$Properties, SignedDocument>({
  body: bytes,
  signature: bytes,
  keyId: id(keyId),
});

export const port = message<agentV1.Port.$Properties, Port>({ range: text, endpoints: list(text) });

export const observedCheck = message<agentV1.ObservedCheck.$Properties, ObservedCheck>({
  name: text,
  isUp: flag,
  since: count(),
});

export const observedService = message<agentV1.ObservedService.$Properties, ObservedService>({
  name: text,
  phase: word<ObservedService['phase'], agentV1.ServicePhase>({
    down: agentV1.ServicePhase.SERVICE_PHASE_DOWN,
    starting: agentV1.ServicePhase.SERVICE_PHASE_STARTING,
    up: agentV1.ServicePhase.SERVICE_PHASE_UP,
    backoff: agentV1.ServicePhase.SERVICE_PHASE_BACKOFF,
    stopping: agentV1.ServicePhase.SERVICE_PHASE_STOPPING,
    failed: agentV1.ServicePhase.SERVICE_PHASE_FAILED,
  }),
  pid: optional(count()),
  since: count(),
  restarts: count(),
  lastExit: optional(text),
});

export const hardware = message<agentV1.Hardware.$Properties, Hardware>({
  cores: count(),
  memoryBytes: count(),
  architecture: text,
  system: text,
  systemVersion: text,
  diskBytes: count(),
});
export const laneTurn = message<agentV1.LaneTurn.$Properties, LaneTurn>({
  lanes: list(text),
  state: word<LaneTurn['state'], agentV1.TurnState>({
    holds: agentV1.TurnState.TURN_STATE_HOLDS,
    waits: agentV1.TurnState.TURN_STATE_WAITS,
  }),
  since: count(),
  work: text,
});

/** A config value: no member set is null. */
export const scalar: Codec<agentV1.Scalar.$Properties, ConfigValue> = {
  read: (wire) => wire?.text ?? wire?.number ?? wire?.truth ?? null,
  write(value) {
    if (value === null) return {};
    if (typeof value === 'string') return { text: value };
    return typeof value === 'number' ? { number: value } : { truth: value };
  },
};

const resultValue: Codec<agentV1.ResultValue.$Properties, ResultValue> = {
  read(wire) {
    const value = wire?.text ?? wire?.number;
    if (value !== undefined && value !== null) return value;
    if (!wire?.map) throw new Fault('has no value');
    return results.read(wire.map.entries);
  },
  write(value) {
    if (typeof value === 'string') return { text: value };
    return typeof value === 'number' ? { number: value } : { map: { entries: results.write(value) } };
  },
};
const results: Codec<agentV1.ResultPair.$Properties[], Readonly<Record<string, ResultValue>>> = bag(resultValue);

export const taskResult = message<agentV1.TaskResult.$Properties, TaskResult>({
  status: word<TaskResult['status'], agentV1.TaskOutcome>({
    completed: agentV1.TaskOutcome.TASK_OUTCOME_COMPLETED,
    failed: agentV1.TaskOutcome.TASK_OUTCOME_FAILED,
    cancelled: agentV1.TaskOutcome.TASK_OUTCOME_CANCELLED,
    aborted: agentV1.TaskOutcome.TASK_OUTCOME_ABORTED,
  }),
  message: text,
  results,
});

export const unitLogLine = message<agentV1.UnitLogLine.$Properties, UnitLogLine>({
  at: count(),
  unit: id(unitName),
  level: word<UnitLogLine['level'], agentV1.LogLevel>({
    TRACE: agentV1.LogLevel.LOG_LEVEL_TRACE,
    DEBUG: agentV1.LogLevel.LOG_LEVEL_DEBUG,
    INFO: agentV1.LogLevel.LOG_LEVEL_INFO,
    WARNING: agentV1.LogLevel.LOG_LEVEL_WARNING,
    ERROR: agentV1.LogLevel.LOG_LEVEL_ERROR,
    CRITICAL: agentV1.LogLevel.LOG_LEVEL_CRITICAL,
  }),
  source: text,
  message: text,
});
