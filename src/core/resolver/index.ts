export type { Decision, PendingOrder, ResolverInput } from './decision.ts';
export { resolve } from './resolve.ts';
