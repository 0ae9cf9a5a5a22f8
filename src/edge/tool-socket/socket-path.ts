/** Where a socket is made when its place has too long a path for one. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { makingPath, socketPathBytesMax } from './listen.ts';

const digestCharacters = 32;

export const fitsSocket = (place: string): boolean => Buffer.byteLength(makingPath(place)) <= socketPathBytesMax;

/** The place itself, or one under a digest of it in the folder. */
export function shortSocketPath(place: string, folder: string): string {
  if (fitsSocket(place)) return place;
  const digest = createHash('sha256').update(place).digest('hex').slice(0, digestCharacters);
  return path.join(folder, `${digest}.sock`);
}
