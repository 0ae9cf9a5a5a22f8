/** `network-get` (charm-runtime.md §5.4): what the unit binds to and what others reach it by. */
import { implicitEndpoint, type NetworkInterface, type RelationView, type UnitView } from '../../core/model/index.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

interface NetworkFlags {
  readonly relation: RelationView | null;
  readonly bindAddress: boolean;
  readonly ingressAddress: boolean;
  readonly egressSubnets: boolean;
  readonly primaryAddress: boolean;
}

/**
 * The whole map, or what the selectors pick. `-r` is checked and changes nothing: every relation of a model shares the
 * unit's addresses.
 */
export function networkGet({ words, flags, format }: Arguments<NetworkFlags>, { context }: HandlerRun): unknown {
  const binding = words[0] ?? '';
  if (binding === '') throw usageError('no arguments specified');
  const selectors = [flags.bindAddress, flags.ingressAddress, flags.egressSubnets];
  if (flags.primaryAddress && selectors.includes(true))
    throw usageError('--primary-address must be the only flag specified');
  const { charm, view } = context;
  const bindings = [...charm.endpoints.map((endpoint) => endpoint.name), ...charm.extraBindings, implicitEndpoint];
  const interfaces = boundInterfaces(view);
  const first = interfaces[0]?.addresses[0];
  if (!bindings.includes(binding) || first === undefined)
    throw runError(`no network config found for binding ${JSON.stringify(binding)}`);

  const ingress = ingressAddress(view) ?? first.value;
  const egress = [hostSubnet(isIpAddress(ingress) ? ingress : first.value)];
  if (flags.primaryAddress) return first.value;
  const selected = {
    ...(flags.bindAddress ? { 'bind-address': first.value } : {}),
    ...(flags.egressSubnets ? { 'egress-subnets': egress } : {}),
    ...(flags.ingressAddress ? { 'ingress-address': ingress } : {}),
  };
  const values = Object.values(selected);
  if (values.length === 1) return values[0];
  if (values.length > 1) return selected;
  return {
    'bind-addresses': interfaces.map((one) => bindAddress(one, format !== 'json')),
    'egress-subnets': egress,
    'ingress-addresses': [ingress],
  };
}

/** What others reach the unit by; undefined when nothing is known. */
export function ingressAddress(view: UnitView): string | undefined {
  return view.unit.privateAddress ?? boundInterfaces(view)[0]?.addresses[0]?.value;
}

/** Interfaces with an address, the one with the unit's own address first: charms take the first. */
function boundInterfaces({ machine, unit }: UnitView): readonly NetworkInterface[] {
  const bound = machine.interfaces.filter((one) => one.addresses.length > 0);
  const isOwn = (one: NetworkInterface) => one.addresses.some(({ value }) => value === unit.privateAddress);
  return [...bound.filter(isOwn), ...bound.filter((one) => !isOwn(one))];
}

/** YAML carries the names of old Juju versions beside the new ones. */
function bindAddress({ name, macAddress, addresses }: NetworkInterface, withOldNames: boolean) {
  return {
    'mac-address': macAddress,
    'interface-name': name,
    ...(withOldNames ? { macaddress: macAddress, interfacename: name } : {}),
    addresses: addresses.map(({ value, cidr }) => ({
      hostname: '',
      value,
      cidr,
      ...(withOldNames ? { address: value } : {}),
    })),
  };
}

const isIpAddress = (address: string): boolean => address.includes(':') || /^[0-9.]+$/.test(address);
const hostSubnet = (address: string): string => `${address}/${address.includes(':') ? 128 : 32}`;
