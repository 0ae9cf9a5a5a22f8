/** Boots a machine and prints how quick services are on it: `node test/lab/figures.ts`. */
import path from 'node:path';
import { buildShim } from '../support/shim.ts';
import { bootMachine } from './machine.ts';

buildShim();
const machine = await bootMachine();
try {
  console.log(await machine.read(process.execPath, path.join(import.meta.dirname, 'inside/figures.ts')));
} finally {
  await machine.close();
}
