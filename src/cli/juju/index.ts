export { runJuju } from './program.ts';
