/** A zip writer that writes whatever it is told to, true or not. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  /** Unix mode with its kind; 0 when absent. */
  readonly mode?: number;
  readonly madeBy?: number;
  readonly flags?: number;
  /** What the headers claim when that is not the truth. */
  readonly claims?: {
    readonly crc?: number;
    readonly size?: number;
    readonly localName?: string;
    readonly offset?: number;
  };
}

/** The bytes of a zip file with these members. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const localName = entry.claims?.localName === undefined ? name : Buffer.from(entry.claims.localName);
    const content = Buffer.from((entry.content ?? '') as string);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(entry.claims?.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claims?.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, localName, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(entry.claims?.offset ?? offset, 10);
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, entry.madeBy ?? 3]), common, tail, name);
    offset += 30 + localName.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end]);
}
