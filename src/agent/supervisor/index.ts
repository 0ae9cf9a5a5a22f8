export * from './supervise.ts';
export * from './supervisor.ts';
