/** The controller as its clients see it: implemented by the controller, carried by `edge/wire`, used by the CLI. */
import type {
  ActionRequest,
  ApplicationConfigView,
  ApplicationName,
  BundleView,
  Command,
  CommandResult,
  ExecRequest,
  LogQuery,
  ModelStatus,
  ResourceView,
  TaskId,
  TaskUpdate,
  TaskView,
  UploadedContent,
} from '../../core/model/index.ts';
import type { UnitLogLine } from '../../core/protocol/index.ts';

/** Errors are `AgentError`s with the codes of `core/errors.ts`, over the wire too. */
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
  resources(application: ApplicationName): Promise<readonly ResourceView[]>;
  run(request: ActionRequest, signal: AbortSignal): AsyncIterable<TaskUpdate>;
  exec(request: ExecRequest, signal: AbortSignal): AsyncIterable<TaskUpdate>;
  task(task: TaskId): Promise<TaskView>;
  logs(query: LogQuery, signal: AbortSignal): AsyncIterable<UnitLogLine>;
  /** One use, one hour (security.md §5.1). The token is a secret. */
  createJoinToken(): Promise<string>;
}
