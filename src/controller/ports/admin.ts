/** The controller as its clients see it: implemented by the controller, carried by `edge/wire`, used by the CLI. */
import type {
  ActionRequest,
  ApplicationConfigView,
  ApplicationDetails,
  ApplicationName,
  BundleView,
  Command,
  CommandResult,
  ExecRequest,
  LogQuery,
  MachineDetails,
  MachineId,
  ModelDetails,
  ModelStatus,
  ModelSummary,
  NewModel,
  OfferDetails,
  ResourceView,
  SecretInfo,
  SecretQuery,
  TaskId,
  TaskUpdate,
  TaskView,
  UnitDetails,
  UploadedContent,
} from '../../core/model/index.ts';
import type { UnitLogLine } from '../../core/protocol/index.ts';

/** What may be asked of a controller about its models; one that exists is asked through its `Admin`. */
export interface Models {
  /** In the order in which they were added. */
  models(): Promise<readonly ModelSummary[]>;
  /** What every model of the controller offers to the others. */
  offers(): Promise<readonly OfferDetails[]>;
  /** Throws `name-invalid`, `already-exists`, `config-invalid`, `limit-reached`. */
  addModel(request: NewModel): Promise<ModelSummary>;
}

/** One model. Errors are `AgentError`s with the codes of `core/errors.ts`, over the wire too. */
export interface Admin {
  /** Stores a bundle under its digest; harmless when it is there. */
  upload(manifest: Uint8Array, archive: AsyncIterable<Uint8Array>): Promise<BundleView>;
  /** Stores the bytes of a resource under their digest, for a command to refer to. */
  uploadContent(content: AsyncIterable<Uint8Array>): Promise<UploadedContent>;
  execute(command: Command): Promise<CommandResult>;
  status(): Promise<ModelStatus>;
  /** Now, and after each change. */
  watch(signal: AbortSignal): AsyncIterable<ModelStatus>;
  applicationConfig(application: ApplicationName): Promise<ApplicationConfigView>;
  /** `web/0` or `web/leader`. These throw `not-found`, with what may have been meant. */
  showUnit(unit: string): Promise<UnitDetails>;
  showApplication(application: ApplicationName): Promise<ApplicationDetails>;
  showMachine(machine: MachineId): Promise<MachineDetails>;
  showModel(): Promise<ModelDetails>;
  /** Whether an application or unit of this name is or ever was in the model. */
  existed(name: string): Promise<boolean>;
  resources(application: ApplicationName): Promise<readonly ResourceView[]>;
  run(request: ActionRequest, signal: AbortSignal): AsyncIterable<TaskUpdate>;
  exec(request: ExecRequest, signal: AbortSignal): AsyncIterable<TaskUpdate>;
  task(task: TaskId): Promise<TaskView>;
  /** All that are remembered, oldest first, without their logs and results. */
  tasks(): Promise<readonly TaskView[]>;
  logs(query: LogQuery, signal: AbortSignal): AsyncIterable<UnitLogLine>;
  /** One use, one hour (security.md §5.1). The token is a secret. */
  createJoinToken(): Promise<string>;
  /** By id. Content only when it is asked for. Throws `not-found` for a secret or revision that is not there. */
  secrets(query: SecretQuery): Promise<readonly SecretInfo[]>;
}
