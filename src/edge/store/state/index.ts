export { openStateStore } from './state-store.ts';
