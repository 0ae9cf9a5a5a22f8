export { type ServiceManager, serviceManager } from './service-manager.ts';
