/** Waits for what only a machine knows, and asks it no more often than it can bear: each look starts processes inside. */
import { setTimeout as delay } from 'node:timers/promises';

const pauseMs = 50;
const lookingMs = 90_000;

/** The first value that is one. Throws when there is none for long. */
export async function eventually<Value>(look: () => Promise<Value | null | false>): Promise<Value> {
  const giveUpAt = performance.now() + lookingMs;
  while (performance.now() < giveUpAt) {
    const value = await look();
    if (value !== null && value !== false) return value;
    await delay(pauseMs);
  }
  throw new Error(`this did not come: ${String(look)}`);
}
