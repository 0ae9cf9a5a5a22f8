export * from './container-watch.ts';
export type { SupervisorFact } from './facts.ts';
export * from './supervise.ts';
export * from './supervisor.ts';
