export * from './outflow.ts';
export * from './session.ts';
export * from './sessions.ts';
