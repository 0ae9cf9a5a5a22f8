export * from './trust-files.ts';
