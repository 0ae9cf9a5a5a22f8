/** `reeve`: the command line. */
import { runCli } from '../cli/program.ts';
import { cliPorts } from './cli-ports.ts';

// One CommonJS file is built of this: it has no await at its top.
void runCli(process.argv.slice(2), cliPorts).then((code) => {
  process.exitCode = code;
});
