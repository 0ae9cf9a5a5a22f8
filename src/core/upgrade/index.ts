export * from './candidate.ts';
export * from './next-move.ts';
export * from './revisions.ts';
export * from './trial.ts';
