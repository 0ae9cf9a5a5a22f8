export * from './revisions.ts';
