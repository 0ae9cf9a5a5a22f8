export { charmProfileVersion } from './environment.ts';
export * from './handler.ts';
export { killNow, runToEnd } from './process.ts';
export { type HookRunnerOptions, hookRunner } from './runner.ts';
