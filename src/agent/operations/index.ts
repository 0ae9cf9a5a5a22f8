export { charmOf } from './charm-files.ts';
export * from './execute.ts';
export {
  type AssignmentReading,
  effectContext,
  isAgentError,
  newMemory,
  type UnitMemory,
  unitPaths,
  type Workbench,
} from './workbench.ts';
