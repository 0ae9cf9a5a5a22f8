export * from './calendar.ts';
export * from './log-senders.ts';
export * from './pebble-store.ts';
export * from './probe-runner.ts';
