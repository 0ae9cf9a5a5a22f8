/** What `results.json` holds: what the last run of each public charm has reached. */
import type { Reached } from './story.ts';

export interface Result extends Reached {
  readonly name: string;
  readonly repository: string;
  readonly path?: string;
  /** Empty: it could not be packed. */
  readonly commit: string;
  readonly kind: string;
  /** What the machine called itself, when not Debian. */
  readonly named?: string;
}
