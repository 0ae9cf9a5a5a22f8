export * from './access.ts';
export * from './changes.ts';
export * from './ids.ts';
export * from './rules.ts';
