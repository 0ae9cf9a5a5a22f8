export * from './port-range.ts';
