export * from './json-log.ts';
export * from './secret.ts';
export * from './text-logs.ts';
