/** What `reeve doctor` has looked at. Null: it could not be found out. */
import type { Instant } from '../model/index.ts';

export interface DoctorFacts {
  readonly now: Instant;
  /** Who looks. */
  readonly user: number;
  readonly version: string;
  readonly agent: AgentFacts;
  readonly identity: IdentityFacts;
  readonly machine: MachineFacts;
  readonly folders: readonly FolderFacts[];
  /** Keys, sockets, and the folders that hold them. */
  readonly guarded: readonly GuardedFacts[];
  readonly controller: ControllerFacts | null;
}

export type AgentFacts =
  | {
      readonly kind: 'answers';
      readonly version: string;
      readonly connected: boolean;
      readonly problem: string | null;
      /** How far the controller's clock is ahead. */
      readonly skewMs: number | null;
    }
  | { readonly kind: 'silent'; readonly because: string };

export type IdentityFacts =
  | {
      readonly kind: 'joined';
      readonly hostname: string | null;
      readonly machineMark: string | null;
      readonly validTo: Instant;
    }
  | { readonly kind: 'missing' }
  /** The files are there for somebody else. */
  | { readonly kind: 'hidden' };

export interface MachineFacts {
  readonly hostname: string;
  readonly mark: string | null;
  /** Null: this machine was not started by systemd. */
  readonly systemdVersion: number | null;
  readonly cgroup: { readonly version: 1 | 2; readonly controllers: readonly string[] } | null;
  /** Of the user who looks. */
  readonly locale: string;
  readonly hasTimeZones: boolean;
  /** `3.11.2`. */
  readonly pythonVersion: string | null;
  readonly nameservers: number;
  readonly addresses: { readonly ipv4: boolean; readonly ipv6: boolean };
  /** Names of variables that are set. */
  readonly proxyVariables: readonly string[];
  readonly installedBy: readonly ('deb' | 'snap')[];
}

export interface FolderFacts {
  readonly purpose: 'data' | 'run';
  readonly path: string;
  readonly state: 'usable' | 'missing' | 'read-only' | 'hidden';
  readonly freeBytes: number;
  /** Null where the file system does not count them. */
  readonly freeFiles: number | null;
}

export interface GuardedFacts {
  readonly path: string;
  readonly owner: number;
  readonly mode: number;
  /** It may have these bits and no others. */
  readonly modeMax: number;
}

/** Asked of the network just now, at the address that the agent has. */
export interface ControllerFacts {
  readonly address: string;
  readonly kind: 'reached' | 'unresolved' | 'refused' | 'silent' | 'unroutable';
}
