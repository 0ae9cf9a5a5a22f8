/** From what a person has, a charm directory, a `.charm` or a signed bundle, to a bundle that the controller holds. */
import path from 'node:path';
import type { Admin } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { type BundleView, shortKeyId } from '../../core/model/index.ts';
import type { BundleTools, CliPorts } from '../ports.ts';
import { say } from './context.ts';

export interface BundleSource {
  readonly source: string;
  /** For what is packed here; a signed bundle has its own. Null: one more than the newest in the model. */
  readonly revision: number | null;
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
  const revision = request.revision ?? (await nextRevision(admin));
  return await ports.files.withTemporaryFolder(async (folder) => {
    const output = path.join(folder, 'packed.bundle');
    await packForDevelopment(ports, await ports.bundles(), { source, output, revision });
    return await uploadFile(ports, admin, output);
  });
}

async function packForDevelopment(
  ports: CliPorts,
  bundles: BundleTools,
  request: { readonly source: string; readonly output: string; readonly revision: number },
): Promise<void> {
  await bundles.pack({ ...request, onProgress: (step) => say(ports, `${request.source}: ${step}`) });
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

/** Development revisions grow over the whole model, so that every packing is newer than what runs. */
async function nextRevision(admin: Admin): Promise<number> {
  const { applications } = await admin.status();
  return 1 + Math.max(0, ...applications.map(({ charmRevision }) => charmRevision));
}
