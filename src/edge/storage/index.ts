export { type StorageOptions, storageProvisioner, systemMounts } from './provisioner.ts';
