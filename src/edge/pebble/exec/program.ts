/** Which file a command names: along the agent's own search path, not that of the command's environment (pebble.md §9.1). */
import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';

/** Null when there is no such file, or nobody may run it. */
export async function findProgram(name: string, directory: string, searchPath: string): Promise<string | null> {
  const folders = searchPath.split(':').filter((folder) => folder.startsWith('/'));
  const candidates = name.includes('/')
    ? [path.resolve(directory, name)]
    : folders.map((folder) => path.join(folder, name));
  for (const candidate of candidates) if (name !== '' && (await isProgram(candidate))) return candidate;
  return null;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
