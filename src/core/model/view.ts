/** The replica as one unit sees it: what the resolver decides on and what hook tools answer from. */
import type {
  ApplicationEntity,
  Life,
  MachineEntity,
  ModelEntity,
  RelationRole,
  UnitEntity,
  UnitSummary,
} from './entities.ts';
import type { ApplicationName, EndpointName, Instant, RelationId, Revision, SecretId, UnitName } from './ids.ts';
import type { SecretView } from './secrets.ts';
import type { Settings } from './settings.ts';
import type { StorageEntity } from './storage.ts';

export interface UnitView {
  readonly revision: Revision;
  readonly model: ModelEntity;
  readonly machine: MachineEntity;
  readonly application: ApplicationEntity;
  readonly unit: UnitEntity;
  /** Instances of this unit, sorted by id; absent: none. */
  readonly storage?: readonly StorageEntity[];
  /** What the leader has told its application; version 0 while it told nothing. */
  readonly leaderSettings: { readonly version: number; readonly settings: Settings };
  /** Sorted by id. */
  readonly relations: readonly RelationView[];
  /** Those that this unit may read. */
  readonly secrets: ReadonlyMap<SecretId, SecretView>;
  /** Bumps when the addresses that this unit binds to change. */
  readonly addressesHash: string;
}

export interface RelationView {
  readonly id: RelationId;
  readonly interface: string;
  readonly life: Life;
  readonly suspended: boolean;
  readonly createdAt: Instant;
  /** Our end. */
  readonly endpoint: EndpointName;
  readonly role: RelationRole;
  readonly scope: 'global' | 'container';
  /** The other application; our own in a peer relation. */
  readonly remoteApplication: ApplicationName;
  /** Units of the other side (peers: other units of ours) that are in scope, sorted. */
  readonly members: readonly { readonly unit: UnitName; readonly version: number }[];
  /** Bags of every unit that ever was a member, ours included, while the relation exists. */
  readonly unitSettings: ReadonlyMap<UnitName, Settings>;
  readonly remoteApplicationVersion: number;
  readonly applicationSettings: ReadonlyMap<ApplicationName, Settings>;
  readonly remoteUnits: readonly UnitSummary[];
  /** UUID of the other end's model; absent: this one. */
  readonly remoteModel?: string;
  /** A subordinate that is on its way out: until it is gone this unit does not enter the relation again (§13). */
  readonly awaits?: UnitName;
}
