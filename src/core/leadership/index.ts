export * from './leadership.ts';
