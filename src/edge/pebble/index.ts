export { containerManagers } from './container-client.ts';
export { type PebbleDoorsOptions, pebbleDoors } from './doors.ts';
export { type PebbleServer, type PebbleServerOptions, servePebble } from './server.ts';
