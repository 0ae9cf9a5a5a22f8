/**
 * The model as it is stored: records in one revisioned key-value space. A key is `kind/id`.
 *
 * | key                            | record                                                                       |
 * | ------------------------------ | ---------------------------------------------------------------------------- |
 * | `model/self`                   | name, uuid, settings                                                         |
 * | `sequence/machine`, `/relation`, `/task`, `/event`, `/storage`, `/unit/web` | the next number; never used again            |
 * | `bundle/<digest>`              | what was read of an uploaded bundle, its charm parsed                        |
 * | `machine/<id>`                 | facts of a machine, its agent, the units placed on it                        |
 * | `agent/<uuid>`                 | which machine an agent speaks for                                            |
 * | `reported/<agent>`             | the last outbox position that was applied: each report counts once           |
 * | `stream/<agent>`               | the order stream: its id, what is acknowledged, the next sequence            |
 * | `order/<agent>/<sequence>`     | an order that its agent has not acknowledged; signed when it is sent         |
 * | `token/<hash>`                 | a join token that was not used yet                                           |
 * | `application/<name>`           | settings and bundle; its units and relations by name                         |
 * | `unit/<name>`                  | placement, life, assignment; signed when it is shown                         |
 * | `report/<unit>`                | the newest report of a unit                                                  |
 * | `state/<unit>`                 | the unit's key/value store as its flushes left it                            |
 * | `relation/<id>`                | ends, life, and every unit that ever wrote into it                           |
 * | `member/<relation>/<unit>`     | one unit's bag; of a unit in another model, a copy                            |
 * | `bag/<relation>/<application>` | one application's bag; of an application in another model, a copy             |
 * | `lease/<application>`          | who leads, and the epoch; kept when nobody leads                             |
 * | `task/<id>`                    | an action or exec                                                            |
 * | `task-log/<id>/<line>`         | one line of its log                                                          |
 * | `secret/<id>`                  | owner, metadata, grants, and who reads which revision                        |
 * | `secret-revision/<id>/<n>`     | one revision's content; sealed by the store                                  |
 * | `secrets/<application>`        | ids of secrets that it or its units own, are granted or read; `<model>` too   |
 * | `storage/<name>/<n>`           | an instance: its owner, the machine that holds its data                      |
 * | `content/<digest>`             | bytes that the store of resources holds                                      |
 * | `resource/<application>/<name>` | what was given for a resource                                               |
 * | `leader-settings/<application>` | what the leader told its application                                       |
 * | `space/<name>`                 | a network space: its subnets                                                 |
 * | `credential/self`              | the model's cloud credential, for trusted applications                       |
 * | `offer/<name>`                 | endpoints of an application that other models may relate to                   |
 * | `remote/<name>`                | the other end of relations with another model, under its name in this one     |
 * | `event/<number>`               | something refused that a person should know of; the newest `eventsMax`       |
 *
 * Invariants:
 * 1. References stand on both sides and change in one commit: `application.units` and `unit`, `machine.units` and
 *    `unit.machine`, `application.relations` (or `remote.relations`) and `relation.ends`, `unit.subordinates` and `unit.principal`. So every read is by key and no commit scans.
 * 2. A dead unit, relation or application has no record.
 * 3. A sequence number is in the store before anything is signed with it, so one number never gets two bodies.
 */
import type { AcrossRole } from '../../core/across/index.ts';
import type { StorageDirective } from '../../core/charm/index.ts';
import type {
  AgentId,
  AgentRevision,
  ApplicationName,
  Assignment,
  Charm,
  ConfigValue,
  Digest,
  EndpointName,
  Hardware,
  Instant,
  KeyId,
  Life,
  MachineId,
  NetworkInterface,
  OfferedEndpoint,
  Order,
  Position,
  RelationEnd,
  RelationId,
  SecretContent,
  SecretGrant,
  SecretId,
  SecretMetadata,
  SecretOwner,
  Settings,
  Status,
  StorageId,
  StorageKind,
  StoragePool,
  TaskId,
  TaskResult,
  UnitName,
  UnitReport,
  UnitUuid,
} from '../../core/model/index.ts';
import type { Constraints } from '../../core/placement/index.ts';

export interface ModelRecord {
  readonly name: string;
  readonly uuid: string;
  readonly updateStatusIntervalMs: number;
  readonly automaticallyRetryHooks: boolean;
  readonly charmProxies: Readonly<Record<string, string>>;
  /** `own`: a unit waits for a machine without units; `share`, also when absent: it takes the emptiest one. */
  readonly placement?: 'share' | 'own';
  /** What machines of all applications must have, where these do not say otherwise. */
  readonly constraints?: Constraints;
  /** Settings that other controllers act on and this one only remembers, as typed. */
  readonly remembered?: Readonly<Record<string, string>>;
  /** Machines that were asked for and have not joined yet. */
  readonly machinesWanted?: number;
  /** Everything in it was asked to go. */
  readonly dying?: boolean;
  /** It goes only when the data that was asked to go is gone. */
  readonly awaitsStorage?: boolean;
}

