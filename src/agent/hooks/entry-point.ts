/** What is executed for a piece of work (charm-runtime.md §1.11). */
import { AgentError } from '../../core/errors.ts';
import type { UnitFiles } from '../ports/index.ts';
import type { HandlerContext } from './handler.ts';
import { workNames } from './work.ts';

export type EntryPoint =
  | { readonly kind: 'run'; readonly file: string; readonly args: readonly string[]; readonly input?: string }
  /** The charm has nothing for this work. */
  | { readonly kind: 'missing' }
  /** It is not what was verified when the charm was deployed. */
  | { readonly kind: 'refused'; readonly because: string };

/** Why the file at this path of the charm may not run; null when it may. */
export type CheckEntryPoint = (charmDirectory: string, path: string) => Promise<string | null>;

/**
 * `dispatch` wins over the handler itself; an exec is a script for the shell. Throws `charm-invalid` when the directory
 * holds no charm: that is our fault and not a hook that is missing.
 */
export async function entryPoint(
  { work, directories }: HandlerContext,
  files: Pick<UnitFiles, 'stat'>,
  check: CheckEntryPoint | undefined,
): Promise<EntryPoint> {
  const isFile = async (path: string) => (await files.stat(`${directories.charm}/${path}`)).kind === 'file';
  if (!(await isFile('metadata.yaml')))
    throw new AgentError('charm-invalid', 'cannot run a handler: the charm directory has no metadata.yaml', {
      fields: { directory: directories.charm },
      next: 'deploy the charm again',
    });
  if (work.kind === 'exec') return { kind: 'run', file: '/bin/bash', args: ['-s'], input: work.command };

  const path = (await isFile('dispatch')) ? 'dispatch' : (workNames(work).dispatchPath ?? '');
  if (path !== 'dispatch' && !(await isFile(path))) return { kind: 'missing' };
  const because = await check?.(directories.charm, path);
  if (because) return { kind: 'refused', because };
  return { kind: 'run', file: `${directories.charm}/${path}`, args: [] };
}
