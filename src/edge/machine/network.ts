/** From an address to its network. */

/** `10.0.0.5/24` → `10.0.0.0/24`, `fd00::7/64` → `fd00::/64`, as `network-get` prints it (charm-runtime.md §5.4). */
export function networkOf(cidr: string): string {
  const [address = '', length = ''] = cidr.split('/');
  const isV6 = address.includes(':');
  const [groupBits, groups] = isV6 ? [16, groupsOfV6(address)] : [8, address.split('.').map(Number)];
  const prefix = length === '' ? groupBits * groups.length : Number(length);
  const kept = groups.map((group, at) => {
    const bits = Math.min(Math.max(prefix - at * groupBits, 0), groupBits);
    return group & ~((1 << (groupBits - bits)) - 1);
  });
  return `${isV6 ? printV6(kept) : kept.join('.')}/${prefix}`;
}

function groupsOfV6(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const numbers = (text: string) =>
    text
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [left, right] = [numbers(head), numbers(tail ?? '')];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

/** The URL parser knows the canonical short form. */
function printV6(groups: readonly number[]): string {
  const long = groups.map((group) => group.toString(16)).join(':');
  return new URL(`http://[${long}]`).hostname.slice(1, -1);
}
