/**
 * The gate (security.md §2.3 pass 1): every block of the uncompressed archive is either the header that our own writer
 * makes for the next file of the manifest, or its content, or zero. It reads nothing out of a hostile header, keeps one
 * block in memory and writes nothing.
 */
import { archiveName, blockBytes, encodeHeader, type HeaderFacts, headerField } from './ustar.ts';

/** Called with each run of content of the file at this index of the list. */
export type OnContent = (index: number, content: Uint8Array) => void;

export interface Gate {
  /** Takes the next bytes, of any length. What is wrong with them, or null; after a problem the gate is done. */
  push(bytes: Uint8Array): string | null;
  /** After the last byte. What is missing, or null. */
  end(): string | null;
}

type Expecting =
  | { readonly what: 'header'; readonly block: Uint8Array; readonly path: string; at: number }
  | { readonly what: 'content'; readonly index: number; left: number }
  | { readonly what: 'zeros'; readonly why: string; left: number }
  | { readonly what: 'nothing' };

/** A gate for the archive of exactly these files, in exactly this order. */
export function openGate(files: readonly HeaderFacts[], onContent: OnContent = () => {}): Gate {
  let next = 0;
  let expecting = expectMember();

  function expectMember(): Expecting {
    const file = files[next];
    if (file === undefined) return { what: 'zeros', why: 'end of the archive', left: 2 * blockBytes };
    const block = encodeHeader({ ...file, path: archiveName(file.path, next) });
    return { what: 'header', block, path: file.path, at: 0 };
  }

  /** What follows when the present expectation is used up. */
  function advance(): void {
    if (expecting.what === 'header') {
      expecting = { what: 'content', index: next, left: files[next]?.size ?? 0 };
      next++;
    } else if (expecting.what === 'content') {
      const { size, path } = files[expecting.index] as HeaderFacts;
      expecting = { what: 'zeros', why: `padding of ${path}`, left: -size & (blockBytes - 1) };
    } else if (expecting.what === 'zeros') {
      expecting = expecting.why === 'end of the archive' ? { what: 'nothing' } : expectMember();
    }
    if ((expecting.what === 'content' || expecting.what === 'zeros') && expecting.left === 0) advance();
  }

  return {
    push(bytes) {
      for (let offset = 0; offset < bytes.length; ) {
        if (expecting.what === 'nothing') return 'there are bytes after the end of the archive';
        const wanted = expecting.what === 'header' ? blockBytes - expecting.at : expecting.left;
        const run = bytes.subarray(offset, offset + wanted);
        if (expecting.what === 'header') {
          const { block, at, path } = expecting;
          const wrong = run.findIndex((byte, index) => byte !== block[at + index]);
          if (wrong !== -1) return `the header of ${path} is not canonical: its ${headerField(at + wrong)} differs`;
          expecting.at += run.length;
        } else {
          if (expecting.what === 'content') onContent(expecting.index, run);
          else if (run.some((byte) => byte !== 0)) return `the ${expecting.why} is not zero`;
          expecting.left -= run.length;
        }
        offset += run.length;
        if (run.length === wanted) advance();
      }
      return null;
    },
    end() {
      if (expecting.what === 'nothing') return null;
      return `the archive ends early: ${next} of ${files.length} files were reached`;
    },
  };
}
