/**
 * The environment of a handler: exactly these variables and nothing that the agent itself inherited
 * (charm-runtime.md §3). Empty values are set: charms tell "empty" from "unset".
 */
import {
  isSecretHook,
  isStorageHook,
  isWorkloadHook,
  type RelationHook,
  type SecretHook,
  type StorageHook,
  type WorkloadHook,
} from '../../core/model/index.ts';
import { secretUri } from '../../core/secrets/index.ts';
import type { PebblePlace } from '../ports/index.ts';
import { relationHook } from '../tools/index.ts';
import type { HandlerContext, HandlerStorage } from './handler.ts';
import { workNames } from './work.ts';

export interface EnvironmentFacts {
  readonly context: HandlerContext;
  readonly contextId: string;
  readonly toolSocketPath: string;
  readonly toolsDirectory: string;
  /** The agent's own PATH. */
  readonly path: string;
  readonly controllerAddress: string;
  readonly version: string;
  /** Null: the unit's manager serves nobody. */
  readonly pebble: PebblePlace | null;
}

type Table<Facts> = Readonly<Record<string, (facts: Facts) => string>>;

const proxy =
  (name: string) =>
  ({ context }: EnvironmentFacts): string =>
    context.view.model.charmProxies[name] ?? '';

const always: Table<EnvironmentFacts> = {
  CHARM_DIR: ({ context }) => context.directories.charm,
  JUJU_CHARM_DIR: ({ context }) => context.directories.charm,
  JUJU_CONTEXT_ID: ({ contextId }) => contextId,
  JUJU_HOOK_NAME: ({ context: { work } }) => (work.kind === 'hook' ? workNames(work).source : ''),
  JUJU_AGENT_SOCKET_ADDRESS: ({ toolSocketPath }) => toolSocketPath,
  JUJU_AGENT_SOCKET_NETWORK: () => 'unix',
  JUJU_UNIT_NAME: ({ context }) => context.view.unit.name,
  JUJU_MODEL_NAME: ({ context }) => context.view.model.name,
  JUJU_MODEL_UUID: ({ context }) => context.view.model.uuid,
  JUJU_API_ADDRESSES: ({ controllerAddress }) => controllerAddress,
  JUJU_MACHINE_ID: ({ context }) => context.view.machine.id,
  JUJU_PRINCIPAL_UNIT: ({ context }) => context.view.unit.principal ?? '',
  JUJU_AVAILABILITY_ZONE: ({ context }) => context.view.machine.availabilityZone,
  JUJU_VERSION: ({ version }) => version,
  CLOUD_API_VERSION: () => '',
  JUJU_CHARM_HTTP_PROXY: proxy('HTTP'),
  JUJU_CHARM_HTTPS_PROXY: proxy('HTTPS'),
  JUJU_CHARM_FTP_PROXY: proxy('FTP'),
  JUJU_CHARM_NO_PROXY: proxy('NO'),
  PATH: ({ toolsDirectory, path }) => `${toolsDirectory}:${path}`,
  LANG: () => 'C.UTF-8',
  DEBIAN_FRONTEND: () => 'noninteractive',
  APT_LISTCHANGES_FRONTEND: () => 'none',
  TERM: () => 'tmux-256color',
};

const inCharm: Table<string> = {
  JUJU_DISPATCH_PATH: (dispatchPath) => dispatchPath,
};

const inRelation: Table<RelationHook> = {
  JUJU_RELATION: (hook) => hook.endpoint,
  JUJU_RELATION_ID: (hook) => `${hook.endpoint}:${hook.relation}`,
  JUJU_REMOTE_UNIT: (hook) => ('remoteUnit' in hook ? (hook.remoteUnit ?? '') : ''),
  JUJU_REMOTE_APP: (hook) => hook.remoteApplication,
};

const inDeparted: Table<Extract<RelationHook, { kind: 'relation-departed' }>> = {
  JUJU_DEPARTING_UNIT: (hook) => hook.departingUnit,
};

