/** Randomness from the kernel, good enough for ids that must not be guessed. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Random } from '../../agent/ports/index.ts';

const fractionBytes = 6;

/** For the agent's port and for the controller's, which is the same. */
export function systemRandom(): Random {
  return {
    fraction: () => randomBytes(fractionBytes).readUIntBE(0, fractionBytes) / 2 ** (8 * fractionBytes),
    uuid: randomUUID,
    hex: (bytes) => randomBytes(bytes).toString('hex'),
  };
}
