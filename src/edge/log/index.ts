export * from './json-log.ts';
export * from './secret.ts';
export * from './text-log.ts';
export * from './text-logs.ts';
