export * from './inherited-sockets.ts';
export { type ServiceManager, serviceManager } from './service-manager.ts';
