/** What a bundle may be at most (security.md §2.2, §3.3). At each of them the bundle is refused. */

export const filesMax = 20_000;
export const fileBytesMax = 64 * 1024 * 1024;
/** All files together. */
export const contentBytesMax = 256 * 1024 * 1024;
/** The gzip file. */
export const archiveBytesMax = 128 * 1024 * 1024;
/** Uncompressed to compressed, beyond the first MiB. */
export const ratioMax = 100;
export const ratioFreeBytes = 1024 * 1024;
/** Components of a path. */
export const depthMax = 32;
export const componentBytesMax = 255;
export const pathBytesMax = 1024;
export const manifestBytesMax = 2 * 1024 * 1024;
export const signaturesMax = 16;
export const linkTargetBytesMax = 255;
/** `metadata.yaml`, `config.yaml`, `actions.yaml`. */
export const documentBytesMax = 1024 * 1024;
