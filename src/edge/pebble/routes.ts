/** Everything that a Pebble server answers (pebble.md §4): one table of methods, paths and gates. */
import type { Route } from './call.ts';
import { changeRoutes } from './changes.ts';
import { checkRoutes } from './checks.ts';
import { Refusal } from './envelope.ts';
import { execRoutes } from './exec-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { identityRoutes } from './identities.ts';
import { logRoutes } from './logs.ts';
import { noticeRoutes } from './notices.ts';
import { planRoutes } from './plan.ts';
import { serviceRoutes } from './services.ts';
import { systemRoutes } from './system.ts';

const routes: readonly Route[] = [
  ...systemRoutes,
  ...planRoutes,
  ...serviceRoutes,
  ...changeRoutes,
  ...checkRoutes,
  ...noticeRoutes,
  ...identityRoutes,
  ...logRoutes,
  ...fileRoutes,
  ...execRoutes,
];

export interface Found {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

const matchers = routes.map((route) => ({ route, parts: route.path.split('/') }));

/** Throws `Refusal`: 404 for a path that is not in the table, 405 for a method that it does not take. */
export function findRoute(method: string, pathname: string): Found {
  const parts = pathname.split('/');
  const at = matchers.filter((matcher) => fits(matcher.parts, parts));
  if (at.length === 0) throw new Refusal(404, 'invalid API endpoint requested');
  const matcher = at.find(({ route }) => route.method === method);
  if (matcher === undefined) throw new Refusal(405, `method "${method}" not allowed`);
  return { route: matcher.route, parameters: parametersOf(matcher.parts, parts) };
}

const isOpen = (part: string): boolean => part.startsWith('{');

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length &&
  pattern.every((part, at) => (isOpen(part) ? parts[at] !== '' : part === parts[at]));

const parametersOf = (pattern: readonly string[], parts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pattern.flatMap((part, at) => (isOpen(part) ? [[part.slice(1, -1), decode(parts[at] ?? '')]] : [])),
  );

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'cannot decode the path');
  }
}
