/** How often, and how long: a count for each bound, as monitoring reads it. */

export interface Histogram {
  /** Of the values up to each bound of `secondsBounds`, those below the bound before it left out; the last is of all above. */
  readonly counts: readonly number[];
  readonly sum: number;
}

/** Handlers take from milliseconds to most of an hour. */
export const secondsBounds = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 1_800] as const;

export const emptyHistogram: Histogram = { counts: [...secondsBounds.map(() => 0), 0], sum: 0 };

/** With one value more; a negative one, of a clock that was set back, counts as 0. */
export function observe({ counts, sum }: Histogram, seconds: number): Histogram {
  const value = Math.max(0, seconds);
  const found = secondsBounds.findIndex((bound) => value <= bound);
  const at = found < 0 ? secondsBounds.length : found;
  return { counts: counts.map((count, index) => (index === at ? count + 1 : count)), sum: sum + value };
}
