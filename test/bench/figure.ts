/** What a measurement is and what it finds. */
import type { Stage } from './stage.ts';

export type Unit = 'µs' | 'ms' | 'MB' | '% of a core';

/** One line of the report. Nothing here ends a run: whether an aim was met is told. */
export interface Finding {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** How many were measured; `value` is their median unless `what` says otherwise. */
  readonly samples: number;
  /** What nobody can be below, measured in the same run, in the same unit. */
  readonly floor?: { readonly what: string; readonly value: number };
  readonly aim?: Aim;
}

export type Aim =
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'times-floor'; readonly value: number }
  /** Of what is told in the finding's floor. */
  | { readonly kind: 'within-percent'; readonly value: number };

export interface Figure {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  /** What is measured, from where to where. */
  readonly explanation: string;
  measure(stage: Stage): Promise<readonly Finding[]>;
}

/** Null when there is no aim. */
export function isMet({ value, floor, aim }: Finding): boolean | null {
  if (aim === undefined) return null;
  switch (aim.kind) {
    case 'at-most':
      return value <= aim.value;
    case 'times-floor':
      return value <= aim.value * (floor?.value ?? 0);
    case 'within-percent':
      return value <= (1 + aim.value / 100) * (floor?.value ?? 0);
  }
}

/** The value below which this part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
