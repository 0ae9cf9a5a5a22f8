/** `relation-get` and `relation-set`: the bags of a relation (charm-runtime.md §5.3, §8.7). */
import {
  type ApplicationName,
  applicationOf,
  bagBytesMax,
  changedSettings,
  isApplicationName,
  isUnitName,
  type RelationView,
  type Settings,
  settingsBytes,
  type UnitName,
} from '../../core/model/index.ts';
import { leadership, requireLeadership } from './leadership.ts';
import { emptyDeletes, readPairs } from './pairs.ts';
import { chosenRelation, relationHook, relationName } from './relation-id.ts';
import type { HandlerRun, PendingSettings } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

type Bag =
  | { readonly kind: 'unit'; readonly unit: UnitName }
  | { readonly kind: 'application'; readonly application: ApplicationName };

interface RelationFlags {
  readonly relation: RelationView | null;
  readonly app: boolean;
}

export async function relationGet(
  { words, flags }: Arguments<RelationFlags>,
  run: HandlerRun,
): Promise<Settings | string | null> {
  const relation = chosenRelation(flags.relation, run);
  const [key = '-', who = ''] = words;
  const settings = await readBag(relation, chosenBag(relation, who, flags.app, run), run);
  if (key === '-' || key === '') return settings;
  return Object.hasOwn(settings, key) ? (settings[key] as string) : null;
}

/** The bag that was named, else what the hook is about. */
function chosenBag(relation: RelationView, who: string, app: boolean, run: HandlerRun): Bag {
  if (who === '') return defaultBag(relation, app, run);
  if (isUnitName(who))
    return app ? { kind: 'application', application: applicationOf(who) } : { kind: 'unit', unit: who };
  if (!isApplicationName(who)) throw usageError(`invalid unit name ${JSON.stringify(who)}`);
  if (!app) throw usageError(`expected unit name, got application name ${JSON.stringify(who)}`);
  return { kind: 'application', application: who };
}

function defaultBag(relation: RelationView, app: boolean, run: HandlerRun): Bag {
  const hook = relationHook(run.context);
  const isOfHook = hook?.relation === relation.id;
  if (!app && !isOfHook) throw usageError('no unit or application specified');
  const remoteUnit = hook !== null && 'remoteUnit' in hook ? hook.remoteUnit : undefined;
  if (app || remoteUnit === undefined) return { kind: 'application', application: relation.remoteApplication };
  return { kind: 'unit', unit: remoteUnit };
}

async function readBag(relation: RelationView, bag: Bag, run: HandlerRun): Promise<Settings> {
  const { view } = run.context;
  if (bag.kind === 'unit') {
    const settings = relation.unitSettings.get(bag.unit);
    if (bag.unit === view.unit.name) return withPending(settings ?? {}, run.pending.bags.unit.get(relation.id));
    if (settings !== undefined) return settings;
    throw runError(`cannot read settings for unit "${bag.unit}" in relation "${relationName(relation)}": not a member`);
  }
  const settings = relation.applicationSettings.get(bag.application) ?? {};
  if (bag.application === view.application.name) {
    const isReadable = relation.role === 'peer' || (await leadership(run)) !== null;
    if (isReadable) return withPending(settings, run.pending.bags.application.get(relation.id));
  } else if (bag.application === relation.remoteApplication) return settings;
  throw runError(
    `cannot read settings for application "${bag.application}" in relation "${relationName(relation)}": permission denied`,
  );
}

export async function relationSet(
  args: Arguments<RelationFlags & { readonly file: string | null }>,
  run: HandlerRun,
): Promise<void> {
  const relation = chosenRelation(args.flags.relation, run);
  const pairs = await readPairs(args, run);
  if (pairs.size === 0) return;
  const kind = args.flags.app ? 'application' : 'unit';
  const before = run.pending.bags[kind].get(relation.id);
  const after: PendingSettings = new Map([...(before ?? []), ...[...pairs].map(emptyDeletes)]);
  checkSizes(relation, ownBag(relation, kind, run), [...otherBags(run, before), after]);
  if (kind === 'application') {
    const epoch = await requireLeadership(run, 'cannot write relation settings');
    run.pending.epoch ??= epoch;
  }
  run.pending.bags[kind].set(relation.id, after);
}

const otherBags = ({ pending: { bags } }: HandlerRun, bag: PendingSettings | undefined): readonly PendingSettings[] =>
  [...bags.unit.values(), ...bags.application.values()].filter((settings) => settings !== bag);

/** As it is before this handler. */
function ownBag({ unitSettings, applicationSettings }: RelationView, kind: Bag['kind'], run: HandlerRun): Settings {
  const { unit, application } = run.context.view;
  return (kind === 'unit' ? unitSettings.get(unit.name) : applicationSettings.get(application.name)) ?? {};
}

/** All that one handler writes goes in one report; what the bag becomes goes to every reader. */
function checkSizes(relation: RelationView, bag: Settings, written: readonly PendingSettings[]): void {
  const changes = written.map((settings) => Object.fromEntries(settings));
  const report = changes.reduce((sum, change) => sum + settingsBytes(change), 0);
  const becomes = settingsBytes(changedSettings(bag, changes.at(-1) ?? {}));
  if (Math.max(report, becomes) > bagBytesMax)
    throw runError(`settings of relation "${relationName(relation)}" are larger than ${bagBytesMax} bytes`);
}

const withPending = (settings: Settings, change: PendingSettings | undefined): Settings =>
  change === undefined ? settings : changedSettings(settings, Object.fromEntries(change));
