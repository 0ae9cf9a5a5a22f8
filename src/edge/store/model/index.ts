export * from './model-store.ts';