const inSecret: Table<{ readonly hook: SecretHook; readonly context: HandlerContext }> = {
  JUJU_SECRET_ID: ({ hook }) => secretUri(hook.secret),
  // The unit's own name for it, else the one that its owner gave it.
  JUJU_SECRET_LABEL: ({ hook: { secret }, context: { secrets, view } }) =>
    secrets[secret]?.label || (view.secrets.get(secret)?.details?.label ?? ''),
};

const inSecretRevision: Table<Extract<SecretHook, { kind: 'secret-expired' | 'secret-remove' }>> = {
  JUJU_SECRET_REVISION: ({ revision }) => String(revision),
};
const inStorage: Table<{ readonly hook: StorageHook; readonly storage: HandlerStorage | undefined }> = {
  JUJU_STORAGE_ID: ({ hook }) => hook.storage,
  JUJU_STORAGE_LOCATION: ({ storage }) => storage?.location ?? '',
  JUJU_STORAGE_KIND: ({ storage }) => storage?.kind ?? '',
};

const inWorkload: Table<WorkloadHook> = {
  JUJU_WORKLOAD_NAME: (hook) => hook.workload,
};

const inNotice: Table<Extract<WorkloadHook, { kind: 'pebble-custom-notice' }>> = {
  JUJU_NOTICE_ID: ({ notice }) => notice.id,
  JUJU_NOTICE_TYPE: ({ notice }) => notice.type,
  JUJU_NOTICE_KEY: ({ notice }) => notice.key,
};

const inCheck: Table<Extract<WorkloadHook, { check: string }>> = {
  JUJU_PEBBLE_CHECK_NAME: (hook) => hook.check,
};

const inAction: Table<Extract<HandlerContext['work'], { kind: 'action' }>> = {
  JUJU_ACTION_NAME: (work) => work.action,
  JUJU_ACTION_UUID: (work) => work.task,
  JUJU_ACTION_TAG: (work) => `action-${work.task}`,
};

const withPebble: Table<PebblePlace> = {
  PEBBLE: ({ folder }) => folder,
  PEBBLE_SOCKET: ({ socket }) => socket,
};

/** All variables of one handler. */
export function environmentOf(facts: EnvironmentFacts): Readonly<Record<string, string>> {
  const { work } = facts.context;
  const { dispatchPath } = workNames(work);
  const hook = relationHook(facts.context);
  const secret = work.kind === 'hook' && isSecretHook(work.hook) ? work.hook : null;
  return {
    ...filled(always, facts),
    ...(facts.pebble === null ? {} : filled(withPebble, facts.pebble)),
    ...(dispatchPath === null ? {} : filled(inCharm, dispatchPath)),
    ...(hook === null ? {} : filled(inRelation, hook)),
    ...(hook?.kind === 'relation-departed' ? filled(inDeparted, hook) : {}),
    ...(secret === null ? {} : filled(inSecret, { hook: secret, context: facts.context })),
    ...(secret?.kind === 'secret-expired' || secret?.kind === 'secret-remove' ? filled(inSecretRevision, secret) : {}),
    ...storageVariables(facts.context),
    ...(work.kind === 'hook' && isWorkloadHook(work.hook) ? workloadVariables(work.hook) : {}),
    ...(work.kind === 'action' ? filled(inAction, work) : {}),
  };
}

function storageVariables({ work, storage }: HandlerContext): Readonly<Record<string, string>> {
  if (work.kind !== 'hook' || !isStorageHook(work.hook)) return {};
  const { hook } = work;
  return filled(inStorage, { hook, storage: storage.find(({ id }) => id === hook.storage) });
}

function workloadVariables(hook: WorkloadHook): Record<string, string> {
  return {
    ...filled(inWorkload, hook),
    ...(hook.kind === 'pebble-custom-notice' ? filled(inNotice, hook) : {}),
    ...('check' in hook ? filled(inCheck, hook) : {}),
  };
}

const filled = <Facts>(table: Table<Facts>, facts: Facts): Record<string, string> =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [name, value(facts)]));
