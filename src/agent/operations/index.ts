export { charmOf } from './charm-files.ts';
export * from './execute.ts';
export {
  type AssignmentReading,
  effectContext,
  type Floor,
  isAgentError,
  newMemory,
  type UnitMemory,
  unitPaths,
  type Workbench,
} from './workbench.ts';