export interface SequenceRecord {
  readonly next: number;
}

export interface BundleRecord {
  readonly digest: Digest;
  readonly operator: string;
  readonly revision: number;
  readonly publisher: KeyId;
  readonly sha512: string;
  readonly length: number;
  /** Of its files (`contentMark`); an older program has not noted it. */
  readonly content?: string;
  readonly charm: Charm;
}

export interface MachineRecord {
  readonly id: MachineId;
  readonly agent: AgentId;
  readonly hostname: string;
  readonly interfaces: readonly NetworkInterface[];
  readonly hardware?: Hardware;
  readonly units: readonly UnitName[];
  /** Instances whose data is here; absent: none. */
  readonly storage?: readonly StorageId[];
  /** Which revision its agent shall be; signed when it is shown. Absent: that of its package. */
  readonly assignment?: Assignment;
  /** What its agent said of that last. */
  readonly revision?: AgentRevision;
}

export interface AgentRecord {
  readonly machine: MachineId;
  /** What its newest hello said. */
  readonly version: string;
}

export interface ReportedRecord {
  readonly position: Position;
}

export interface StreamRecord {
  readonly stream: string;
  /** Every order up to and with this one is acknowledged. */
  readonly acknowledged: number;
  readonly next: number;
}

export interface OrderRecord {
  readonly order: Order;
  /** How often it was decided again because the bundle had changed. */
  readonly reissues: number;
}

export interface TokenRecord {
  readonly expiresAt: Instant;
}

export interface ApplicationRecord {
  readonly name: ApplicationName;
  readonly life: Life;
  readonly bundle: Digest;
  readonly trusted: boolean;
  /** Explicit settings; the effective config adds the defaults. */
  readonly settings: Readonly<Record<string, ConfigValue>>;
  /** What its leader said of the whole application. */
  readonly status?: Status;
  /** Spaces by endpoint, `*` for all others. */
  readonly bindings?: Readonly<Record<string, string>>;
  readonly constraints?: Constraints;
  /** Endpoints that may be reached from outside of the model, `*` for all. */
  readonly exposed?: readonly string[];
  readonly units: readonly UnitName[];
  readonly relations: readonly RelationId[];
  /** What new units get, where it is not what the charm says. */
  readonly storage?: Readonly<Record<string, StorageDirective>>;
  /** Names of the resources that were given. */
  readonly resources?: readonly string[];
}

export interface UnitRecord {
  readonly name: UnitName;
  readonly uuid: UnitUuid;
  readonly life: Life;
  readonly createdAt: Instant;
  /** Absent while the unit waits for a machine. */
  readonly machine?: MachineId;
  readonly principal?: UnitName;
  /** Units that stand beside this one; absent: none. */
  readonly subordinates?: readonly UnitName[];
  readonly assignment?: Assignment;
  /** The newest revision that it may run still while it is to run an older one. */
  readonly goesBackFrom?: number;
  /** Instances that it has or is to get or to let go; absent: none. */
  readonly storage?: readonly StorageId[];
}

export interface ReportRecord {
  readonly report: UnitReport;
}

export interface RelationRecord {
  readonly id: RelationId;
  readonly interface: string;
  readonly life: Life;
  readonly ends: readonly RelationEnd[];
  readonly createdAt: Instant;
  /** Every unit that has a bag here; bags outlive their units (charm-runtime.md §8.3). */
  readonly units: readonly UnitName[];
  /** Set when one end stands in another model. */
  readonly across?: AcrossRecord;
}

/** How a relation stands in two models (`core/across`). */
export interface AcrossRecord {
  /** A UUID, the same in both. */
  readonly token: string;
  readonly role: AcrossRole;
  /** UUID of the other model. */
  readonly model: string;
  /** What the other end is called here. */
  readonly remote: ApplicationName;
  /** Id of the offer that it is about. */
  readonly offer: string;
}

export interface OfferRecord {
  readonly name: ApplicationName;
  /** A UUID: an offer that is made again is another one. */
  readonly id: string;
  readonly application: ApplicationName;
  readonly endpoints: readonly EndpointName[];
  readonly createdAt: Instant;
}

interface RemoteParty {
  readonly name: ApplicationName;
  readonly relations: readonly RelationId[];
  readonly model: { readonly name: string; readonly uuid: string };
  readonly offer: { readonly name: ApplicationName; readonly id: string };
}

/** Another model's offer, consumed here. */
export interface SaasRecord extends RemoteParty {
  readonly kind: 'saas';
  readonly life: Life;
  readonly endpoints: readonly OfferedEndpoint[];
  readonly status: Status;
}

