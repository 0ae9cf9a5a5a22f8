/** What a person types behind `--storage data=`: pool, count and size in any order. */
import { AgentError } from '../errors.ts';
import {
  defaultStorageMiB,
  type StorageDeclaration,
  type StoragePool,
  storagePools,
  storageRange,
} from '../model/index.ts';
import { parseSizeMiB, storageCountMax } from './storage.ts';

/** What instances of one storage are made of. */
export interface StorageDirective {
  readonly pool: StoragePool;
  readonly count: number;
  readonly sizeMiB: number;
}

/** Without any words: a directory for a filesystem, a loop device for a block device, of the size that the charm asks for. */
export function defaultDirective(declaration: StorageDeclaration): StorageDirective {
  return {
    pool: declaration.kind === 'block' ? 'loop' : 'rootfs',
    count: storageRange(declaration).min,
    sizeMiB: declaration.minimumMiB ?? defaultStorageMiB,
  };
}

/** `loop,2G`, `3`, `tmpfs,2,64M`. A count that is not given is one, or what the charm needs at least. Throws `storage-invalid`. */
export function parseDirective(name: string, text: string, declaration: StorageDeclaration): StorageDirective {
  let directive: Partial<StorageDirective> = {};
  for (const part of text.split(',').filter((one) => one !== '')) {
    const said = readPart(part);
    if (said === null || Object.keys(said).some((key) => Object.hasOwn(directive, key)))
      throw invalid(name, `"${part.slice(0, 40)}" is no pool, count or size, or the second of them`);
    directive = { ...directive, ...said };
  }
  const fallback = defaultDirective(declaration);
  return checked(name, { ...fallback, count: Math.max(1, fallback.count), ...directive }, declaration);
}

function readPart(part: string): Partial<StorageDirective> | null {
  const pool = storagePools.find((one) => one === part);
  if (pool !== undefined) return { pool };
  if (/^\d{1,9}$/.test(part)) return { count: Number(part) };
  const sizeMiB = parseSizeMiB(part);
  return sizeMiB === null ? null : { sizeMiB };
}

function checked(name: string, directive: StorageDirective, declaration: StorageDeclaration): StorageDirective {
  const { pool, count, sizeMiB } = directive;
  if (declaration.kind === 'block' && pool !== 'loop')
    throw invalid(name, `a block device cannot be made of the pool ${pool}`);
  if (count < 1 || count > storageCountMax) throw invalid(name, `expected 1 to ${storageCountMax} instances`);
  const minimum = declaration.minimumMiB ?? 0;
  if (sizeMiB < minimum) throw invalid(name, `the charm needs ${minimum}M at least`);
  return directive;
}

const invalid = (name: string, because: string): AgentError =>
  new AgentError('storage-invalid', `cannot use this storage for "${name}": ${because}`, {
    next: `write ${name}=POOL,COUNT,SIZE such as ${name}=loop,2G; pools: ${storagePools.join(', ')}`,
  });
