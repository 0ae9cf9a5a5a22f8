export { type PebbleServer, type PebbleServerOptions, servePebble } from './server.ts';
