/** Which machine a unit gets: one that its application may run on, the emptiest of those. */
import type { UnitName } from '../../core/model/index.ts';
import { applicationOf } from '../../core/model/index.ts';
import { type Constraints, meets, printConstraints } from '../../core/placement/index.ts';
import type { Facts } from './facts.ts';
import { selfId } from './record-keys.ts';
import type { ApplicationRecord, MachineRecord, Reader } from './records.ts';
import { missingSpace } from './spaces.ts';

/**
 * The connected machine with the fewest units, the oldest of several; where units have machines of their own, one
 * without any. Undefined when none fits.
 */
export function emptiestMachine(
  reader: Reader,
  facts: Facts,
  application: ApplicationRecord,
): MachineRecord | undefined {
  const shared = reader.get('model', selfId)?.placement !== 'own';
  return [...reader.list('machine')]
    .map(([, machine]) => machine)
    .filter((machine) => facts.connected.has(machine.agent) && fits(reader, application, machine))
    .filter(({ units }) => shared || units.length === 0)
    .sort((a, b) => a.units.length - b.units.length || Number(a.id) - Number(b.id))[0];
}

const fits = (reader: Reader, application: ApplicationRecord, machine: MachineRecord): boolean =>
  meets(constraintsOf(reader, application), machine.hardware) &&
  missingSpace(reader, application, machine) === undefined;

/** Those of the application, over those of the model. */
const constraintsOf = (reader: Reader, { constraints }: ApplicationRecord): Constraints => ({
  ...reader.get('model', selfId)?.constraints,
  ...constraints,
});

/** What keeps a unit without a machine from getting one, when that is not only that there is none. */
export function placementProblem(reader: Reader, unit: UnitName): string | undefined {
  const application = reader.get('application', applicationOf(unit));
  const machines = [...reader.list('machine')].map(([, machine]) => machine);
  if (application === undefined || machines.length === 0) return undefined;
  const constraints = constraintsOf(reader, application);
  const able = machines.filter(({ hardware }) => meets(constraints, hardware));
  if (able.length === 0) return `no machine has ${printConstraints(constraints)}`;
  const [space] = able.map((machine) => missingSpace(reader, application, machine));
  return able.some((machine) => missingSpace(reader, application, machine) === undefined)
    ? undefined
    : `no machine has an address in space ${space}`;
}
