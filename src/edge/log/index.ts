export * from './json-log.ts';
export * from './secret.ts';
