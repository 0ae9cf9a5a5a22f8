/** Network spaces: named sets of subnets that endpoints are bound to (charm-runtime.md §5.4). */
import { AgentError } from '../../core/errors.ts';
import type { ApplicationName, Charm, CommandResult } from '../../core/model/index.ts';
import { bindingNames } from '../../core/model/index.ts';
import { parseSubnet, subnetHolds, subnetsOverlap } from '../../core/network/index.ts';
import { anyEndpoint } from '../../core/replica/index.ts';
import type { Draft } from './draft.ts';
import { charmOf } from './endpoints.ts';
import { findLiveApplication, idsOf, unknownName } from './names.ts';
import type { ApplicationRecord, MachineRecord, Reader } from './records.ts';

const subnetsMax = 256;
const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

type Bindings = Readonly<Record<string, string>>;

/** Makes a space, or gives it other subnets. Throws `name-invalid`, `usage-invalid`, `already-exists`. */
export function addSpace(draft: Draft, name: string, subnets: readonly string[]): CommandResult {
  if (!namePattern.test(name))
    throw new AgentError('name-invalid', `cannot use "${name.slice(0, 40)}" as the name of a space`);
  if (subnets.length === 0 || subnets.length > subnetsMax)
    throw new AgentError(
      'usage-invalid',
      `cannot make a space of ${subnets.length} subnets: expected 1 to ${subnetsMax}`,
    );
  for (const subnet of subnets) checkSubnet(draft, name, subnet);
  draft.put('space', name, { name, subnets });
  return { kind: 'done', changed: [name] };
}

function checkSubnet(reader: Reader, space: string, subnet: string): void {
  if (parseSubnet(subnet) === undefined)
    throw new AgentError('usage-invalid', `cannot read "${subnet}" as a subnet: expected 10.0.0.0/24 or fd00::/64`);
  for (const [name, other] of reader.list('space'))
    if (name !== space && other.subnets.some((one) => subnetsOverlap(one, subnet)))
      throw new AgentError('already-exists', `cannot take ${subnet} into the space: space "${name}" has a part of it`);
}

/** Binds endpoints to spaces; what is not named stays. Throws `not-found`, `being-removed`. */
export function bind(draft: Draft, name: ApplicationName, change: Bindings): CommandResult {
  const application = findLiveApplication(draft, name);
  const bindings = checkedBindings(draft, charmOf(draft, application), { ...application.bindings, ...change });
  draft.put('application', name, { ...application, bindings });
  return { kind: 'done', changed: Object.keys(change) };
}

/** The bindings without those that are taken away. Throws `not-found` for an endpoint or a space that is not there. */
export function checkedBindings(reader: Reader, charm: Charm, bindings: Bindings): Bindings {
  const known = bindingNames(charm);
  const kept = Object.entries(bindings).filter(([, space]) => space !== '');
  for (const [endpoint, space] of kept) {
    if (endpoint !== anyEndpoint && !known.includes(endpoint)) throw unknownName('endpoint', endpoint, known);
    if (reader.get('space', space) === undefined) throw unknownName('space', space, idsOf(reader, 'space'));
  }
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The subnets of each endpoint that is bound. */
export function boundSubnets(
  reader: Reader,
  { bindings }: ApplicationRecord,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(bindings ?? {}).map(([endpoint, space]) => [endpoint, reader.get('space', space)?.subnets ?? []]),
  );
}

/** The first space of the application that the machine has no address in; undefined when it is in all of them. */
export function missingSpace(
  reader: Reader,
  application: ApplicationRecord,
  machine: MachineRecord,
): string | undefined {
  const addresses = machine.interfaces.flatMap((one) => one.addresses.map(({ value }) => value));
  return Object.values(application.bindings ?? {}).find((space) => {
    const subnets = reader.get('space', space)?.subnets ?? [];
    return !addresses.some((address) => subnets.some((subnet) => subnetHolds(subnet, address)));
  });
}
