/** What a charm assumes of its controller, and whether that holds (charm-runtime.md §1.3, §1.10). */
import type { Assumption, Charm } from '../model/index.ts';
import { fault } from './reader.ts';

const expressionPattern = /^\s*([a-z](?:[a-z0-9-]*[a-z0-9])?)\s*(?:(>=|<)\s*([0-9]+(?:\.[0-9]+){0,2}))?\s*$/;
const depthMax = 8;

/** The entries of `assumes`, each of which must hold; a missing list has none. Throws `charm-invalid`. */
export function parseAssumes(value: unknown, at: string, depth = 0): readonly Assumption[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return fault(at, 'expected a list');
  if (depth > depthMax) return fault(at, `nested deeper than ${depthMax}`);
  return value.map((entry: unknown, index) => parseEntry(entry, `${at}.${index}`, depth));
}

function parseEntry(entry: unknown, at: string, depth: number): Assumption {
  if (typeof entry === 'string') {
    const [, feature, operator, than] = expressionPattern.exec(entry) ?? [];
    if (feature === undefined) return fault(at, `cannot read "${entry.slice(0, 40)}"`);
    const version = operator === undefined || than === undefined ? null : { operator: operator as '>=' | '<', than };
    return { kind: 'feature', feature, version };
  }
  const [[kind, of] = [], ...others] = typeof entry === 'object' && entry !== null ? Object.entries(entry) : [];
  if ((kind !== 'any-of' && kind !== 'all-of') || others.length > 0)
    return fault(at, 'expected a feature, any-of or all-of');
  return { kind, of: parseAssumes(of, `${at}.${kind}`, depth + 1) };
}

/** The first thing that the charm assumes and that is not so here, in words; null when all of it holds. */
export function unmetAssumption(
  charm: Pick<Charm, 'assumes' | 'minJujuVersion'>,
  features: Readonly<Record<string, string>>,
): string | null {
  const { minJujuVersion } = charm;
  if (minJujuVersion !== undefined && compareVersions(features['juju'] ?? '0', minJujuVersion) < 0)
    return `min-juju-version ${minJujuVersion}`;
  const unmet = (charm.assumes ?? []).find((assumption) => !holds(assumption, features));
  return unmet === undefined ? null : describe(unmet);
}

function holds(assumption: Assumption, features: Readonly<Record<string, string>>): boolean {
  if (assumption.kind === 'any-of') return assumption.of.some((one) => holds(one, features));
  if (assumption.kind === 'all-of') return assumption.of.every((one) => holds(one, features));
  const { feature, version } = assumption;
  if (!Object.hasOwn(features, feature)) return false;
  if (version === null) return true;
  const order = compareVersions(features[feature] ?? '0', version.than);
  return version.operator === '>=' ? order >= 0 : order < 0;
}

function describe(assumption: Assumption): string {
  if (assumption.kind !== 'feature') return `${assumption.kind} (${assumption.of.map(describe).join(', ')})`;
  const { feature, version } = assumption;
  return version === null ? feature : `${feature} ${version.operator} ${version.than}`;
}

/** Number by number; parts that are missing are 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
