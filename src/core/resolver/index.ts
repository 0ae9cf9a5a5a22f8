export type { Decision, PendingOrder, ResolverInput } from './decision.ts';
export { dueAfter } from './due.ts';
export { resolve } from './resolve.ts';
