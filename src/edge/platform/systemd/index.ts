export * from './housing.ts';
export * from './manager.ts';
