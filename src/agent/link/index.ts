export * from './leases.ts';
export * from './link.ts';
export * from './log-lines.ts';
