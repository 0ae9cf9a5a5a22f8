export * from './handler.ts';
export { type HookRunnerOptions, hookRunner } from './runner.ts';
