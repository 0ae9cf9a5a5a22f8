/** Documents of `policy.d` → one policy. They are intersected, so no file and no order of files can widen another. */
import { AgentError } from '../errors.ts';
import { isUnitName, type UnitName } from '../model/index.ts';
import type { ActionRules, Choice } from './action-rules.ts';
import { listOf, objectOf, onlyKeys } from './documents.ts';
import type { LocalPolicy } from './policy.ts';

const entriesMax = 1_000;
const publisherPattern = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$/;
const actionPattern = /^(?:\*|[a-z0-9][a-z0-9-]{0,62})\/(?:\*|[a-z0-9][a-z0-9-]{0,126})$/;

/**
 * Without any document, `exec` is denied (security.md §13.3) and the rest is allowed. `exec` needs one document that
 * allows it and none that denies it. Throws `document-invalid`: then no new work is taken.
 */
export function parsePolicy(documents: readonly unknown[]): LocalPolicy {
  let publishers: readonly string[] | null = null;
  let published = false;
  const exec = new Set<Choice>();
  const actions: ActionRules[] = [];
  const holds = new Set<UnitName>();
  for (const document of documents) {
    const fields = objectOf(document, 'a policy document');
    onlyKeys(fields, ['publishers', 'exec', 'actions', 'holds', 'resources'], 'a policy document');
    if (fields['publishers'] !== undefined) {
      const named = listOf(fields['publishers'], 'publishers', entriesMax).map(parsePublisher);
      publishers = publishers === null ? named : publishers.filter((name) => named.includes(name));
    }
    if (fields['exec'] !== undefined) exec.add(parseChoice(fields['exec'], 'exec'));
    if (fields['actions'] !== undefined) actions.push(parseRules(fields['actions']));
    if (fields['resources'] !== undefined) published = parseResources(fields['resources']) || published;
    for (const unit of listOf(fields['holds'], 'holds', entriesMax)) holds.add(parseUnit(unit));
  }
  return {
    publishers,
    exec: exec.has('allow') && !exec.has('deny') ? 'allow' : 'deny',
    actions,
    holds: [...holds].sort(),
    ...(published && { resources: 'published' }),
  };
}

function parsePublisher(value: unknown): string {
  if (typeof value !== 'string' || !publisherPattern.test(value))
    throw invalid('cannot use the name of a publisher', value);
  return value;
}

function parseRules(value: unknown): ActionRules {
  const entries = Object.entries(objectOf(value, 'actions'));
  const unknown = entries.find(([rule]) => !actionPattern.test(rule));
  if (unknown !== undefined) throw invalid('cannot use an action pattern', unknown[0]);
  return Object.fromEntries(entries.map(([rule, choice]) => [rule, parseChoice(choice, rule)]));
}

function parseChoice(value: unknown, where: string): Choice {
  if (value !== 'allow' && value !== 'deny')
    throw new AgentError('document-invalid', 'cannot read a choice: allow or deny is expected', {
      fields: { where, found: String(value) },
    });
  return value;
}

/** True when only published ones may be used. */
function parseResources(value: unknown): boolean {
  if (value === 'any' || value === 'published') return value === 'published';
  throw invalid('cannot read resources: any or published is expected', value);
}

function parseUnit(value: unknown): UnitName {
  if (typeof value !== 'string' || !isUnitName(value)) throw invalid('cannot hold this: a unit is expected', value);
  return value;
}

const invalid = (message: string, found: unknown): AgentError =>
  new AgentError('document-invalid', message, { fields: { found: String(found) } });
