export { localApiClient } from './client.ts';
export { type LocalApiOptions, serveLocalApi, serveProbePort } from './server.ts';
