export * from './admin.ts';
export * from './faults.ts';
export * from './ports.ts';
