export * from './charm.ts';
export { effectiveConfig, parseConfigText } from './config.ts';
