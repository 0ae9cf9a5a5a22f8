export * from './model-store.ts';
export * from './model-stores.ts';
