export { schemaVersion } from './schema.ts';
export { openStateStore } from './state-store.ts';
