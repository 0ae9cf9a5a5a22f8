export { charmProfileVersion } from './environment.ts';
export * from './handler.ts';
export { killNow } from './process.ts';
export { type HookRunnerOptions, hookRunner } from './runner.ts';
