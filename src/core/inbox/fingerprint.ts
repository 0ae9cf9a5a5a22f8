/** Tells two order bodies apart. */

/**
 * 128 bits over the bytes and their length, as hex. Not a cryptographic hash and need not be one: the signature has
 * been checked, and whether an order is known or only looks like one that is, nothing runs.
 */
export function fingerprint(bytes: Uint8Array): string {
  const lanes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f];
  for (const [at, byte] of bytes.entries()) {
    const lane = at & 3;
    lanes[lane] = Math.imul((lanes[lane] as number) ^ byte, 0x01000193) ^ ((lanes[(lane + 1) & 3] as number) >>> 13);
  }
  const mixed = lanes.map(
    (lane, index) => Math.imul(lane ^ bytes.length ^ (lane >>> 15), 0x2c1b3c6d + 2 * index) >>> 0,
  );
  return mixed.map((lane) => lane.toString(16).padStart(8, '0')).join('');
}
