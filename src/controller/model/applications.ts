/** Applications: deploy, refresh, remove (charm-runtime.md §7.10, §7.13). */
import { charmProfileVersion, unmetAssumption } from '../../core/charm/index.ts';
import { AgentError } from '../../core/errors.ts';
import {
  type ApplicationName,
  agentOperator,
  applicationName,
  type Charm,
  type Command,
  type CommandResult,
  type ConfigValue,
  type Digest,
  type UnitName,
} from '../../core/model/index.ts';
import { parseConstraints } from '../../core/placement/index.ts';
import { parseSettings } from './configuration.ts';
import type { Draft } from './draft.ts';
import { charmOf } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { findApplication, findLiveApplication, refuseDying } from './names.ts';
import { missingOffered, withdrawOffers } from './offers.ts';
import { refuseRemote } from './parties.ts';
import type { ApplicationRecord, BundleRecord, Reader } from './records.ts';
import { isPeer, settleApplication } from './relation-life.ts';
import { endBetween, makePeers } from './relations.ts';
import { giveResources } from './resources.ts';
import { checkedBindings } from './spaces.ts';
import { parseDirectives } from './storage.ts';
import { addUnits, assign, removeUnit } from './units.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;

/**
 * Throws `name-invalid`, `not-found`, `already-exists`, `being-removed`, `config-invalid`, `usage-invalid`, `charm-invalid`,
 * `storage-invalid`, `resource-invalid`.
 */
export function deploy(draft: Draft, facts: Facts, command: CommandOf<'deploy'>): CommandResult {
  const name = applicationName(command.application);
  refuseDying(draft);
  const bundle = findBundle(draft, command.bundle);
  if (draft.get('application', name) !== undefined)
    throw new AgentError('already-exists', `cannot deploy "${name}": there is an application of this name`, {
      next: `reeve deploy … ${name}-2, or reeve refresh ${name}`,
    });
  refuseRemote(draft, name);
  if (bundle.operator === agentOperator)
    throw new AgentError('charm-invalid', 'cannot deploy an agent: it is no charm', {
      next: 'reeve upgrade-agent BUNDLE',
    });
  if (bundle.charm.subordinate && (command.units > 1 || command.to.length > 0))
    throw new AgentError('usage-invalid', `cannot place "${name}": it is a subordinate`, {
      next: 'leave out units and machines: it stands beside each unit of what it is related to',
    });
  if (!command.force) checkAssumptions(name, bundle.charm);
  draft.put('application', name, {
    name,
    life: 'alive',
    bundle: bundle.digest,
    trusted: command.trust,
    settings: parseSettings(bundle.charm, command.config),
    bindings: checkedBindings(draft, bundle.charm, command.bindings),
    constraints: parseConstraints(command.constraints),
    units: [],
    relations: [],
    ...(command.storage && { storage: parseDirectives(bundle.charm, command.storage) }),
  });
  giveResources(draft, facts, name, bundle.charm, command.resources);
  makePeers(draft, facts, name);
  // Also without units it has been there (`hasExisted`).
  if (draft.get('sequence', `unit/${name}`) === undefined) draft.put('sequence', `unit/${name}`, { next: 0 });
  const count = bundle.charm.subordinate ? 0 : command.units;
  const units = addUnits(draft, facts, name, count, command.to, command.attachStorage);
  return { kind: 'done', changed: [name, ...units] };
}

/** Throws `not-found`. */
export function findBundle(reader: Reader, digest: Digest): BundleRecord {
  const bundle = reader.get('bundle', digest);
  if (bundle !== undefined) return bundle;
  throw new AgentError('not-found', 'cannot find this bundle', {
    fields: { digest: digest.slice(0, 12) },
    next: 'upload it first: reeve deploy FILE does',
  });
}

/**
 * Every unit gets a new assignment; `changed` is empty when all is as it was. A bundle of the files that run already is
 * taken only when `again` asks for it. Throws `not-found`, `being-removed`, `charm-invalid` when something in use would break.
 */
export function refresh(draft: Draft, facts: Facts, command: CommandOf<'refresh'>): CommandResult {
  const application = findLiveApplication(draft, command.application);
  const current = findBundle(draft, application.bundle);
  const given = findBundle(draft, command.bundle);
  const isSame = given.content !== undefined && given.content === current.content;
  const bundle = isSame && command.again !== true ? current : given;
  const directives = parseDirectives(bundle.charm, command.storage);
  if (!command.force) checkAssumptions(application.name, bundle.charm);
  checkReplacement(draft, application, bundle.charm);
  const isNew = giveResources(draft, facts, application.name, bundle.charm, command.resources);
  const isOther = bundle.digest !== current.digest || command.storage !== undefined;
  if (!isNew && !isOther && !command.force) return { kind: 'done', changed: [] };
  draft.put('application', application.name, {
    ...findApplication(draft, application.name),
    bundle: bundle.digest,
    settings: keptSettings(application, bundle.charm),
    ...(command.storage && { storage: { ...application.storage, ...directives } }),
  });
  makePeers(draft, facts, application.name);
  reassign(draft, facts, application, current.revision, command.force);
  return { kind: 'done', changed: [application.name, ...application.units] };
}

