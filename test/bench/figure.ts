/** What a measurement is and what it finds. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Stage } from './stage.ts';

export type Unit = 'µs' | 'ms' | 's' | 'MB' | '% of a core' | 'lost' | 'left' | 'instances';

/** One line of the report. Nothing here ends a run: whether an aim was met is told. */
export interface Finding {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** How many were measured; `value` is their median unless `what` says otherwise. */
  readonly samples: number;
  /** Of the same samples. */
  readonly p99?: number;
  /** What nobody can be below, measured in the same run, in the same unit. */
  readonly floor?: { readonly what: string; readonly value: number };
  /** What others need for the same, measured in the same run, in the same unit; null when they cannot do it. */
  readonly peers?: Readonly<Record<string, number | null>>;
  readonly aim?: Aim;
}

export type Aim =
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'times-floor'; readonly value: number }
  /** More than the floor. */
  | { readonly kind: 'above-floor'; readonly value: number }
  /** Of what is told in the finding's floor. */
  | { readonly kind: 'within-percent'; readonly value: number };

export interface Figure {
  /** For `--only`, and of the file with its results. */
  readonly name: string;
  readonly title: string;
  /** What is measured, from where to where. */
  readonly explanation: string;
  /** Why it cannot be measured here; what was found elsewhere stays in the report then. */
  readonly missing?: () => string | false;
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
    case 'above-floor':
      return value <= aim.value + (floor?.value ?? 0);
    case 'within-percent':
      return value <= (1 + aim.value / 100) * (floor?.value ?? 0);
  }
}

/** A figure and its floor are measured in turns: what else happens on the machine then makes both worse. */
const rounds = 10;

/** Samples of each, measured in turns. */
export async function inTurns<Name extends string>(
  count: number,
  measure: Readonly<Record<Name, (samples: number) => Promise<readonly number[]> | readonly number[]>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(measure) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) found[name].push(...(await measure[name](Math.ceil(count / rounds))));
  return found;
}

/** Between two samples: what follows from the one before, such as its report, is done then. */
const pauseMs = 5;

/** One sample after another. */
export async function repeated(samples: number, measure: () => Promise<number>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    taken.push(await measure());
    await delay(pauseMs);
  }
  return taken;
}

/** The value below which this part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
