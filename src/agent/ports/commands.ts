/** What people at the machine and operators ask of it: commands in a unit's context, a reboot, files to read. */
import type { UnitName } from '../../core/model/index.ts';
import type { OpenToolSocket } from './ports.ts';

/** One `juju-exec` (charm-runtime.md §5.12). */
export interface CommandsCall {
  /** As typed, without the program's name. */
  readonly args: readonly string[];
  readonly directory: string;
  /** Ends when the caller has gone. */
  readonly signal: AbortSignal;
  /** Shown by the caller as it comes. The bytes are only lent. */
  readonly write: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
}

/** `run.socket` of each unit: 0600, answered for root and our own user only. */
export interface CommandsSocket {
  /** Serves calls, several at once, until closed; each answer is the caller's exit code. */
  open(unit: UnitName, answer: (call: CommandsCall) => Promise<number>): Promise<OpenToolSocket>;
}

/** Starts the machine anew; a development agent ends its services and starts itself anew instead. */
export interface Rebooter {
  /** Resolves when it is under way. Throws `process-unavailable`. */
  reboot(): Promise<void>;
}

/** Plain text where people look for it on a machine. A line that cannot be written is lost. */
export interface TextLogs {
  /** `/var/log/juju/unit-web-0.log`. */
  unit(unit: UnitName, line: string): void;
  /** `/var/log/juju/machine-lock.log`. */
  lanes(line: string): void;
}
