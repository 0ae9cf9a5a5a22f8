export * from './machine.ts';
export * from './network.ts';
