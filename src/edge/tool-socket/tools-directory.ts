/** The folder that hook tools are found in: one link to `reeve-hook` for each. */
import { mkdir, readlink, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { fileError, systemCode } from '../files/index.ts';

const toolPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Makes what is missing, and turns links that point elsewhere: after an upgrade the client may lie at another place. */
export async function linkTools(directory: string, client: string, tools: readonly string[]): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    for (const tool of tools) {
      if (!toolPattern.test(tool))
        throw new AgentError('name-invalid', 'cannot use this as the name of a hook tool', { fields: { text: tool } });
      await link(path.join(directory, tool), client);
    }
  } catch (cause) {
    throw fileError('cannot make the folder of hook tools', directory, cause);
  }
}

async function link(place: string, target: string): Promise<void> {
  try {
    await symlink(target, place);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    if ((await readlink(place).catch(() => null)) === target) return;
    // By a rename, because a handler may be calling it.
    await symlink(target, `${place}.new`);
    await rename(`${place}.new`, place);
  }
}
