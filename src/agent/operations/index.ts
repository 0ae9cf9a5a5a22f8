export { charmOf } from './charm-files.ts';
export type { RelationRequest } from './command-context.ts';
export * from './execute.ts';
export {
  type AssignmentReading,
  type CommandsRequest,
  effectContext,
  type Floor,
  isAgentError,
  newMemory,
  type UnitMemory,
  unitPaths,
  type Workbench,
} from './workbench.ts';
