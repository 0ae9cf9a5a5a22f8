export * from './names.ts';
export * from './side.ts';
export * from './steps.ts';
