/** Resources of a charm on their way into its unit's folder (charm-runtime.md §1.5, §5.4). */
import { AgentError } from '../../core/errors.ts';
import { applicationOf } from '../../core/model/index.ts';
import { charmOf } from './charm-files.ts';
import { unitPaths, type Workbench } from './workbench.ts';

/**
 * The path of the resource's file, which is there and is what the signed assignment of the deployed bundle names. Throws
 * `resource-invalid` when the charm has no such resource, `not-found` when nothing was given, and as the cache does.
 */
export async function fetchResource(bench: Workbench, name: string, signal: AbortSignal): Promise<string> {
  const { resources: declared } = await charmOf(bench);
  const declaration = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (declaration === undefined)
    throw new AgentError('resource-invalid', `cannot find resource ${JSON.stringify(name)}: the charm declares none`);
  const given = bench.local().deployed?.resources?.find((one) => one.name === name);
  if (given === undefined)
    throw new AgentError('not-found', `cannot find resource ${JSON.stringify(name)}: nothing was given for it`, {
      next: `reeve attach-resource ${applicationOf(bench.unit)} ${name}=PATH`,
    });
  const path = `${(await unitPaths(bench)).resources}/${name}/${declaration.filename}`;
  await bench.ports.resources.place(given, path, { secret: declaration.kind === 'oci-image', signal });
  return path;
}
