export { localApiClient } from './client.ts';
export { type LocalApiOptions, serveLocalApi } from './server.ts';
