/** Charms that tell the same story, each in the way of its own: on no library, in a shell and in Perl, and on `ops`. */
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../support/built.ts';
import { type Table, tables } from './tables.ts';

export interface Client {
  /** A column of the tables. */
  readonly name: string;
  /** The charm that leads the story, and the one that it relates to. */
  readonly plain: string;
  readonly other: string;
  /** The next revision of the first. */
  readonly next: string;
}

export const charmFolder = (name: string): string => path.join(repository, 'test/conformance/charms', name);

/** A copy of the charm that differs: the next revision of it. */
export function nextOf(charm: string, folder: string): string {
  const next = path.join(folder, 'next', path.basename(charm));
  cpSync(charm, next, { recursive: true, verbatimSymlinks: true });
  writeFileSync(path.join(next, 'version'), 'the next one\n');
  return next;
}

/** Whether the client can be tried in the row at all. */
export const has = (client: string, table: Table, row: string): boolean =>
  tables[table].lacks?.[client]?.includes(row) !== true;

export function isThere(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
