export * from './machine.ts';
export * from './mark.ts';
export * from './network.ts';
export * from './reboot.ts';
