export * from './lease.ts';
export * from './leases.ts';
