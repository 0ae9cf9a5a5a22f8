/** `resource-get` (charm-runtime.md §5.4). */
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

/** The path of the file that is there already; this agent downloads no resources. */
export async function resourceGet({ words }: Arguments<unknown>, { context, files }: HandlerRun): Promise<string> {
  const name = words[0] ?? '';
  const declared = Object.hasOwn(context.charm.resources, name) ? context.charm.resources[name] : undefined;
  if (declared === undefined) throw runError(`could not download resource: resource ${JSON.stringify(name)} not found`);
  const path = `${context.directories.resources}/${name}/${declared.filename}`;
  const { kind } = await files.stat(path);
  if (kind !== 'file') throw runError(`could not download resource: no file was given for ${JSON.stringify(name)}`);
  return path;
}
