export { Execs } from './execs.ts';
export { parseExec } from './request.ts';
