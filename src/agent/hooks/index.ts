export { charmProfileVersion } from './environment.ts';
export * from './handler.ts';
export { type HookRunnerOptions, hookRunner } from './runner.ts';
