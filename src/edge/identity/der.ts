/** As much of DER as certificates and signing requests need: writing, and reading one level at a time. */

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** `[0]` of an authority key identifier. */
  keyIdentifier: 0x80,
} as const;

/** One value: tag, length, content. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), length(body.length), body]);
}

function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes]);
  const digits = Buffer.from(bytes.toString(16).padStart(bytes > 0xffff ? 6 : bytes > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | digits.length]), digits]);
}

export const sequence = (...content: readonly Uint8Array[]): Buffer => der(tags.sequence, ...content);
/** `[n]` around a value. */
export const explicit = (n: number, content: Uint8Array): Buffer => der(0xa0 | n, content);
export const boolean = (value: boolean): Buffer => der(tags.boolean, Buffer.from([value ? 0xff : 0]));
export const utf8String = (text: string): Buffer => der(tags.utf8String, Buffer.from(text));

/** A positive integer from its bytes, most significant first. */
export function integer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte, index) => byte !== 0 || index === bytes.length - 1);
  const digits = bytes.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0);
  return der(tags.integer, sign, digits);
}

/** Whole bytes, or flags with this many unused bits at the end. */
export const bitString = (bytes: Uint8Array, unusedBits = 0): Buffer =>
  der(tags.bitString, Buffer.from([unusedBits]), bytes);

export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const digits = [first * 40 + second, ...rest].flatMap((part) => {
    const groups = [part & 0x7f];
    for (let left = part >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(tags.objectId, Buffer.from(digits));
}

/** X.509 writes years before 2050 with two digits. */
export function time(at: number): Buffer {
  const text = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  return Number(text.slice(0, 4)) < 2050
    ? der(tags.utcTime, Buffer.from(text.slice(2)))
    : der(tags.generalizedTime, Buffer.from(text));
}

export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Tag and length included. */
  readonly raw: Buffer;
}

/** The elements that lie side by side in these bytes. Throws a RangeError when they are cut short or oddly coded. */
export function elements(bytes: Uint8Array): Element[] {
  const found: Element[] = [];
  for (let rest = Buffer.from(bytes); rest.length > 0; ) {
    const { headerBytes, contentBytes } = header(rest);
    const end = headerBytes + contentBytes;
    if (end > rest.length) throw new RangeError('DER is cut short');
    found.push({ tag: rest.readUInt8(0), content: rest.subarray(headerBytes, end), raw: rest.subarray(0, end) });
    rest = rest.subarray(end);
  }
  return found;
}

function header(bytes: Buffer): { headerBytes: number; contentBytes: number } {
  const first = bytes.readUInt8(1);
  if (first < 0x80) return { headerBytes: 2, contentBytes: first };
  const digits = first & 0x7f;
  if (digits === 0 || digits > 3) throw new RangeError('DER length is out of range');
  return { headerBytes: 2 + digits, contentBytes: bytes.readUIntBE(2, digits) };
}
