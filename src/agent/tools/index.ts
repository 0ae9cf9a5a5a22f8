export { answerTool, refusal, toolNames } from './answer.ts';
export { relationHook } from './relation-id.ts';
export { flushOf, type HandlerRun, noPending, type Pending, resultsOf } from './run.ts';
export { toolTable } from './table.ts';
export type { Flag, Tool } from './tool.ts';
