export type { DevOptions } from './options.ts';
export { type DevProcess, type DevWorldStatus, devWorld } from './world.ts';
