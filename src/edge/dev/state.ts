/** What `reeve dev` remembers of one folder: which processes it started, and where their files are. */
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import type { ProcessIdentity } from './proc.ts';

export interface DevState {
  readonly version: 1;
  /** Sockets and ready files; elsewhere when the folder's path is too long for sockets. Null before the first `up`. */
  readonly runDirectory: string | null;
  /** Its machines are booted ones; absent: they are processes of this machine. */
  readonly booted?: boolean;
  readonly controller: {
    readonly process: ProcessIdentity | null;
    /** Where agents connect; kept over restarts because they remember it. Null until it first ran. */
    readonly address: string | null;
  };
  /** In order of machines, from 0. */
  readonly agents: readonly DevAgent[];
  /** Adds machines for units that wait for one; absent where the number of machines was given. */
  readonly provisioner?: { readonly process: ProcessIdentity | null };
}

export interface DevAgent {
  readonly process: ProcessIdentity | null;
  readonly joined: boolean;
  /** The name of the model that it joined. */
  readonly model?: string;
  /** Its model is gone, and so is all that it had. */
  readonly gone?: boolean;
}

const stateFile = (directory: string): string => path.join(directory, 'dev.json');

/** Null when nothing was ever started here. Throws `data-newer`, `document-invalid`. */
export async function readState(directory: string): Promise<DevState | null> {
  const file = stateFile(directory);
  let state: { readonly version?: unknown };
  try {
    state = JSON.parse(await readFile(file, 'utf8')) as { readonly version?: unknown };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new AgentError('document-invalid', 'cannot read what reeve dev has written', { cause, fields: { file } });
  }
  if (state.version === 1) return state as DevState;
  throw new AgentError('data-newer', 'cannot read this folder: another version of reeve made it', {
    fields: { file, version: String(state.version) },
    next: 'use that version for `reeve dev down`, or choose another folder',
  });
}

/** The whole state or none of it. */
export async function writeState(directory: string, state: DevState): Promise<void> {
  const next = `${stateFile(directory)}.${randomBytes(4).toString('hex')}`;
  await writeFile(next, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(next, stateFile(directory));
}