/** Every unit gets a new assignment of what the application is to run now; `before`: the revision that it ran. */
export function reassign(
  draft: Draft,
  facts: Facts,
  { name, units }: ApplicationRecord,
  before: number,
  force: boolean,
): void {
  const { revision } = findBundle(draft, findApplication(draft, name).bundle);
  for (const unit of units) {
    // What a unit was to go back from may run still, whatever it has said since.
    const newest = Math.max(draft.get('unit', unit)?.goesBackFrom ?? 0, before);
    const goesBack = revision < newest;
    assign(draft, facts, unit, goesBack ? 'rollback' : 'refresh', force);
    noteReturn(draft, unit, goesBack ? newest : undefined);
  }
}

function noteReturn(draft: Draft, name: UnitName, from: number | undefined): void {
  const { goesBackFrom: _before, ...unit } = draft.get('unit', name) ?? {};
  if ('name' in unit) draft.put('unit', name, { ...unit, ...(from !== undefined && { goesBackFrom: from }) });
}

/** What the charms of this controller may count on (charm-runtime.md §1.10). */
const features = { juju: charmProfileVersion };

function checkAssumptions(name: ApplicationName, charm: Charm): void {
  const unmet = unmetAssumption(charm, features);
  if (unmet === null) return;
  throw new AgentError('charm-invalid', `cannot run "${name}": its charm assumes ${unmet}`, {
    fields: { juju: features.juju },
    next: 'take another revision of the charm, or add --force',
  });
}

/** Endpoints in use must still be there, as they were (charm-runtime.md §1.3). */
function checkReplacement(reader: Reader, application: ApplicationRecord, charm: Charm): void {
  const { name: current, subordinate } = charmOf(reader, application);
  const refuse = (because: string): never => {
    throw new AgentError('charm-invalid', `cannot refresh "${application.name}": ${because}`);
  };
  if (charm.name !== current) refuse(`it runs ${current}, the bundle holds ${charm.name}`);
  if (charm.subordinate !== subordinate) refuse('a principal does not become a subordinate, nor the other way round');
  for (const id of application.relations) {
    const relation = reader.get('relation', id);
    const end = relation?.ends.find((one) => one.application === application.name);
    if (relation === undefined || end === undefined || end.endpoint === 'juju-info') continue;
    const fits = charm.endpoints.some(
      (endpoint) =>
        endpoint.name === end.endpoint &&
        endpoint.role === end.role &&
        endpoint.interface === relation.interface &&
        (end.scope === 'container' || endpoint.scope === 'global'),
    );
    if (!fits) refuse(`the endpoint ${end.endpoint} is in use, and the bundle does not have it like that`);
  }
  const gone = missingOffered(reader, application, charm);
  if (gone !== undefined)
    refuse(`the endpoint ${gone} is offered to other models, and the bundle does not have it like that`);
}

/** Settings of options that the new charm still has, with the same type. */
function keptSettings(application: ApplicationRecord, charm: Charm): Readonly<Record<string, ConfigValue>> {
  const fits = (name: string, value: ConfigValue): boolean => {
    const type = Object.hasOwn(charm.config, name) ? charm.config[name]?.type : undefined;
    if (type === undefined) return false;
    if (type === 'int' || type === 'float') return typeof value === 'number';
    return type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
  };
  return Object.fromEntries(Object.entries(application.settings).filter(([name, value]) => fits(name, value)));
}

/** Asks all of an application to go: offers, units, relations, then itself. Throws `not-found`, `in-use` for a used offer without force. */
export function removeApplication(draft: Draft, facts: Facts, name: ApplicationName, force: boolean): CommandResult {
  const application = findApplication(draft, name);
  withdrawOffers(draft, name, force);
  draft.put('application', name, { ...application, life: 'dying' });
  const relations = application.relations.flatMap((id) => draft.get('relation', id) ?? []);
  for (const relation of relations) if (!isPeer(relation)) endBetween(draft, facts, relation, force);
  for (const unit of application.units.flatMap((one) => draft.get('unit', one) ?? []))
    removeUnit(draft, facts, unit, force);
  settleApplication(draft, name);
  return { kind: 'done', changed: [name, ...application.units] };
}
