/** Folders and what is guarded in them. */
import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import type { FolderFacts, GuardedFacts } from '../../core/doctor/index.ts';

export function lookAtFolder(purpose: FolderFacts['purpose'], path: string): FolderFacts {
  try {
    const { bavail, bsize, files, ffree } = statfsSync(path);
    return {
      purpose,
      path,
      state: stateOf(path),
      freeBytes: bavail * bsize,
      freeFiles: files === 0 ? null : ffree,
    };
  } catch (error) {
    const state = codeOf(error) === 'EACCES' ? 'hidden' : 'missing';
    return { purpose, path, state, freeBytes: 0, freeFiles: null };
  }
}

function stateOf(path: string): FolderFacts['state'] {
  try {
    accessSync(path, constants.W_OK);
    return 'usable';
  } catch (error) {
    return codeOf(error) === 'EROFS' ? 'read-only' : 'hidden';
  }
}

/** Those that are there and may be looked at. */
export const lookAtGuarded = (wanted: readonly Pick<GuardedFacts, 'path' | 'modeMax'>[]): readonly GuardedFacts[] =>
  wanted.flatMap(({ path, modeMax }) => {
    try {
      const { uid, mode } = statSync(path);
      return [{ path, owner: uid, mode: mode & 0o777, modeMax }];
    } catch {
      return [];
    }
  });

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
