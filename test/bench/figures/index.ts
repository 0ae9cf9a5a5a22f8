/** All figures, in the order of the report. */
import type { Figure } from '../figure.ts';
import { author } from './author.ts';
import { busyMachine } from './busy-machine.ts';
import { commandLine } from './command-line.ts';
import { hook } from './hook.ts';
import { hookCommands } from './hook-commands.ts';
import { hookTools } from './hook-tools.ts';
import { hundredUnits } from './hundred-units.ts';
import { memory } from './memory.ts';
import { order } from './order.ts';
import { processor } from './processor.ts';
import { propagation } from './propagation.ts';
import { relations } from './relations.ts';
import { restart } from './restart.ts';
import { save } from './save.ts';
import { start } from './start.ts';
import { supervisorApi } from './supervisor-api.ts';
import { supervisors } from './supervisors.ts';

export const figures: readonly Figure[] = [
  hookTools,
  hookCommands,
  relations,
  order,
  propagation,
  hook,
  hundredUnits,
  restart,
  supervisors,
  supervisorApi,
  start,
  memory,
  processor,
  commandLine,
  busyMachine,
  author,
  save,
];
