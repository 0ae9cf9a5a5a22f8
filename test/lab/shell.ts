/** A lab for a person: a controller and two machines that have joined it, and a shell on the controller's. */
import { spawnSync } from 'node:child_process';
import { repository } from '../support/built.ts';
import { openLab } from './lab.ts';
import { labSkipReason } from './root.ts';

const reason = labSkipReason();
if (reason !== false) throw new Error(`cannot boot machines: ${reason}`);
console.log('Booting three machines and installing the packages …');
const lab = await openLab({ machines: 2 });
try {
  const terminal = ['env', '-i', `TERM=${process.env.TERM ?? 'dumb'}`, 'HOME=/root'];
  const bash = [...terminal, 'PATH=/usr/sbin:/usr/bin:/usr/lib/reeve/bin', 'bash', '-i'];
  console.log(`
This shell is on ${lab.controller.hostname}, which has the controller; reeve and juju speak to it:

  reeve machines
  reeve deploy ${repository}/examples/motd && reeve wait motd && reeve status

The machines that have joined, each with a shell for another terminal of this host:
`);
  for (const machine of lab.machines) {
    const { hostname, address, address6 } = machine;
    console.log(`  ${hostname}  ${address}  ${address6}\n    ${[...machine.enter(), 'bash'].join(' ')}`);
  }
  console.log('\nLeave with exit: the machines and their disks are gone then.\n');
  const [program = '', ...words] = [...lab.controller.enter(), ...bash];
  spawnSync(program, words, { stdio: 'inherit' });
} finally {
  await lab.close();
}
