/** Whether two bundles put the same files in place. */
import { stableHash } from '../hash.ts';
import type { Manifest } from '../model/index.ts';
import { canonicalJson } from './canonical-json.ts';

/** The member that says which revision a charm is. It makes bundles of equal files different archives. */
export const revisionMember = 'revision';

/** Equal for bundles that differ in nothing but their revision. For telling whether something changed, not for trust. */
export function contentMark({ files, links, dirs }: Pick<Manifest, 'files' | 'links' | 'dirs'>): string {
  const contents = files.filter(({ path }) => path !== revisionMember);
  return stableHash(canonicalJson({ files: contents, links, dirs }));
}
