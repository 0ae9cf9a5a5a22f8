/** What went wrong with one file, as results tell it (pebble.md §10.1). */
import { getSystemErrorMessage } from 'node:util';
import { systemCode } from '../../files/index.ts';

export type FailureKind = 'permission-denied' | 'not-found' | 'generic-file-error';

/** An item that failed; the others go on. */
export class FileFailure extends Error {
  readonly kind: FailureKind;

  constructor(message: string, kind: FailureKind = 'generic-file-error') {
    super(message);
    this.kind = kind;
  }
}

export interface ItemResult {
  readonly path: string;
  readonly error?: { readonly message: string; readonly kind: FailureKind };
}

const kinds: Readonly<Record<string, FailureKind>> = {
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  ENOENT: 'not-found',
};

/** `verb path: no such file or directory`. Throws what is no error of the system: a bug. */
export function toFailure(error: unknown, verb: string, path: string): FileFailure {
  if (error instanceof FileFailure) return error;
  const code = systemCode(error);
  if (code === undefined || !(error instanceof Error)) throw error;
  const number = 'errno' in error && typeof error.errno === 'number' ? error.errno : null;
  const reason = number === null ? error.message : getSystemErrorMessage(number);
  return new FileFailure(`${verb} ${path}: ${reason}`, kinds[code]);
}

/** Does the work for one path and tells how it went. */
export async function resultOf(path: string, verb: string, work: () => Promise<void>): Promise<ItemResult> {
  try {
    await work();
    return { path };
  } catch (error) {
    const { message, kind } = toFailure(error, verb, path);
    return { path, error: { message, kind } };
  }
}

/** Throws `FileFailure`. */
export function checkPath(path: string): void {
  if (!path.startsWith('/')) throw new FileFailure(`paths must be absolute, got ${JSON.stringify(path)}`);
  if (path.includes('\0')) throw new FileFailure('paths must not contain NUL');
}
