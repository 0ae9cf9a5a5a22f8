export * from './backend.ts';
export * from './hierarchies.ts';
export * from './housing.ts';
export { accounts, type Identity, identify, resolveIdentity } from './identity.ts';
export * from './out-of-memory.ts';
