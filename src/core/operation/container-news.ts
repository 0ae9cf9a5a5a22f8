/** What the manager of a container says, and what of it is new to the operator (charm-runtime.md §7.14). */
import type { ContainerMark, WorkloadHook } from '../model/index.ts';
import type { ContainerNews } from './workload-events.ts';

/** A notice, as far as an operator hears of it. */
export type ContainerNotice = { readonly lastRepeated: string } & (
  | { readonly kind: 'custom'; readonly id: string; readonly type: string; readonly key: string }
  /** The work of a check has ended: it failed too often, or passes again. */
  | { readonly kind: 'check-failed' | 'check-recovered'; readonly check: string; readonly change: string }
  | { readonly kind: 'other' }
);

/** Of one life. A notice comes with each step of a change, so the end of one may be seen more than once. */
export const changesToldMax = 64;

/** Null when the operator knows this life of the manager. Changes are counted anew in each, notices by time. */
export function newsOfBoot(container: string, mark: ContainerMark | undefined, bootId: string): ContainerNews | null {
  if (mark?.bootId === bootId) return null;
  return {
    events: [{ kind: 'pebble-ready', workload: container }],
    mark: { bootId, noticesAfter: mark?.noticesAfter ?? null, changesTold: [] },
  };
}

/** Of notices after the mark, oldest first; null for none. */
export function newsOfNotices(
  container: string,
  mark: ContainerMark,
  notices: readonly ContainerNotice[],
): ContainerNews | null {
  const newest = notices.at(-1);
  if (newest === undefined) return null;
  const told = new Set(mark.changesTold);
  const events: WorkloadHook[] = [];
  for (const notice of notices) {
    if (notice.kind === 'other') continue;
    if (notice.kind === 'custom') {
      const { id, type, key } = notice;
      events.push({ kind: 'pebble-custom-notice', workload: container, notice: { id, type, key } });
    } else if (!told.has(notice.change)) {
      told.add(notice.change);
      events.push({ kind: `pebble-${notice.kind}`, workload: container, check: notice.check });
    }
  }
  const changesTold = [...told].slice(-changesToldMax);
  return { events, mark: { ...mark, noticesAfter: newest.lastRepeated, changesTold } };
}
