/** From what a person has, a charm directory, a `.charm` or a signed bundle, to a bundle that the controller holds. */
import path from 'node:path';
import type { Admin } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { type ApplicationName, type BundleView, shortKeyId } from '../../core/model/index.ts';
import type { BundleTools, CliPorts } from '../ports.ts';
import { say } from './context.ts';

export interface BundleSource {
  readonly source: string;
  /** For what is packed here; a signed bundle has its own. Null: one more than the newest of this charm in the model. */
  readonly revision: number | null;
  /** Of a charm that is not in the model; 1 when absent. */
  readonly firstRevision?: number;
  /** The one that is refreshed: the revision is above its own too, whatever charm that was. */
  readonly application?: ApplicationName;
}

/** Packs and signs when needed, and uploads. Throws `not-found`, the `bundle-*` codes. */
export async function uploadSource(ports: CliPorts, admin: Admin, request: BundleSource): Promise<BundleView> {
  const { source } = request;
  const kind = await ports.files.kind(source);
  if (kind === 'missing')
    throw new AgentError('not-found', 'cannot find this charm', {
      fields: { path: source },
      next: 'give the path of a charm directory, a .charm file or a signed bundle',
    });
  if (kind === 'file' && !source.endsWith('.charm')) return await uploadFile(ports, admin, source);
  const revision = request.revision ?? (await revisionsOf(admin, request));
  return await ports.files.withTemporaryFolder(async (folder) => {
    const output = path.join(folder, 'packed.bundle');
    await packForDevelopment(ports, await ports.bundles(), { source, output, revision });
    return await uploadFile(ports, admin, output);
  });
}

async function packForDevelopment(
  ports: CliPorts,
  bundles: BundleTools,
  request: {
    readonly source: string;
    readonly output: string;
    readonly revision: number | ((operator: string) => number);
  },
): Promise<void> {
  await bundles.pack({ ...request, stamped: true, onProgress: (step) => say(ports, `${request.source}: ${step}`) });
  const key = await bundles.developmentKey();
  if (key.created) say(ports, `made a development key: ${key.file}`);
  await bundles.sign({ file: request.output, key });
  say(ports, `signed with the development key ${shortKeyId(key.keyId)}: only machines that trust this key will run it`);
}

async function uploadFile(ports: CliPorts, admin: Admin, file: string): Promise<BundleView> {
  const manifestFile = (await ports.bundles()).manifestFile(file);
  if ((await ports.files.kind(manifestFile)) !== 'file')
    throw new AgentError('bundle-unsigned', 'cannot use a bundle without its signed manifest', {
      fields: { bundle: file, manifest: manifestFile },
      next: `reeve bundle sign ${file}`,
    });
  return await admin.upload(await ports.files.readBytes(manifestFile), ports.files.stream(file));
}

/** Every packing of a charm is newer than what runs of it. */
async function revisionsOf(
  admin: Admin,
  { firstRevision = 1, application: refreshed }: BundleSource,
): Promise<(operator: string) => number> {
  const { applications } = await admin.status();
  return (operator) =>
    Math.max(
      firstRevision,
      ...applications
        .filter(({ charm, application }) => charm === operator || application === refreshed)
        .map(({ charmRevision }) => charmRevision + 1),
    );
}
