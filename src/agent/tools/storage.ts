/** `storage-list`, `storage-get`, `storage-add` (charm-runtime.md §5.8). */
import { storageCountMax } from '../../core/charm/index.ts';
import { isStorageHook, type StorageId, storageNameOf, storageRange } from '../../core/model/index.ts';
import type { HandlerContext, HandlerStorage } from '../hooks/index.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

/** The storage that the hook is about. */
function hookStorage({ work }: HandlerContext): StorageId | null {
  return work.kind === 'hook' && isStorageHook(work.hook) ? work.hook.storage : null;
}

/** Instances that the operator has been told of, the one of this hook included. */
export function storageList({ words: [name] }: Arguments<unknown>, { context }: HandlerRun): readonly string[] {
  return context.storage
    .filter(({ id, attached }) => attached || id === hookStorage(context))
    .filter(({ id }) => name === undefined || storageNameOf(id) === name)
    .map(({ id }) => id);
}

export function storageGet(
  { flags, words: [attribute] }: Arguments<{ readonly storage: HandlerStorage | null }>,
  { context }: HandlerRun,
): unknown {
  const id = hookStorage(context);
  const found = flags.storage ?? context.storage.find((one) => one.id === id);
  if (found === undefined) {
    if (id === null) throw usageError('no storage instance specified');
    throw runError(`storage "${id}" not found`);
  }
  const { kind, location } = found;
  if (attribute === undefined) return { kind, location };
  if (attribute !== 'kind' && attribute !== 'location') throw runError(`invalid storage attribute "${attribute}"`);
  return { kind, location }[attribute];
}

/** All of the words or none of them. Several calls add up; the instances come when the handler has succeeded. */
export function storageAdd({ words }: Arguments<unknown>, { context, pending }: HandlerRun): void {
  const wanted = new Map(pending.storageAdds);
  for (const word of words) {
    const { name, count } = readDirective(word);
    const declaration = Object.hasOwn(context.charm.storage, name) ? context.charm.storage[name] : undefined;
    if (declaration === undefined) throw runError(`charm storage "${name}" not found`);
    const asked = (wanted.get(name) ?? 0) + count;
    const has = context.storageCounts[name] ?? 0;
    const max = storageRange(declaration).max ?? has + storageCountMax;
    if (has + asked > max)
      throw runError(`cannot add storage "${name}": the unit would have ${has + asked}, the charm allows ${max}`);
    wanted.set(name, asked);
  }
  pending.storageAdds = wanted;
}

function readDirective(word: string): { readonly name: string; readonly count: number } {
  const [, name, digits] = /^([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (name === undefined) throw usageError(`expected "name[=count]", got "${word}"`);
  if (digits === undefined) return { name, count: 1 };
  const count = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (count >= 1 && count <= storageCountMax) return { name, count };
  throw usageError(`only a count can be given for storage "${name}", got "${digits}"`);
}
