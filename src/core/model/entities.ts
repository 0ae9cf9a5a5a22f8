/**
 * The levels that a controller tells an agent: small records, each with the revision of the model that last changed it.
 * An agent's replica is a map from entity key to entity. What an agent may see is decided by the controller: the
 * entities of its own units and of the relations that these are in.
 */

import type {
  AgentId,
  ApplicationName,
  EndpointName,
  Instant,
  MachineId,
  RelationId,
  Revision,
  UnitName,
  UnitUuid,
} from './ids.ts';
import type { SignedDocument } from './orders.ts';
import type { SecretDetailsEntity, SecretEntity, SecretGrantEntity, SecretRevisionEntity } from './secrets.ts';
import type { Settings } from './settings.ts';
import type { Status, StatusValue } from './status.ts';
import type { StorageEntity } from './storage.ts';

/** Only moves to the right. */
export type Life = 'alive' | 'dying' | 'dead';

export interface ModelEntity {
  readonly kind: 'model';
  readonly name: string;
  readonly uuid: string;
  /** Length of the `update-status` period; each wait is drawn within ±20 % of it (charm-runtime.md §7.11). */
  readonly updateStatusIntervalMs: number;
  readonly automaticallyRetryHooks: boolean;
  /** Model proxy settings by upper-case variable suffix: `HTTP`, `HTTPS`, `FTP`, `NO` (charm-runtime.md §3.2). */
  readonly charmProxies: Readonly<Record<string, string>>;
}

export interface MachineEntity {
  readonly kind: 'machine';
  readonly id: MachineId;
  readonly agent: AgentId;
  readonly hostname: string;
  readonly availabilityZone: string;
  readonly interfaces: readonly NetworkInterface[];
  /** The signed assignment: which revision this agent shall be (`revisions.ts`). Absent: that of its package. */
  readonly assignment?: SignedDocument;
}

/** What the agent has seen of one network interface; addresses with prefix length, best first. */
export interface NetworkInterface {
  readonly name: string;
  readonly macAddress: string;
  readonly addresses: readonly { readonly value: string; readonly cidr: string }[];
}

/** Typed by the charm's `config.yaml`; `null` is an option without value. */
export type ConfigValue = string | number | boolean | null;
export type ConfigType = 'string' | 'int' | 'float' | 'boolean' | 'secret';

export interface ApplicationEntity {
  readonly kind: 'application';
  readonly name: ApplicationName;
  readonly life: Life;
  readonly charmName: string;
  readonly charmRevision: number;
  readonly subordinate: boolean;
  readonly trusted: boolean;
  /** Effective values of every declared option: the setting, else the default, else null. */
  readonly config: Readonly<Record<string, ConfigValue>>;
  /** Hash over `config`: equal hash, no `config-changed`. */
  readonly configHash: string;
  /** Every unit of the application that is not dead, for `goal-state`. */
  readonly units: readonly UnitSummary[];
  /** Subnets by endpoint, `*` for all others; an endpoint without either may use every address of its machine. */
  readonly bindings: Readonly<Record<string, readonly string[]>>;
  /** What `credential-get` prints, as JSON; only in a trusted application. A secret. */
  readonly cloudCredential?: string;
  /** What its leader said of the whole application; absent: the units say it. */
  readonly status?: Status;
}

export interface UnitSummary {
  readonly unit: UnitName;
  readonly life: Life;
  readonly status: StatusValue;
  readonly since: Instant;
  readonly message: string;
}

export interface UnitEntity {
  readonly kind: 'unit';
  readonly name: UnitName;
  readonly uuid: UnitUuid;
  readonly life: Life;
  readonly machine: MachineId;
  /** Set in a subordinate. */
  readonly principal?: UnitName;
  readonly publicAddress?: string;
  readonly privateAddress?: string;
  /** The signed assignment: which bundle this unit shall run. Absent until the controller has decided. */
  readonly assignment?: SignedDocument;
}

export type RelationRole = 'provider' | 'requirer' | 'peer';

export interface RelationEnd {
  readonly application: ApplicationName;
  readonly endpoint: EndpointName;
  readonly role: RelationRole;
  readonly scope: 'global' | 'container';
}

