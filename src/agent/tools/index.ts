export * from './answer.ts';
export * from './run.ts';
export * from './table.ts';
export * from './tool.ts';
export * from './unavailable.ts';
