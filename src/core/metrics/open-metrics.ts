/** Metrics as OpenMetrics 1.0 text: each family once, type before unit before help, and an end that shows a cut answer. */
import { type Histogram, secondsBounds } from './histogram.ts';

export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly labels?: Labels;
  readonly value: number;
}

/** `name` without the suffixes that the type adds; it ends with the unit, when it has one. */
export type Family = {
  readonly name: string;
  readonly help: string;
  readonly unit?: 'seconds' | 'bytes';
} & (
  | { readonly type: 'gauge' | 'counter'; readonly samples: readonly Sample[] }
  | { readonly type: 'info'; readonly samples: readonly { readonly labels: Labels }[] }
  | { readonly type: 'histogram'; readonly samples: readonly { readonly labels?: Labels; readonly value: Histogram }[] }
);

/** For the `Content-Type` of an answer. */
export const openMetricsType = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

/** The whole exposition, `# EOF` at its end. */
export function renderOpenMetrics(families: readonly Family[]): string {
  return `${families.flatMap(renderFamily).join('\n')}\n# EOF\n`;
}

function renderFamily(family: Family): readonly string[] {
  const { name, type, unit, help } = family;
  return [
    `# TYPE ${name} ${type}`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${escape(help)}`,
    ...samplesOf(family),
  ];
}

function samplesOf(family: Family): readonly string[] {
  const { name } = family;
  switch (family.type) {
    case 'gauge':
      return family.samples.map(({ labels, value }) => line(name, labels, value));
    case 'counter':
      return family.samples.map(({ labels, value }) => line(`${name}_total`, labels, value));
    case 'info':
      return family.samples.map(({ labels }) => line(`${name}_info`, labels, 1));
    case 'histogram':
      return family.samples.flatMap(({ labels, value }) => histogramLines(name, labels, value));
  }
}

function histogramLines(name: string, labels: Labels = {}, { counts, sum }: Histogram): readonly string[] {
  let upTo = 0;
  const buckets = counts.map((count, index) => {
    upTo += count;
    const bound = secondsBounds[index];
    return line(`${name}_bucket`, { ...labels, le: bound === undefined ? '+Inf' : canonical(bound) }, upTo);
  });
  return [...buckets, line(`${name}_count`, labels, upTo), line(`${name}_sum`, labels, sum)];
}

function line(name: string, labels: Labels = {}, value: number): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escape(text)}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${printNumber(value)}`;
}

/** Bounds are compared as text by some readers: `1.0`, not `1`. */
const canonical = (bound: number): string => (Number.isInteger(bound) ? bound.toFixed(1) : String(bound));

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  return String(value);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };
const escape = (text: string): string => text.replace(/[\\"\n]/g, (character) => escapes[character] ?? character);
