export * from './errors.ts';
export * from './names.ts';
export * from './unit-files.ts';
