export * from './dsse.ts';
export * from './envelope.ts';
