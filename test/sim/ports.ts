/** Small deterministic ports: time, randomness, signatures without cryptography, documents, a supervisor at rest. */
import type { Clock, Documents, Log, OrderReader, Random } from '../../src/agent/ports/index.ts';
import type { Supervisor } from '../../src/agent/supervisor/index.ts';
import type { OrderSigner } from '../../src/controller/ports/index.ts';
import { AgentError, type ErrorCode, explainError } from '../../src/core/errors.ts';
import { fingerprint } from '../../src/core/inbox/index.ts';
import { keyId, type SignedDocument } from '../../src/core/model/index.ts';
import { documents as realDocuments } from '../../src/edge/documents/index.ts';
import { assignmentForm, orderForm } from '../../src/edge/wire/orders.ts';
import type { Prng } from './prng.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** Noon of some day: wall clocks of the simulation begin here. */
const epochMs = 1_700_000_000_000;

/** The wall clock of a machine may be set; its elapsed clock may not. */
export interface WallClock {
  offsetMs: number;
}

export function clockOf(time: Scheduler, life: Life, wall: WallClock): Clock {
  return {
    now: () => Math.round(epochMs + time.now() + wall.offsetMs),
    elapsed: () => time.now(),
    delay: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const cut = (): void => {
          cancel();
          reject(signal?.reason as Error);
        };
        const cancel = time.after(life, delayMs, () => {
          signal?.removeEventListener('abort', cut);
          resolve();
        });
        signal?.addEventListener('abort', cut, { once: true });
      }),
  };
}

export function randomOf(random: Prng): Random {
  const hex = (bytes: number) => random.hex(bytes);
  return {
    fraction: () => random.fraction(),
    uuid: () => `${hex(4)}-${hex(2)}-4${hex(2).slice(1)}-8${hex(2).slice(1)}-${hex(6)}`,
    hex,
  };
}

/** Takes a line, built only when somebody wants it. */
export type TakeLine = (build: () => string) => void;

export function logOf(name: string, take: TakeLine): Log {
  const at =
    (level: string): Log['info'] =>
    (message, fields = {}) =>
      take(() => {
        const shown = Object.entries(fields).map(
          ([key, value]) => `${key}=${value instanceof Error ? explainError(value) : JSON.stringify(value)}`,
        );
        return [name, level, message, ...shown].join(' ');
      });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export const orderKey = keyId('f'.repeat(64));

/** The bytes are those of the wire; the signature is their fingerprint. */
const signed = (body: Uint8Array): SignedDocument => ({
  body: Uint8Array.from(body),
  signature: new TextEncoder().encode(fingerprint(body)),
  keyId: orderKey,
});

export const signer: OrderSigner = {
  keyId: orderKey,
  signAssignment: (assignment) => signed(assignmentForm.encode(assignment)),
  signOrder: (order) => signed(orderForm.encode(order)),
};

function read<Value>(
  { body, signature }: SignedDocument,
  decode: (bytes: Uint8Array) => Value | null,
  code: ErrorCode,
): Value {
  const value = new TextDecoder().decode(signature) === fingerprint(body) ? decode(body) : null;
  if (value === null) throw new AgentError(code, 'cannot trust a document whose signature does not hold');
  return value;
}

export const orderReader: OrderReader = {
  readOrder: (document) => read(document, (bytes) => orderForm.decode(bytes), 'order-untrusted'),
  readAssignment: (document) => read(document, (bytes) => assignmentForm.decode(bytes), 'assignment-untrusted'),
};

const parsed = new Map<string, unknown>();

/** The real parser, once for each text: simulations read the same few charms again and again. */
export const documents: Documents = {
  print: (value) => realDocuments.print(value),
  parse(text, name, scalars) {
    const key = `${scalars ?? ''} ${text}`;
    if (!parsed.has(key)) parsed.set(key, realDocuments.parse(text, name, scalars));
    return parsed.get(key);
  },
};

export const supervisorAtRest: Supervisor = {
  reload: async () => {},
  remove: async () => {},
  stopAll: async () => {},
  observed: () => [],
  observedChecks: () => [],
  start: async () => {},
  stop: async () => {},
  restart: async () => {},
  log: async () => [],
  run: async () => {},
};
