/** A child process that stands for an agent: starts one service, says its pid, and stays until it is killed. */
import { backendLife, shell } from './shim.ts';

const [runDirectory = '', line = ''] = process.argv.slice(2);
const life = backendLife(runDirectory);
await life.backend.start(shell(line));
const { pid } = await life.fact('running');
process.stdout.write(`${pid}\n`);
await life.fact('killed');
