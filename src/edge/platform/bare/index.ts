export * from './backend.ts';
export { type Identity, identify, resolveIdentity } from './identity.ts';
