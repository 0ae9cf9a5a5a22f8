/** Everything about one thing of a model: what `reeve show` prints, and what other tools build their forms from. */
import type { ApplicationConfigView } from './admin.ts';
import type { Life, NetworkInterface, RelationRole } from './entities.ts';
import type {
  AgentId,
  ApplicationName,
  Digest,
  EndpointName,
  Instant,
  MachineId,
  RelationId,
  UnitName,
} from './ids.ts';
import type { ModelSetting } from './models.ts';
import type { Hardware, Port } from './reports.ts';
import type { Settings } from './settings.ts';
import type { AgentStatus, Status } from './status.ts';

/** A unit's bag of one relation; `inScope` false: it has not entered, or has left. */
export interface BagView {
  readonly inScope: boolean;
  readonly data: Settings;
}

export interface UnitRelationView {
  readonly relation: RelationId;
  readonly interface: string;
  readonly endpoint: EndpointName;
  /** The other end; its own in a peer relation. */
  readonly relatedApplication: ApplicationName;
  readonly relatedEndpoint: EndpointName;
  /** The bag of the related application. */
  readonly applicationData: Settings;
  readonly local: BagView;
  /** Every unit of the other side that ever wrote here, and every one that could. */
  readonly relatedUnits: Readonly<Record<string, BagView>>;
  /** The other end is in another model. */
  readonly crossModel: boolean;
}

export interface UnitDetails {
  readonly unit: UnitName;
  readonly application: ApplicationName;
  readonly life: Life;
  readonly charm: string;
  readonly charmRevision: number;
  readonly leader: boolean;
  /** Absent while the unit waits for a machine. */
  readonly machine?: MachineId;
  readonly principal?: UnitName;
  readonly subordinates: readonly UnitName[];
  readonly address: string;
  readonly workload: Status;
  readonly agent: AgentStatus;
  readonly workloadVersion: string;
  readonly ports: readonly Port[];
  readonly relations: readonly UnitRelationView[];
}

export interface EndpointView {
  readonly endpoint: EndpointName;
  readonly role: RelationRole;
  readonly interface: string;
  readonly scope: 'global' | 'container';
  readonly optional: boolean;
  /** `db:db` of each relation. */
  readonly related: readonly string[];
}

export interface ApplicationDetails {
  readonly application: ApplicationName;
  readonly life: Life;
  readonly charm: string;
  readonly charmRevision: number;
  readonly summary: string;
  /** Where the charm comes from: its bundle, and whose signature it has. */
  readonly bundle: Digest;
  readonly publisher: string;
  readonly subordinate: boolean;
  readonly trusted: boolean;
  readonly exposed: boolean;
  readonly status: Status;
  readonly version: string;
  readonly units: readonly UnitName[];
  readonly leader?: UnitName;
  readonly endpoints: readonly EndpointView[];
  readonly config: ApplicationConfigView['options'];
  /** Descriptions by name. */
  readonly actions: Readonly<Record<string, string>>;
}

export interface MachineDetails {
  readonly machine: MachineId;
  readonly agent: AgentId;
  readonly agentVersion: string;
  readonly connected: boolean;
  readonly since: Instant;
  readonly hostname: string;
  readonly interfaces: readonly NetworkInterface[];
  readonly hardware?: Hardware;
  readonly units: readonly UnitName[];
}

export interface ModelDetails {
  readonly name: string;
  readonly uuid: string;
  readonly life: Life;
  readonly controller: { readonly id: string; readonly version: string };
  readonly applications: readonly ApplicationName[];
  readonly units: number;
  readonly machines: readonly MachineDetails[];
  readonly settings: Readonly<Record<string, ModelSetting>>;
}
