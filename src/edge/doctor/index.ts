export { type Installation, installationAt } from './installation.ts';
export { lookAround } from './look-around.ts';
