export * from './backend.ts';
export * from './housing.ts';
