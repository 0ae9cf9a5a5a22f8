export * from './faults.ts';
export * from './ledger.ts';
export * from './options.ts';
export * from './pulse.ts';
export * from './scope.ts';
