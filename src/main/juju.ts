/** `juju`: the face that the ecosystem's tools speak to. */
import { runJuju } from '../cli/juju/index.ts';
import { cliPorts } from './cli-ports.ts';

// One CommonJS file is built of this: it has no await at its top.
void runJuju(process.argv.slice(2), cliPorts).then((code) => {
  process.exitCode = code;
});
