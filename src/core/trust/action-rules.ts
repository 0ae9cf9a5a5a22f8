/** The `actions` of one policy file: which of its rules holds for an action. */

export type Choice = 'allow' | 'deny';
export type ActionRules = Readonly<Record<string, Choice>>;

/**
 * The rule that covers `operator/action` (or a pattern of that form): the most specific one; the two half-open forms
 * are equally specific, and there a denial wins. Null when nothing covers it.
 */
export function actionRule(
  rules: ActionRules,
  asked: string,
): { readonly rule: string; readonly choice: Choice } | null {
  const [operator, action] = asked.split('/');
  for (const level of [[asked], [`${operator}/*`, `*/${action}`], ['*/*']]) {
    const said = level.filter((rule) => Object.hasOwn(rules, rule));
    const rule = said.find((each) => rules[each] === 'deny') ?? said[0];
    if (rule !== undefined) return { rule, choice: rules[rule] as Choice };
  }
  return null;
}
