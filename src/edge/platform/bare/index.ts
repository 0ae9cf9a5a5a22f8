export * from './backend.ts';
export * from './housing.ts';
export { accounts, type Identity, identify, resolveIdentity } from './identity.ts';
