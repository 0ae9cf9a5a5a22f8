export { charmProfileVersion } from '../../core/charm/index.ts';
export * from './handler.ts';
export { type HandlerMeter, handlerMeter } from './meter.ts';
export { killNow, runToEnd } from './process.ts';
export { type HookRunnerOptions, hookRunner } from './runner.ts';
