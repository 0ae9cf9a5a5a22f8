/** The operator's own documents, read from the charm directory once for each bundle. */
import { type CharmDocuments, parseCharm } from '../../core/charm/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Charm } from '../../core/model/index.ts';
import { unitPaths, type Workbench } from './workbench.ts';

/** Bytes of one document. */
const documentBytesMax = 1024 * 1024;

/** Throws `charm-invalid`, `document-invalid`, and as the files port does. */
export async function charmOf(bench: Workbench): Promise<Charm> {
  const digest = bench.local().deployed?.digest ?? '';
  if (bench.memory.charm?.digest === digest) return bench.memory.charm.charm;
  const directory = (await unitPaths(bench)).charm;
  const read = (name: string): Promise<unknown> => readDocument(bench, `${directory}/${name}`, name);
  const documents: CharmDocuments = {
    metadata: await read('metadata.yaml'),
    config: await read('config.yaml'),
    actions: await read('actions.yaml'),
  };
  const charm = parseCharm(documents);
  bench.memory.charm = { digest, charm };
  return charm;
}

async function readDocument({ ports }: Workbench, path: string, name: string): Promise<unknown> {
  const found = await ports.files.stat(path);
  if (found.kind !== 'file') return undefined;
  if (found.size > documentBytesMax)
    throw new AgentError('charm-invalid', 'cannot read a document of this size', {
      fields: { name, bytes: found.size },
    });
  const bytes = await ports.files.read(path);
  return ports.documents.parse(decode(bytes, name), name);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AgentError('document-invalid', 'cannot read a document that is not UTF-8', { cause, fields: { name } });
  }
}
