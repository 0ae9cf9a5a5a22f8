export * from './backend.ts';
export * from './housing.ts';
export { type Identity, identify, resolveIdentity } from './identity.ts';
