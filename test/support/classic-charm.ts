/** Small classic operators for one test: hooks and actions are shell scripts. */
import path from 'node:path';
import { type Tree, writeTree } from '../edge/bundle/support.ts';

export type Scripts = Readonly<Record<string, string>>;

export const shell = (script: string): string => `#!/bin/sh\n${script}\n`;

/** Writes the charm below the folder and returns its directory. It is active from `start` on, unless a script says else. */
export async function classicCharm(folder: string, name: string, scripts: Scripts = {}, files: Tree = {}) {
  const executables = Object.entries({ 'hooks/start': shell('status-set active'), ...scripts });
  return await writeTree(path.join(folder, 'charms', name), {
    'metadata.yaml': `name: ${name}\nsummary: s\ndescription: d\n`,
    ...Object.fromEntries(executables.map(([file, script]) => [file, { script }])),
    ...files,
  });
}
