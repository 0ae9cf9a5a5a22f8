/** What was refused without anybody waiting for the answer: kept for people, bounded. */
import { type Draft, takeNumber } from './draft.ts';
import type { EventRecord } from './records.ts';

/** Older events are forgotten. */
export const eventsMax = 256;

export function recordEvent(draft: Draft, event: EventRecord): void {
  const number = takeNumber(draft, 'event', 1);
  draft.put('event', number, event);
  draft.delete('event', number - eventsMax);
}
