/** Snapshots of any size, in messages that stay below the limit. */
import type { ControllerMessage } from '../../core/protocol/index.ts';
import { snapshotPartBytesMax } from './limits.ts';
import { versionedEntityBytes } from './messages.ts';

type Snapshot = Extract<ControllerMessage, { readonly kind: 'snapshot' }>;

/** The same snapshot in one or more parts, in order; only the last one can be `last`. */
export function* snapshotParts(snapshot: Snapshot): Generator<Snapshot> {
  let part: Snapshot['entities'][number][] = [];
  let partBytes = 0;
  for (const entity of snapshot.entities) {
    const bytes = versionedEntityBytes(entity);
    if (part.length > 0 && partBytes + bytes > snapshotPartBytesMax) {
      yield { ...snapshot, entities: part, last: false };
      part = [];
      partBytes = 0;
    }
    part.push(entity);
    partBytes += bytes;
  }
  yield { ...snapshot, entities: part };
}
