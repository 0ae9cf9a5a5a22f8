export * from './agent-metrics.ts';
export * from './histogram.ts';
export * from './open-metrics.ts';
