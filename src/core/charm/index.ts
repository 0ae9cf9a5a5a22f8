export { unmetAssumption } from './assumes.ts';
export * from './charm.ts';
export { effectiveConfig, parseConfigText } from './config.ts';
export { charmProfileVersion } from './profile.ts';
export { declaredMountPoint, parseSizeMiB, storageCountMax } from './storage.ts';
export * from './storage-directive.ts';
