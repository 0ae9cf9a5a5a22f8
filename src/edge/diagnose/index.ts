export { type Diagnosis, diagnose } from './diagnose.ts';
