export { lineBytesMax } from './lines.ts';
export * from './processes.ts';
