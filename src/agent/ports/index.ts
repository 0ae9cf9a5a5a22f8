export * from './local-api.ts';
export * from './ports.ts';
export * from './supervision.ts';
