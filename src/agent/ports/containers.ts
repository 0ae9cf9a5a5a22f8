/** The managers of containers that somebody else runs, beside the agent in its pod (pebble.md §2, §11). */
import type { ContainerNotice } from '../../core/operation/index.ts';

/** Each throws `container-unavailable` when it cannot be had now, whatever the reason. */
export interface ContainerManagers {
  /** Changes whenever the container is started anew. */
  bootId(container: string, signal: AbortSignal): Promise<string>;
  /** Those after `last-repeated`, oldest first; waits for the first for some seconds, then there are none. */
  notices(container: string, after: string | null, signal: AbortSignal): Promise<readonly ContainerNotice[]>;
}