export interface RelationEntity {
  readonly kind: 'relation';
  readonly id: RelationId;
  readonly interface: string;
  readonly life: Life;
  readonly suspended: boolean;
  /** One end in a peer relation, otherwise two. */
  readonly ends: readonly RelationEnd[];
  readonly createdAt: Instant;
  /**
   * For `goal-state`: units of every end, also those that have not entered scope yet. An agent may stand on both sides,
   * so whoever looks from one of them leaves out its own. Empty in a container relation: nobody sees them all.
   */
  readonly remoteUnits: readonly UnitSummary[];
  /** UUID of the model that the other end stands in; absent: this one. */
  readonly remoteModel?: string;
}

/** One unit's bag in one relation. Exists once the unit has entered scope and until the relation is gone. */
export interface RelationUnitEntity {
  readonly kind: 'relation-unit';
  readonly relation: RelationId;
  readonly unit: UnitName;
  readonly inScope: boolean;
  /** Counts the writes that changed something; 1 when the unit entered. */
  readonly version: number;
  readonly settings: Settings;
  /** In a container relation: the principal that the unit is, or stands beside. It sees those of the same one only (§8.5). */
  readonly container?: UnitName;
}

/** One application's bag in one relation. */
export interface RelationApplicationEntity {
  readonly kind: 'relation-application';
  readonly relation: RelationId;
  readonly application: ApplicationName;
  /** 0 while never written. */
  readonly version: number;
  readonly settings: Settings;
}

/** Who leads an application, as the controller's store has it; a display fact, not a proof (see leadership). */
export interface LeadershipEntity {
  readonly kind: 'leadership';
  readonly application: ApplicationName;
  readonly holder: UnitName;
  /** Grows by one whenever the holder changes; every leader write carries it. */
  readonly epoch: number;
}

/** What the leader of an application told its other units with `leader-set` (charm-runtime.md §5.5). */
export interface LeaderSettingsEntity {
  readonly kind: 'leader-settings';
  readonly application: ApplicationName;
  /** Counts the writes that changed something. */
  readonly version: number;
  readonly settings: Settings;
}

export type Entity =
  | ModelEntity
  | MachineEntity
  | ApplicationEntity
  | UnitEntity
  | RelationEntity
  | RelationUnitEntity
  | RelationApplicationEntity
  | LeadershipEntity
  | SecretEntity
  | SecretDetailsEntity
  | SecretGrantEntity
  | SecretRevisionEntity
  | StorageEntity
  | LeaderSettingsEntity;

/** Whether the entity carries what only its readers may see: stores seal it then. */
export function entityHoldsSecrets(entity: Entity): boolean {
  return entity.kind === 'secret-revision' || (entity.kind === 'application' && entity.cloudCredential !== undefined);
}

/** `unit/web/0`, `relation/3/unit/web/0`, …: unique over all kinds. */
export type EntityKey = string;

export function entityKey(entity: Entity): EntityKey {
  switch (entity.kind) {
    case 'model':
      return 'model';
    case 'machine':
      return `machine/${entity.id}`;
    case 'application':
      return `application/${entity.name}`;
    case 'unit':
      return `unit/${entity.name}`;
    case 'relation':
      return `relation/${entity.id}`;
    case 'relation-unit':
      return `relation/${entity.relation}/unit/${entity.unit}`;
    case 'relation-application':
      return `relation/${entity.relation}/application/${entity.application}`;
    case 'leadership':
      return `leadership/${entity.application}`;
    case 'secret':
      return `secret/${entity.id}`;
    case 'secret-details':
      return `secret/${entity.secret}/details`;
    case 'secret-grant':
      return `secret/${entity.secret}/grant/${entity.target}`;
    case 'secret-revision':
      return `secret/${entity.secret}/revision/${entity.revision}`;
    case 'storage':
      return `storage/${entity.id}`;
    case 'leader-settings':
      return `leader-settings/${entity.application}`;
  }
}

export interface Versioned<Value> {
  readonly revision: Revision;
  readonly value: Value;
}
