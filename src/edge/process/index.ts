export { lineBytesMax } from './lines.ts';
export * from './processes.ts';
export { closeAll } from './streams.ts';
