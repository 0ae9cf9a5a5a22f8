export * from './ports.ts';
export * from './supervision.ts';
