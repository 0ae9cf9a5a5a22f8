/** What an operator may be called, and which patterns of `trust.d` name it (security.md §3.3 step 3). */

const operatorPattern = /^[a-z0-9][a-z0-9-]{0,62}$/;
const grantPattern = /^(?:\*|[a-z0-9][a-z0-9-]{0,62}\*?)$/;
/** Nine decimal digits, as in the name of a published bundle. */
export const revisionMax = 999_999_999;

/** True for `web-server`, false for `Web`, `../web` and the empty text. */
export const isOperatorName = (text: string): boolean => operatorPattern.test(text);

/** True for `web`, `acme-*` and `*`. */
export const isOperatorPattern = (text: string): boolean => grantPattern.test(text);

/** `acme-*` names `acme-web`; a pattern that is not well formed names nothing. */
export function matchesOperator(pattern: string, operator: string): boolean {
  if (!isOperatorPattern(pattern)) return false;
  return pattern.endsWith('*') ? operator.startsWith(pattern.slice(0, -1)) : pattern === operator;
}
