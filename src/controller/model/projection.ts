/** What one agent may see: its machine, its units, their applications and what its units see of their relations. */
import type { AgentId, Entity, EntityKey, UnitName, Versioned } from '../../core/model/index.ts';
import { applicationOf } from '../../core/model/index.ts';
import type { Model } from './model.ts';
import { secretKeysFor } from './secret-entities.ts';
import { secretsAbout } from './secret-life.ts';
import { isContainer } from './subordinates.ts';

/**
 * The agent's part of the model. Costs one look-up per entity that it sees: entities that did not change keep their
 * identity, so the difference to an earlier projection is found without comparing contents.
 */
export function projection(
  model: Pick<Model, 'get' | 'entity'>,
  agent: AgentId,
): ReadonlyMap<EntityKey, Versioned<Entity>> {
  const seen = new Map<EntityKey, Versioned<Entity>>();
  const see = (key: EntityKey): void => {
    const entity = model.entity(key);
    if (entity !== undefined) seen.set(key, entity);
  };
  const machine = model.get('machine', model.get('agent', agent)?.machine ?? '');
  if (machine === undefined) return seen;
  see('model');
  see(`machine/${machine.id}`);
  const here = new Set(machine.units);
  for (const unit of here) {
    see(`unit/${unit}`);
    for (const id of model.get('unit', unit)?.storage ?? []) see(`storage/${id}`);
  }
  for (const id of machine.storage ?? []) see(`storage/${id}`);
  const relations = new Set(
    [...new Set(machine.units.map(applicationOf))].flatMap((application) => {
      see(`application/${application}`);
      see(`leadership/${application}`);
      for (const secret of secretsAbout(model, application))
        for (const key of secretKeysFor(secret, application, machine.units)) see(key);
      see(`leader-settings/${application}`);
      return model.get('application', application)?.relations ?? [];
    }),
  );
  for (const id of relations) {
    see(`relation/${id}`);
    const relation = model.get('relation', id);
    for (const { application } of relation?.ends ?? []) see(`relation/${id}/application/${application}`);
    const isSeen = (unit: UnitName): boolean =>
      relation === undefined ||
      !isContainer(relation) ||
      here.has(model.get('member', `${id}/${unit}`)?.container ?? unit);
    for (const unit of relation?.units ?? []) if (isSeen(unit)) see(`relation/${id}/unit/${unit}`);
  }
  return seen;
}
