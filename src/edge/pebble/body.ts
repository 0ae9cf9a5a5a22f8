/** JSON request bodies, read with the patience and the tolerance that clients count on (pebble.md §2.3). */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './envelope.ts';
import type { PebbleLimits } from './limits.ts';

type BodyLimits = Pick<PebbleLimits, 'bodyBytesMax' | 'bodyDepthMax' | 'stalledMsMax'>;

/** The first JSON value of the body. Throws `Refusal`. */
export async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  return parseFirst(await readText(request, limits), limits.bodyDepthMax);
}

/** All of a body that has to end in time. Throws `Refusal`. */
async function readText(request: IncomingMessage, { bodyBytesMax, stalledMsMax }: BodyLimits): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Of the whole: a body of JSON is short, and one that trickles in is no better than one that never ends.
  const timer = setTimeout(() => request.destroy(), stalledMsMax);
  try {
    // Left alone when we stop early: the answer that says why goes over the same connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > bodyBytesMax) throw new Refusal(413, `cannot take a body of more than ${bodyBytesMax} bytes`);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Reads what is left of a body that nobody wants: until it ends, or has had its bytes or its time; then it can be
 * answered. One that goes on after that is read for as long again, so that its client sees the answer, and cut off.
 */
export async function skipBody(
  request: IncomingMessage,
  { bodyBytesMax, lingerMs }: Pick<PebbleLimits, 'bodyBytesMax' | 'lingerMs'>,
): Promise<void> {
  if (request.complete || request.destroyed) return;
  const done = Promise.withResolvers<void>();
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) done.resolve();
  });
  for (const event of ['end', 'close']) request.once(event, () => done.resolve());
  const timer = setTimeout(() => done.resolve(), lingerMs);
  await done.promise;
  clearTimeout(timer);
  if (!request.complete) setTimeout(() => request.complete || request.destroy(), lingerMs);
}

/** Parses the first value of the text; what follows it is not looked at. Throws `Refusal`. */
export function parseFirst(text: string, depthMax: number): unknown {
  const end = endOfFirst(text, depthMax);
  try {
    return JSON.parse(text.slice(0, end));
  } catch (cause) {
    const reason = text.trim() === '' ? 'it is empty' : (cause as Error).message;
    throw new Refusal(400, `cannot decode request body: ${reason}`);
  }
}

/** Where the brackets of the first value close; the whole text when it has none. */
function endOfFirst(text: string, depthMax: number): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token.startsWith('"')) {
      if (depth === 0) return index + token.length;
    } else if (token === '[' || token === '{') {
      if (++depth > depthMax) throw new Refusal(400, `cannot decode request body: it is nested over ${depthMax} deep`);
    } else if (--depth <= 0) return index + 1;
  }
  return text.length;
}

const kinds = {
  string: { default: '', named: 'text' },
  boolean: { default: false, named: 'true or false' },
} as const;

/**
 * The fields of one JSON object. What is absent or null is the default of its type, as in Go. Throws `Refusal` for
 * another type.
 */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #at: string;

  constructor(value: unknown, at = '') {
    if (value !== null && (typeof value !== 'object' || Array.isArray(value))) throw mismatch(at, 'an object');
    this.#values = (value ?? {}) as Record<string, unknown>;
    this.#at = at;
  }

  string(name: string): string {
    return this.#scalar(name, 'string');
  }

  boolean(name: string): boolean {
    return this.#scalar(name, 'boolean');
  }

  /** A whole number. */
  integer(name: string): number {
    return this.optionalInteger(name) ?? 0;
  }

  optionalInteger(name: string): number | null {
    const value = this.#get(name);
    if (value === null) return null;
    if (!Number.isSafeInteger(value)) throw mismatch(this.#path(name), 'a whole number');
    return value as number;
  }

  /** Null when the text is absent or empty. */
  optionalString(name: string): string | null {
    return this.string(name) || null;
  }

  strings(name: string): readonly string[] {
    return this.#list(name).map((item, at) => {
      if (typeof item !== 'string') throw mismatch(`${this.#path(name)}[${at}]`, kinds.string.named);
      return item;
    });
  }

  stringMap(name: string): Readonly<Record<string, string>> | null {
    const value = this.#get(name);
    if (value === null) return null;
    const entries = new Fields(value, this.#path(name));
    return Object.fromEntries(entries.names().map((key) => [key, entries.string(key)]));
  }

  /** Each item of a list of objects. */
  objects(name: string): readonly Fields[] {
    return this.#list(name).map((item, at) => new Fields(item, `${this.#path(name)}[${at}]`));
  }

  /** Null when absent or null. */
  object(name: string): Fields | null {
    const value = this.#get(name);
    return value === null ? null : new Fields(value, this.#path(name));
  }

  names(): readonly string[] {
    return Object.keys(this.#values);
  }

  #scalar<Kind extends keyof typeof kinds>(name: string, kind: Kind): Kind extends 'string' ? string : boolean;
  #scalar(name: string, kind: keyof typeof kinds): unknown {
    const value = this.#get(name) ?? kinds[kind].default;
    if (typeof value !== kind) throw mismatch(this.#path(name), kinds[kind].named);
    return value;
  }

  #list(name: string): readonly unknown[] {
    const value = this.#get(name) ?? [];
    if (!Array.isArray(value)) throw mismatch(this.#path(name), 'a list');
    return value;
  }

  #get(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? (this.#values[name] ?? null) : null;
  }

  #path(name: string): string {
    return this.#at === '' ? name : `${this.#at}.${name}`;
  }
}

const mismatch = (path: string, wanted: string): Refusal =>
  new Refusal(400, `cannot decode request body: ${path === '' ? 'it' : `"${path}"`} must be ${wanted}`);
