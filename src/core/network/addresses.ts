/** IP addresses and subnets, as numbers: enough to tell whether one holds the other. */

/** `10.0.0.0/24`, `fd00::/64`; undefined for what is none. Bits behind the prefix are ignored. */
export function parseSubnet(
  text: string,
): { readonly bits: 32 | 128; readonly prefix: number; readonly network: bigint } | undefined {
  const [address = '', length = '', ...rest] = text.split('/');
  const parsed = parseAddress(address);
  if (parsed === undefined || rest.length > 0 || !/^\d{1,3}$/.test(length)) return undefined;
  const prefix = Number(length);
  if (prefix > parsed.bits) return undefined;
  return { bits: parsed.bits, prefix, network: masked(parsed.value, parsed.bits, prefix) };
}

/** True when both are of one family and the address is in the subnet. */
export function subnetHolds(subnet: string, address: string): boolean {
  const [network, one] = [parseSubnet(subnet), parseAddress(address)];
  if (network === undefined || one === undefined || network.bits !== one.bits) return false;
  return masked(one.value, one.bits, network.prefix) === network.network;
}

/** True when some address is in both. */
export function subnetsOverlap(a: string, b: string): boolean {
  const [left, right] = [parseSubnet(a), parseSubnet(b)];
  if (left === undefined || right === undefined || left.bits !== right.bits) return false;
  const prefix = Math.min(left.prefix, right.prefix);
  return masked(left.network, left.bits, prefix) === masked(right.network, right.bits, prefix);
}

function masked(value: bigint, bits: number, prefix: number): bigint {
  const host = BigInt(bits - prefix);
  return (value >> host) << host;
}

function parseAddress(text: string): { readonly bits: 32 | 128; readonly value: bigint } | undefined {
  const groups = text.includes(':') ? groupsOfV6(text) : groupsOfV4(text);
  if (groups === undefined) return undefined;
  const [bits, groupBits] = text.includes(':') ? ([128, 16n] as const) : ([32, 8n] as const);
  return { bits, value: groups.reduce((value, group) => (value << groupBits) | BigInt(group), 0n) };
}

function groupsOfV4(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  const isValid = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return isValid ? parts.map(Number) : undefined;
}

function groupsOfV6(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = [...head, ...(tail ?? [])];
  if (!given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  const missing = 8 - given.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])];
  return groups.map((group) => Number.parseInt(group, 16));
}
