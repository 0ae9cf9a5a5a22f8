export * from './calendar.ts';
export * from './pebble-store.ts';
export * from './probe-runner.ts';
