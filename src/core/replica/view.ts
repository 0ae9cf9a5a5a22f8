/** From the whole replica to what one unit sees of it. */
import { assert } from '../errors.ts';
import {
  type ApplicationEntity,
  type ApplicationName,
  applicationOf,
  compareStorage,
  compareUnits,
  type RelationEnd,
  type RelationEntity,
  type RelationView,
  type Settings,
  type UnitEntity,
  type UnitName,
  type UnitSummary,
  type UnitView,
} from '../model/index.ts';
import { addressesHash } from './network.ts';
import { bagsOf, entitiesOf, entityOf, type Replica } from './replica.ts';
import { secretsOf } from './secrets.ts';

const unbound: Pick<ApplicationEntity, 'bindings'> = { bindings: {} };

/** The unit's view; undefined when the controller has deleted the unit. */
export function viewOf(replica: Replica, unit: UnitName): UnitView | undefined {
  const entity = entityOf(replica, 'unit', `unit/${unit}`);
  if (entity === undefined) return undefined;
  const model = entityOf(replica, 'model', 'model');
  const machine = entityOf(replica, 'machine', `machine/${entity.machine}`);
  const found = entityOf(replica, 'application', `application/${applicationOf(unit)}`);
  // An older agent has saved its replica without bindings.
  const application = found && { ...unbound, ...found };
  const leaderSettings = entityOf(replica, 'leader-settings', `leader-settings/${applicationOf(unit)}`);
  assert(model && machine && application, 'a replica with a unit has its model, machine and application');
  return {
    revision: replica.revision,
    model,
    machine,
    application,
    unit: entity,
    ...storageOfUnit(replica, unit),
    secrets: secretsOf(replica, unit),
    leaderSettings: {
      version: leaderSettings?.version ?? 0,
      settings: leaderSettings?.settings ?? {},
    },
    relations: relationsOf(replica, entity),
    addressesHash: addressesHash({ unit: entity, machine, application }),
  };
}

function storageOfUnit(replica: Replica, unit: UnitName): Pick<UnitView, 'storage'> {
  const storage = entitiesOf(replica, 'storage').filter((one) => one.unit === unit);
  return storage.length === 0 ? {} : { storage: storage.toSorted((a, b) => compareStorage(a.id, b.id)) };
}

/** The subordinates of this unit that are still there (charm-runtime.md §7.13). */
export function subordinatesOf(replica: Replica, unit: UnitName): readonly UnitName[] {
  return entitiesOf(replica, 'unit')
    .filter(({ principal, life }) => principal === unit && life !== 'dead')
    .map(({ name }) => name);
}

function relationsOf(replica: Replica, unit: UnitEntity): readonly RelationView[] {
  const own = applicationOf(unit.name);
  const views: RelationView[] = [];
  for (const relation of entitiesOf(replica, 'relation')) {
    const end = relation.ends.find(({ application }) => application === own);
    if (end !== undefined && concerns(replica, unit, relation)) views.push(relationView(replica, unit, relation, end));
  }
  return views.sort((a, b) => a.id - b.id);
}

function relationView(replica: Replica, unit: UnitEntity, relation: RelationEntity, end: RelationEnd): RelationView {
  const remote = relation.ends.find((other) => other !== end) ?? end;
  const container = isContainer(relation);
  const bags = bagsOf(replica, relation.id)
    .filter((bag) => bag.unit === unit.name || !container || bag.container === containerOf(unit))
    .sort((a, b) => compareUnits(a.unit, b.unit));
  const applicationSettings = new Map<ApplicationName, Settings>();
  let remoteApplicationVersion = 0;
  for (const { application } of relation.ends) {
    const bag = entityOf(replica, 'relation-application', `relation/${relation.id}/application/${application}`);
    applicationSettings.set(application, bag?.settings ?? {});
    if (application === remote.application) remoteApplicationVersion = bag?.version ?? 0;
  }
  return {
    id: relation.id,
    interface: relation.interface,
    life: relation.life,
    suspended: relation.suspended,
    createdAt: relation.createdAt,
    endpoint: end.endpoint,
    role: end.role,
    scope: container ? 'container' : 'global',
    remoteApplication: remote.application,
    members: bags
      .filter((bag) => bag.inScope && bag.unit !== unit.name && applicationOf(bag.unit) === remote.application)
      .map((bag) => ({ unit: bag.unit, version: bag.version })),
    unitSettings: new Map(bags.map((bag) => [bag.unit, bag.settings])),
    remoteApplicationVersion,
    applicationSettings,
    remoteUnits: container
      ? besideUnits(replica, unit, remote.application)
      : relation.remoteUnits.filter((other) => applicationOf(other.unit) === remote.application),
    ...(relation.remoteModel !== undefined && { remoteModel: relation.remoteModel }),
    ...(container && awaited(replica, unit, remote.application)),
  };
}

const isContainer = ({ ends }: RelationEntity): boolean => ends.some(({ scope }) => scope === 'container');

/** The principal that the unit is, or stands beside: in a container relation it sees those of the same one (§8.5). */
const containerOf = ({ name, principal }: UnitEntity): UnitName => principal ?? name;

/** A subordinate is in no container relation with the principals of others. */
function concerns(replica: Replica, { name, principal }: UnitEntity, relation: RelationEntity): boolean {
  if (principal === undefined || !isContainer(relation)) return true;
  return relation.ends.some(
    ({ application }) =>
      application === applicationOf(principal) ||
      (application !== applicationOf(name) &&
        entityOf(replica, 'application', `application/${application}`)?.subordinate === true),
  );
}

/** Units of the application that stand beside this one. */
const besides = (replica: Replica, unit: UnitEntity, application: ApplicationName): readonly UnitEntity[] =>
  entitiesOf(replica, 'unit').filter(
    (other) => applicationOf(other.name) === application && containerOf(other) === containerOf(unit),
  );

function besideUnits(replica: Replica, unit: UnitEntity, application: ApplicationName): readonly UnitSummary[] {
  const there = new Set(besides(replica, unit, application).map(({ name }) => name));
  const summaries = entityOf(replica, 'application', `application/${application}`)?.units ?? [];
  return summaries.filter((summary) => there.has(summary.unit));
}

function awaited(replica: Replica, unit: UnitEntity, application: ApplicationName): Pick<RelationView, 'awaits'> {
  if (unit.principal !== undefined) return {};
  const dying = besides(replica, unit, application).find(({ life }) => life !== 'alive');
  return dying === undefined ? {} : { awaits: dying.name };
}
