/** Files that an administrator gives to a charm beside its bundle (charm-runtime.md §1.5). */
import type { Digest } from './ids.ts';

const namePattern = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,126}$/;

/** True for a name that a charm may give its resource: it becomes a folder. */
export const isResourceName = (text: string): boolean => namePattern.test(text);

/** Of one resource. */
export const resourceBytesMax = 8 * 1024 * 1024 * 1024;

/** A resource as a signed assignment names it: the digest proves the bytes, wherever they come from. */
export interface AssignedResource {
  readonly name: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly length: number;
  readonly revision: number;
}

/** Same bytes under the same names: an operator has nothing to hear of. */
export const resourcesMark = (resources: readonly AssignedResource[] | undefined): string =>
  (resources ?? [])
    .map(({ name, digest }) => `${name}@${digest}`)
    .sort()
    .join(' ');

/** Bytes that were uploaded, for a command to refer to. */
export interface UploadedContent {
  readonly digest: Digest;
  readonly length: number;
}

/** What a command gives to an application under a resource's name. */
export interface GivenResource {
  readonly digest: Digest;
  /** As the person called the file; for status only. */
  readonly filename: string;
  /** A reference to an image, written as `content.yaml`, and not a file of the person's own. */
  readonly image: boolean;
}

/** One line of `reeve resources`. */
export interface ResourceView {
  readonly name: string;
  readonly kind: 'file' | 'oci-image';
  /** What the charm calls the file. */
  readonly filename: string;
  readonly description: string;
  /** Absent: nothing was given. */
  readonly given?: {
    readonly revision: number;
    readonly digest: Digest;
    readonly length: number;
    readonly filename: string;
    readonly origin: 'upload';
    readonly at: number;
  };
}
