export * from './addon.ts';
export * from './peer.ts';
