/** The signed description of a bundle (security.md §2.1) and where a bundle's parts are. */
import type { Digest, Instant } from './ids.ts';

export interface ManifestFile {
  readonly path: string;
  readonly size: number;
  readonly mode: '0644' | '0755';
  readonly sha256: Digest;
}

/** The payload of the manifest envelope, type `application/vnd.reeve.manifest.v1+json`. */
export interface Manifest {
  readonly operator: string;
  readonly revision: number;
  readonly epoch: number;
  readonly agentMin: string;
  readonly archive: { readonly length: number; readonly sha256: Digest; readonly sha512: string };
  /** Over the uncompressed archive: gzip output differs between zlib versions. */
  readonly contentSha256: Digest;
  readonly files: readonly ManifestFile[];
  readonly links: readonly { readonly path: string; readonly target: string }[];
  readonly dirs: readonly string[];
  /** Members that the agent may start: `dispatch`, `hooks/install`, `actions/backup`. */
  readonly entryPoints: readonly string[];
  /** `any`, or architectures such as `amd64` when the bundle holds native code. */
  readonly platforms: readonly string[];
  readonly confinement: { readonly profile: 'system' | 'strict' | 'dev'; readonly selfModifying: boolean };
  readonly origin: { readonly kind: 'built' | 'imported'; readonly source?: string };
  /** Revisions below it are never accepted again once this one ran. */
  readonly floor: number;
  readonly builtAt: Instant;
  /** What its handlers conflict on, instead of on the whole machine (`core/lanes`). */
  readonly lanes?: readonly string[];
  /** Tells which version of the workload is installed: a program and its arguments. */
  readonly versionCommand?: readonly string[];
}

/** One DSSE envelope as JSON: base64 payload and signatures. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}
