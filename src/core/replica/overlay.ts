/**
 * A unit reads its own writes: what is still in the outbox is laid over the view. A report is acknowledged only after
 * the delta that contains it has been sent, so a read never goes back.
 */
import type {
  ApplicationName,
  RelationId,
  RelationView,
  Report,
  Settings,
  SettingsChange,
  UnitName,
  UnitView,
} from '../model/index.ts';
import { applicationOf, changedSettings } from '../model/index.ts';
import { overlaySecrets } from './secrets.ts';

interface Bags {
  readonly unit: Settings;
  readonly application: Settings;
}

/** The view with the unit's and its application's own bags and secrets as they will be; `unacknowledged` in outbox order. */
export function overlay(view: UnitView, unacknowledged: readonly Report[]): UnitView {
  const secrets = overlaySecrets(view.secrets, view.unit.name, unacknowledged);
  return overlayBags(secrets === view.secrets ? view : { ...view, secrets }, unacknowledged);
}

function overlayBags(view: UnitView, unacknowledged: readonly Report[]): UnitView {
  const own = view.unit.name;
  const application = applicationOf(own);
  const touched = new Map<RelationId, Bags>();
  const at = (relation: RelationView): Bags =>
    touched.get(relation.id) ?? {
      unit: relation.unitSettings.get(own) ?? {},
      application: relation.applicationSettings.get(application) ?? {},
    };
  for (const report of unacknowledged)
    for (const write of ownWrites(report, own)) {
      const relation = view.relations.find(({ id }) => id === write.relation);
      if (relation === undefined) continue;
      const bags = at(relation);
      touched.set(relation.id, { ...bags, [write.bag]: changedSettings(bags[write.bag], write.change) });
    }
  const told = withApplicationStatus(withLeaderSettings(view, unacknowledged), unacknowledged);
  if (touched.size === 0) return told;
  return { ...told, relations: told.relations.map((relation) => withBags(relation, own, application, touched)) };
}

/** The leader may be another unit on this machine. */
function withLeaderSettings(view: UnitView, unacknowledged: readonly Report[]): UnitView {
  const told = unacknowledged.filter(
    (report) => report.kind === 'leader-settings' && report.application === view.application.name,
  ) as readonly Extract<Report, { kind: 'leader-settings' }>[];
  if (told.length === 0) return view;
  const { version, settings } = view.leaderSettings;
  const changed = told.reduce<Settings>((before, { change }) => changedSettings(before, change), settings);
  return { ...view, leaderSettings: { version, settings: changed } };
}

function withApplicationStatus(view: UnitView, unacknowledged: readonly Report[]): UnitView {
  const { application } = view;
  const said = unacknowledged.findLast(
    (report) => report.kind === 'application-status' && report.application === application.name,
  );
  return said?.kind === 'application-status' ? { ...view, application: { ...application, status: said.status } } : view;
}

interface OwnWrite {
  readonly relation: RelationId;
  readonly bag: 'unit' | 'application';
  readonly change: SettingsChange;
}

function ownWrites(report: Report, own: UnitName): readonly OwnWrite[] {
  if (report.kind === 'scope' && report.unit === own && report.inScope)
    return [{ relation: report.relation, bag: 'unit', change: report.settings }];
  if (report.kind !== 'flush') return [];
  // The leader may be another unit on this machine: its writes to the application's bag are ours to read as well.
  const colleague = applicationOf(report.unit) === applicationOf(own);
  return report.flush.relationSettings.filter(({ bag }) => (bag === 'unit' ? report.unit === own : colleague));
}

function withBags(
  relation: RelationView,
  own: UnitName,
  application: ApplicationName,
  touched: ReadonlyMap<RelationId, Bags>,
): RelationView {
  const bags = touched.get(relation.id);
  if (bags === undefined) return relation;
  return {
    ...relation,
    unitSettings: new Map(relation.unitSettings).set(own, bags.unit),
    applicationSettings: new Map(relation.applicationSettings).set(application, bags.application),
  };
}
