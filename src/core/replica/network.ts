/** Which of a machine's addresses an endpoint may use: all of them, or those in the subnets of its space (§5.4, §8.4). */
import type { NetworkInterface, Settings, UnitView } from '../model/index.ts';
import { subnetHolds } from '../network/index.ts';

type Networked = Pick<UnitView, 'unit' | 'machine' | 'application'>;

/** The binding of every endpoint that has none of its own. */
export const anyEndpoint = '*';

/** The subnets that the endpoint is bound to; undefined when it may use every address. */
function subnetsOf({ application }: Networked, endpoint: string): readonly string[] | undefined {
  const { bindings } = application;
  if (Object.hasOwn(bindings, endpoint)) return bindings[endpoint];
  return Object.hasOwn(bindings, anyEndpoint) ? bindings[anyEndpoint] : undefined;
}

/**
 * Interfaces with an address that the endpoint may use, each with these alone. The one that has the unit's own address
 * comes first: charms take the first.
 */
export function boundInterfaces(view: Networked, endpoint: string): readonly NetworkInterface[] {
  const subnets = subnetsOf(view, endpoint);
  const used = view.machine.interfaces
    .map((one) => ({
      ...one,
      addresses: one.addresses.filter(
        ({ value }) => value !== '' && (subnets === undefined || subnets.some((subnet) => subnetHolds(subnet, value))),
      ),
    }))
    .filter(({ addresses }) => addresses.length > 0);
  const isOwn = (one: NetworkInterface) => one.addresses.some(({ value }) => value === view.unit.privateAddress);
  return [...used.filter(isOwn), ...used.filter((one) => !isOwn(one))];
}

/** What others reach the endpoint by; undefined when nothing is known. */
export function ingressAddress(view: Networked, endpoint: string): string | undefined {
  const first = boundInterfaces(view, endpoint)[0]?.addresses[0]?.value;
  return subnetsOf(view, endpoint) === undefined ? (view.unit.privateAddress ?? first) : first;
}

/** The subnets that traffic of the endpoint comes from. A host name is none: then it is the address behind it. */
export function egressSubnets(view: Networked, endpoint: string): readonly string[] {
  const ingress = ingressAddress(view, endpoint);
  const address = isIpAddress(ingress) ? ingress : boundInterfaces(view, endpoint)[0]?.addresses[0]?.value;
  return address === undefined ? [] : [`${address}/${address.includes(':') ? 128 : 32}`];
}

const isIpAddress = (text: string | undefined): boolean =>
  text !== undefined && (text.includes(':') || /^[0-9.]+$/.test(text));

/** The keys that the agent writes into the unit's own bag on entering a relation (charm-runtime.md §8.4). */
export function networkSettings(view: Networked, endpoint: string): Settings {
  const address = ingressAddress(view, endpoint);
  if (address === undefined) return {};
  return {
    'private-address': address,
    'ingress-address': address,
    'egress-subnets': egressSubnets(view, endpoint).join(','),
  };
}

/**
 * What `config-changed` compares: the unit's addresses, those of the interface that it binds to, and those of each
 * endpoint that is bound to a space. Other interfaces do not count: a bridge that some hook makes is not news for every
 * operator on the machine.
 */
export function addressesHash(view: Networked): string {
  const { unit, application } = view;
  const text = (addresses: NetworkInterface['addresses']): readonly string[] =>
    addresses.map(({ value, cidr }) => `${value}@${cidr}`);
  const { bindings } = application;
  const unbound = { ...view, application: { ...application, bindings: {} } };
  const bound = Object.keys(bindings)
    .sort()
    .map((endpoint) => {
      const addresses = boundInterfaces(view, endpoint).flatMap((one) => text(one.addresses));
      return `${endpoint}=${addresses.join(',')}`;
    });
  return [
    unit.privateAddress ?? '',
    unit.publicAddress ?? '',
    ...text(boundInterfaces(unbound, anyEndpoint)[0]?.addresses ?? []),
    ...bound,
  ].join(' ');
}
