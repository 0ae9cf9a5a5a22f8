/** The `spec` file of a shim: NUL-separated fields in the order that `reeve-shim` reads, then the agent's own. */
import type { ServiceProcessSpec } from '../../../agent/ports/index.ts';
import { type Sandbox, withoutCapabilities } from '../../../core/supervision/index.ts';
import type { Identity } from './identity.ts';

/** What a later life of the agent must know about a service. */
export interface Remembered {
  readonly spec: ServiceProcessSpec;
  /** Stands in the environment of every process of the service: finds them when their shim is gone. */
  readonly mark: string;
  /** Pids mean nothing after another boot. */
  readonly bootId: string;
}

export interface LogLimits {
  readonly file: string;
  readonly bytesMax: number;
  readonly filesMax: number;
}

export const markVariable = 'REEVE_SERVICE_MARK';
const version = '1';
/** What a main process leaves behind has this long between TERM and KILL. */
const leftoverDelayMs = 1_000;
const microsecondsPerMs = 1_000;

/** `identity` null: the shim's own user. `boundsCapabilities`: the shim may take capabilities away. */
export function encodeSpec(
  remembered: Remembered,
  identity: Identity | null,
  log: LogLimits,
  boundsCapabilities: boolean,
): Buffer {
  const { spec, mark } = remembered;
  const environment: Record<string, string> = { ...spec.environment, [markVariable]: mark };
  if (identity?.home) environment.HOME ||= identity.home;
  if (identity?.name) environment.USER ||= identity.name;
  if (spec.watchdogMs) environment.WATCHDOG_USEC = String(Math.round(spec.watchdogMs * microsecondsPerMs));
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const fields = [
    version,
    log.file,
    log.bytesMax,
    log.filesMax,
    leftoverDelayMs,
    spec.directory,
    ...(identity?.switch ? [identity.userId, identity.groupId] : ['', '']),
    spec.command.length,
    variables.length,
    ...spec.command,
    ...variables,
    listening(spec),
    spec.watchdogMs ?? 0,
    [spec.limits?.files ?? 0, ...sandboxed(spec.sandbox ?? {}, boundsCapabilities)].join(' '),
    JSON.stringify(remembered),
  ];
  return Buffer.from(fields.map((field) => `${field}\0`).join(''));
}

/** What the shim hears of the service by sd_notify: that it is ready, and lives from then on; that it lives; nothing. */
const listening = ({ notifies, watchdogMs }: ServiceProcessSpec): string =>
  notifies ? 'ready' : watchdogMs ? 'alive' : '';

/** In one field with the open files: shims of before count the fields, and read no further than the number. */
const sandboxed = (
  { 'no-new-privileges': noNewPrivileges, capabilities }: Sandbox,
  boundsCapabilities: boolean,
): readonly (number | bigint)[] => [
  noNewPrivileges ? 1 : 0,
  capabilities !== undefined && boundsCapabilities ? withoutCapabilities(capabilities) : 0,
];

/** Null when the file is not one of ours. */
export function decodeSpec(bytes: Buffer): Remembered | null {
  const fields = bytes.toString().split('\0');
  try {
    return fields[0] === version ? (JSON.parse(fields.at(-2) ?? '') as Remembered) : null;
  } catch {
    return null;
  }
}
