export * from './addon.ts';
