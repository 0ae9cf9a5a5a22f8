export * from './bundle-file.ts';
export * from './cache.ts';
export * from './check-entry-point.ts';
export { machinePlatform } from './elf.ts';
export * from './pack.ts';
export * from './publisher-key.ts';
export * from './source.ts';
export { sourceIgnores } from './source-directory.ts';
export { bundleStore } from './store.ts';
