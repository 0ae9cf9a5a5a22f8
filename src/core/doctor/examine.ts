/** From facts to findings: one row for each thing that is looked at, in the order in which a person repairs them. */
import type { Finding } from '../model/index.ts';
import { controllerRows } from './controller-rows.ts';
import type { DoctorFacts } from './facts.ts';
import { machineRows } from './machine-rows.ts';
import { ownRows } from './own-rows.ts';
import type { Row } from './row.ts';

const rows: readonly Row[] = [...ownRows, ...controllerRows, ...machineRows];

/** Every row finds something: that all is well, or what is not and how it is repaired. */
export const examine = (facts: DoctorFacts): readonly Finding[] =>
  rows.flatMap(({ check, look }) => look(facts).map((found) => ({ check, ...found })));
