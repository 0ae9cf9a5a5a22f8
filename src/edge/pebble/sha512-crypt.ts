/** Passwords of basic identities: the `$6$` form of crypt(3), as `mkpasswd -m sha-512` prints it (pebble.md §3.2). */
import { createHash, timingSafeEqual } from 'node:crypto';

const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Each caller with a name costs these rounds on the agent's thread; the default takes about 10 ms. */
const roundsDefault = 5_000;
const roundsMin = 1_000;
const roundsMax = 50_000;
const passwordBytesMax = 1024;

const form = /^\$6\$(?:rounds=(\d{1,9})\$)?([^$]{0,16})\$([./0-9A-Za-z]{86})$/;

/** False as well for a hash of another form, or one that asks for more rounds than a request may cost. */
export function verifySha512Crypt(password: string, hash: string): boolean {
  const [, roundsText, salt = '', digest] = form.exec(hash) ?? [];
  const rounds = Math.max(Number(roundsText ?? roundsDefault), roundsMin);
  if (digest === undefined || rounds > roundsMax || Buffer.byteLength(password) > passwordBytesMax) return false;
  return timingSafeEqual(
    Buffer.from(encode(derive(Buffer.from(password), Buffer.from(salt), rounds))),
    Buffer.from(digest),
  );
}

const sha512 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The bytes of this block, repeated to a length. */
const stretch = (block: Buffer, length: number): Buffer => Buffer.alloc(length, block);

/** The steps of the published algorithm; its odd order is its specification. */
function derive(key: Buffer, salt: Buffer, rounds: number): Buffer {
  const inner = sha512(key, salt, key);
  const parts: Buffer[] = [key, salt, stretch(inner, key.length)];
  for (let bits = key.length; bits > 0; bits >>= 1) parts.push(bits & 1 ? inner : key);
  const start = sha512(...parts);
  const keys = stretch(sha512(...Array<Buffer>(key.length).fill(key)), key.length);
  const salts = stretch(sha512(...Array<Buffer>(16 + (start[0] ?? 0)).fill(salt)), salt.length);
  let digest = start;
  for (let round = 0; round < rounds; round++)
    digest = sha512(
      round & 1 ? keys : digest,
      ...(round % 3 ? [salts] : []),
      ...(round % 7 ? [keys] : []),
      round & 1 ? digest : keys,
    );
  return digest;
}

/** Base 64 of another order: three bytes that stand 21 apart make four letters, and each group turns them once. */
function encode(digest: Buffer): string {
  let text = '';
  const put = (value: number, letters: number) => {
    for (let at = 0; at < letters; at++) text += alphabet[(value >> (6 * at)) & 63];
  };
  const byte = (at: number) => digest[at] ?? 0;
  for (let group = 0; group < 21; group++) {
    const columns = [group, group + 21, group + 42] as const;
    const [high, middle, low] = [0, 1, 2].map((turn) => columns[(turn + group) % 3] ?? 0);
    put((byte(high ?? 0) << 16) | (byte(middle ?? 0) << 8) | byte(low ?? 0), 4);
  }
  put(byte(63), 2);
  return text;
}
