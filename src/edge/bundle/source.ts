/** Where an agent gets bundles from: the controller's stream today, a repository later. */
import type { Digest } from '../../core/model/index.ts';

export interface BundleSource {
  /** The manifest's envelope. */
  manifest(digest: Digest, signal: AbortSignal): Promise<Uint8Array>;
  /** The archive from this offset on, in parts of any length. */
  read(digest: Digest, offset: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
}
