export { createHost, type HostParts, type ModelHost, modelsMax } from './host.ts';
