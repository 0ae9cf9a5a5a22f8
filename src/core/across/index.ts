export * from './side.ts';
export * from './steps.ts';
export * from './url.ts';
