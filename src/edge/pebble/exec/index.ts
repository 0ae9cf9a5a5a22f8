export { Execs } from './execs.ts';
export { checkExec, parseExec } from './request.ts';
