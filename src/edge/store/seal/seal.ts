/**
 * Values that a database holds encrypted: AES-256-GCM with a random nonce each, bound to the key of their row, so that a
 * sealed value cannot be moved to another. The key is a file beside the database (0600) that is made at the first use.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { AgentError } from '../../../core/errors.ts';

export interface Sealer {
  /** `row` must be the same when it is opened. */
  seal(row: string, text: string): string;
  /** A text that was never sealed is returned as it is. Throws `file-unusable` when the key does not fit. */
  open(row: string, text: string): string;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** No JSON begins like it. */
const mark = 'sealed:1:';

/** The key is read, or made, when the first value needs it. */
export function sealer(keyFile: string): Sealer {
  let key: Buffer | null = null;
  return {
    seal(row, text) {
      key ??= readKey(keyFile) ?? makeKey(keyFile);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(row));
      const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return mark + Buffer.concat(sealed).toString('base64');
    },
    open(row, text) {
      if (!text.startsWith(mark)) return text;
      key ??= readKey(keyFile) ?? missing(keyFile);
      return opened(key, row, Buffer.from(text.slice(mark.length), 'base64'), keyFile);
    },
  };
}

function opened(key: Buffer, row: string, sealed: Buffer, keyFile: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(row))
      .setAuthTag(sealed.subarray(-tagBytes));
    return decipher.update(sealed.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw unusable('cannot read sealed values: the key does not fit', keyFile, cause);
  }
}

function readKey(file: string): Buffer | null {
  let key: Buffer;
  try {
    key = readFileSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw unusable('cannot read the key of sealed values', file, cause);
  }
  if (key.length === keyBytes) return key;
  throw unusable('cannot use the key of sealed values: it has another length', file);
}

/** Whole and durable under its name before anything is sealed with it; an older one is never replaced. */
function makeKey(file: string): Buffer {
  const fresh = `${file}.new-${randomBytes(4).toString('hex')}`;
  const key = randomBytes(keyBytes);
  try {
    const handle = openSync(fresh, 'wx', 0o600);
    writeSync(handle, key);
    fsyncSync(handle);
    closeSync(handle);
    linkSync(fresh, file);
    unlinkSync(fresh);
    const folder = openSync(path.dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
    return key;
  } catch (cause) {
    throw new AgentError('store-unavailable', 'cannot make the key of sealed values', { cause, fields: { file } });
  }
}

function missing(file: string): never {
  throw unusable('cannot read sealed values: their key is gone', file);
}

const unusable = (message: string, file: string, cause?: unknown): AgentError =>
  new AgentError('file-unusable', message, {
    ...(cause !== undefined && { cause }),
    fields: { file },
    next: 'put the key file that belongs to this database back',
  });
