export * from './network.ts';
export * from './overlay.ts';
export * from './replica.ts';
export * from './secrets.ts';
export * from './view.ts';
