export * from './claim.ts';
export * from './queue.ts';
