/** `network-get` (charm-runtime.md §5.4): what the unit binds to and what others reach it by. */
import { bindingNames, type NetworkInterface, type RelationView } from '../../core/model/index.ts';
import { boundInterfaces, egressSubnets, ingressAddress } from '../../core/replica/index.ts';
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
 * The whole map, or what the selectors pick. `-r` is checked and changes nothing: every relation of an endpoint in this
 * model shares its binding.
 */
export function networkGet({ words, flags, format }: Arguments<NetworkFlags>, { context }: HandlerRun): unknown {
  const binding = words[0] ?? '';
  if (binding === '') throw usageError('no arguments specified');
  const selectors = [flags.bindAddress, flags.ingressAddress, flags.egressSubnets];
  if (flags.primaryAddress && selectors.includes(true))
    throw usageError('--primary-address must be the only flag specified');
  const { view } = context;
  const interfaces = bindingNames(context.charm).includes(binding) ? boundInterfaces(view, binding) : [];
  const first = interfaces[0]?.addresses[0];
  if (first === undefined) throw runError(`no network config found for binding ${JSON.stringify(binding)}`);
  const ingress = ingressAddress(view, binding) ?? first.value;
  const egress = egressSubnets(view, binding);
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
