export * from './commands.ts';
export * from './containers.ts';
export * from './local-api.ts';
export * from './pebble.ts';
export * from './ports.ts';
export * from './revisions.ts';
export * from './storage.ts';
export * from './supervision.ts';
