export * from './evidence.ts';
export * from './policy.ts';
