/** `goal-state` (charm-runtime.md §5.4): what the model is heading for. */

import { printInstant } from '../../core/calendar.ts';
import type { Life, RelationView, UnitSummary } from '../../core/model/index.ts';
import type { HandlerRun } from './run.ts';
import type { Arguments } from './tool.ts';

interface Goal {
  readonly status: string;
  readonly since: string;
}

export function goalState(_args: Arguments<unknown>, { context: { view } }: HandlerRun): unknown {
  const relations: Record<string, Record<string, Goal>> = {};
  for (const relation of view.relations) {
    relations[relation.endpoint] = {
      ...relations[relation.endpoint],
      [relation.remoteApplication]: { status: relationStatus(relation), since: printInstant(relation.createdAt) },
      ...unitGoals(relation.remoteUnits),
    };
  }
  return { units: unitGoals(view.application.units), relations };
}

function unitGoals(units: readonly UnitSummary[]): Record<string, Goal> {
  return Object.fromEntries(
    units.map(({ unit, life, status, since }) => [unit, { status: alive(life, status), since: printInstant(since) }]),
  );
}

const alive = (life: Life, status: string): string => (life === 'alive' ? status : 'dying');

const relationStatus = ({ life, suspended }: RelationView): string => alive(life, suspended ? 'suspended' : 'joined');