/** Who consumes an offer of this model: one for each relation. Without relations it has ended, and the other model may not know it yet. */
export interface ConsumerRecord extends RemoteParty {
  readonly kind: 'consumer';
  readonly token: string;
}

export type RemoteRecord = SaasRecord | ConsumerRecord;

export interface MemberRecord {
  readonly inScope: boolean;
  readonly version: number;
  readonly settings: Settings;
  /** In a container relation: the principal that the unit is, or stands beside. It may outlive both. */
  readonly container?: UnitName;
}

export interface BagRecord {
  readonly version: number;
  readonly settings: Settings;
}

export interface LeaseRecord {
  /** Empty while nobody leads. */
  readonly holder: UnitName | '';
  readonly epoch: number;
}

export interface TaskRecord {
  readonly id: TaskId;
  readonly unit: UnitName;
  readonly name: string;
  readonly status: 'pending' | 'running' | TaskResult['status'];
  readonly enqueuedAt: Instant;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly lines: number;
  readonly result?: TaskResult;
}

export interface TaskLogRecord {
  readonly at: Instant;
  readonly line: string;
}

export interface StorageRecord {
  readonly id: StorageId;
  readonly kind: StorageKind;
  readonly pool: StoragePool;
  readonly sizeMiB: number;
  /** Dying: its data is deleted when no unit has it any more. */
  readonly life: Life;
  readonly unit?: UnitName;
  /** The unit was asked to let go. */
  readonly detaching: boolean;
  /** Where the data is; absent before there is any. */
  readonly machine?: MachineId;
  /** Mount point or device, while a unit has it. */
  readonly location?: string;
}

export interface ContentRecord {
  readonly length: number;
}

export interface ResourceRecord {
  readonly revision: number;
  readonly digest: Digest;
  readonly length: number;
  readonly filename: string;
  readonly origin: 'upload';
  readonly at: Instant;
}

export interface EventRecord {
  readonly at: Instant;
  readonly unit: UnitName;
  readonly code: string;
  readonly because: string;
}

/** Its label is, in a secret of the model, the name that people gave it. */
export interface SecretRecord extends SecretMetadata {
  readonly id: SecretId;
  readonly owner: SecretOwner;
  readonly grants: readonly SecretGrant[];
  /** By unit: what it reads, and its own name for the secret. */
  readonly consumers: Readonly<Record<string, SecretConsumer>>;
  /** Obsolete revisions are removed by themselves. */
  readonly autoPrune: boolean;
  /** A copy of a secret that another model's side of a relation has granted; it goes with its last grant. */
  readonly copied?: true;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface SecretConsumer {
  readonly revision: number;
  readonly label: string;
}

export interface SecretRevisionRecord {
  readonly createdAt: Instant;
  readonly content: SecretContent;
}

export interface SecretIndexRecord {
  readonly ids: readonly SecretId[];
}

export interface LeaderSettingsRecord {
  readonly version: number;
  readonly settings: Settings;
}

export interface SpaceRecord {
  readonly name: string;
  readonly subnets: readonly string[];
}

/** As JSON; a secret. */
export interface CredentialRecord {
  readonly content: string;
}

/** Record types by kind. */
export interface Records {
  readonly model: ModelRecord;
  readonly sequence: SequenceRecord;
  readonly bundle: BundleRecord;
  readonly machine: MachineRecord;
  readonly agent: AgentRecord;
  readonly reported: ReportedRecord;
  readonly stream: StreamRecord;
  readonly order: OrderRecord;
  readonly token: TokenRecord;
  readonly application: ApplicationRecord;
  readonly unit: UnitRecord;
  readonly report: ReportRecord;
  readonly state: Settings;
  readonly relation: RelationRecord;
  readonly offer: OfferRecord;
  readonly remote: RemoteRecord;
  readonly member: MemberRecord;
  readonly bag: BagRecord;
  readonly lease: LeaseRecord;
  readonly task: TaskRecord;
  readonly 'task-log': TaskLogRecord;
  readonly event: EventRecord;
  readonly secret: SecretRecord;
  readonly 'secret-revision': SecretRevisionRecord;
  readonly secrets: SecretIndexRecord;
  readonly storage: StorageRecord;
  readonly content: ContentRecord;
  readonly resource: ResourceRecord;
  readonly 'leader-settings': LeaderSettingsRecord;
  readonly space: SpaceRecord;
  readonly credential: CredentialRecord;
}
export type Kind = keyof Records;

/** Reads records; what a decision knows of the model. */
export interface Reader {
  get<K extends Kind>(kind: K, id: string | number): Records[K] | undefined;
  list<K extends Kind>(kind: K): Iterable<readonly [id: string, record: Records[K]]>;
}
