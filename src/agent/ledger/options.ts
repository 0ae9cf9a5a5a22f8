/** What an agent is made of. */

import type { ErrorCode } from '../../core/errors.ts';
import type { AgentId, OrderedWork, UnitName } from '../../core/model/index.ts';
import type { Evidence, LocalPolicy, Standing, Verdict } from '../../core/trust/index.ts';
import type { RunHandler } from '../hooks/index.ts';
import type {
  BundleCache,
  Clock,
  CommandsSocket,
  Documents,
  Link,
  Log,
  Machine,
  OrderReader,
  PolicyFiles,
  Processes,
  Random,
  Rebooter,
  ResourceCache,
  Revisions,
  SchemaValidator,
  ServiceBackend,
  StateStore,
  StorageProvisioner,
  TextLogs,
  UnitFiles,
  Vitals,
} from '../ports/index.ts';
import type { Supervisor } from '../supervisor/index.ts';
import type { FaultPoint } from './faults.ts';

export interface AgentIdentity {
  readonly agent: AgentId;
  /** The controller's own id, as it stands in orders. */
  readonly controller: string;
  /** Where the controller is, for people. */
  readonly address: string;
  readonly version: string;
  /** `amd64`, `arm64`: what bundles with native code must be made for. */
  readonly platform: string;
  readonly pid: number;
  /** What keeps the services here; absent where nothing does. */
  readonly services?: ServiceBackend['name'];
}

/** The judgements of `core/trust`. */
export interface TrustRules {
  judge(evidence: Evidence): Verdict;
  narrowStanding(standing: Standing, policy: LocalPolicy): Standing;
  policyVerdict(
    policy: LocalPolicy,
    subject: { readonly unit: UnitName; readonly operator: string },
    work: OrderedWork | { readonly kind: 'change-bundle'; readonly resources?: readonly string[] },
  ):
    | { readonly kind: 'allowed' }
    | { readonly kind: 'refused'; readonly code: ErrorCode; readonly because: string; readonly next: string };
}

export interface AgentPorts {
  readonly store: StateStore;
  readonly link: Link;
  readonly orders: OrderReader;
  readonly policy: PolicyFiles;
  readonly bundles: BundleCache;
  readonly trust: TrustRules;
  readonly runHandler: RunHandler;
  readonly supervisor: Supervisor;
  readonly storage: StorageProvisioner;
  readonly resources: ResourceCache;
  readonly files: UnitFiles;
  readonly documents: Documents;
  readonly processes: Processes;
  readonly schema: SchemaValidator;
  readonly machine: Machine;
  readonly commands: CommandsSocket;
  readonly rebooter: Rebooter;
  readonly textLogs: TextLogs;
  readonly vitals: Vitals;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Absent where others keep this agent's programs: in a pod, in a snap, in development. */
  readonly revisions?: Revisions;
  /** Kill tests die in here. */
  readonly faults?: (point: FaultPoint) => void;
}
