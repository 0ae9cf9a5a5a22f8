/** A lab machine for a person, with a shell in it and this checkout at its own path: `node test/lab/shell.ts`. */
import { spawnSync } from 'node:child_process';
import { buildPrograms, repository } from '../support/built.ts';
import { bootMachine } from './machine.ts';
import { labSkipReason } from './root.ts';

const reason = labSkipReason();
if (reason !== false) throw new Error(`cannot boot a machine: ${reason}`);
buildPrograms();
const machine = await bootMachine();
try {
  const [program = '', ...args] = machine.enter();
  const environment = ['env', '-i', `TERM=${process.env.TERM ?? 'dumb'}`, `PATH=${repository}/bin:/usr/sbin:/usr/bin`];
  console.log(`Debian 12 is up; its disk is gone when this shell ends. Reeve is in ${repository}/bin.`);
  spawnSync(program, [...args, ...environment, 'HOME=/root', 'bash', '-i'], { stdio: 'inherit' });
} finally {
  await machine.close();
}
