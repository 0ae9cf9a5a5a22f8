/** Which containers a charm declares: where it will look for its managers. */
import { parseCharm } from '../../core/charm/index.ts';
import type { Documents, UnitFiles } from '../ports/index.ts';

/** None for a charm that cannot be read: whoever runs its hooks says so. */
export async function declaredContainers(
  { files, documents }: { readonly files: Pick<UnitFiles, 'read'>; readonly documents: Pick<Documents, 'parse'> },
  charmDirectory: string,
): Promise<readonly string[]> {
  try {
    const text = new TextDecoder('utf-8', { fatal: false }).decode(await files.read(`${charmDirectory}/metadata.yaml`));
    const metadata = documents.parse(text, 'metadata.yaml');
    return parseCharm({ metadata, config: undefined, actions: undefined }).containers;
  } catch {
    return [];
  }
}
