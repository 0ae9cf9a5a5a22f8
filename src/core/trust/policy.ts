/** What the machine's owner allows (security.md §6): files in `policy.d` that can only narrow. */
import type { UnitName } from '../model/index.ts';

export interface LocalPolicy {
  /** Names of `trust.d` publishers that may be used; null: all of them. */
  readonly publishers: readonly string[] | null;
  readonly exec: 'allow' | 'deny';
  /**
   * The rules of each file that has some: an action must be allowed by all of them. In one file, `postgresql/restore`
   * or `*` for any part; the most specific pattern wins, deny wins a tie, no pattern allows.
   */
  readonly actions: readonly Readonly<Record<string, 'allow' | 'deny'>>[];
  /** Units whose bundle is not changed while they stand here. */
  readonly holds: readonly UnitName[];
  /** `published`: only resources whose digests the publisher signed, and none that an administrator gives. Absent: any. */
  readonly resources?: 'published';
}
