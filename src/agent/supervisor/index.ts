export * from './supervisor.ts';
