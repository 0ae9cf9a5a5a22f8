/** The end of a whole model: everything in it is asked to go, in the ordinary order (charm-runtime.md §7.13). */
import { assert } from '../../core/errors.ts';
import type { Command, CommandResult } from '../../core/model/index.ts';
import { removeApplication } from './applications.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { idsOf } from './names.ts';
import { refuseOffering } from './offers.ts';
import { selfId } from './record-keys.ts';
import type { Reader } from './records.ts';
import { destroyAll } from './storage.ts';

/**
 * Asks every application to go and lets nothing new in; asked again with force, it waits for nothing any more.
 * Throws `in-use` without force while other models have relations with what it offers.
 */
export function destroyModel(
  draft: Draft,
  facts: Facts,
  { force, destroyStorage }: Omit<Extract<Command, { readonly kind: 'destroy-model' }>, 'kind'>,
): CommandResult {
  const model = draft.get('model', selfId);
  assert(model !== undefined, 'the model is made at the first start');
  if (!force) refuseOffering(draft, model);
  const awaitsStorage = !force && (destroyStorage || model.awaitsStorage === true);
  draft.put('model', selfId, { ...model, dying: true, awaitsStorage });
  if (destroyStorage) destroyAll(draft);
  for (const token of idsOf(draft, 'token')) draft.delete('token', token);
  const applications = [...draft.list('application')].map(([, { name }]) => name);
  // A relation may have held back one that is gone by now.
  for (const name of applications)
    if (draft.get('application', name) !== undefined) removeApplication(draft, facts, name, force);
  return { kind: 'done', changed: applications };
}

/** True when a model that is being destroyed has nothing left that an agent would have to end. */
export function isEmptied(reader: Reader): boolean {
  const { dying = false, awaitsStorage = false } = reader.get('model', selfId) ?? {};
  if (!dying || idsOf(reader, 'application').length > 0) return false;
  return !awaitsStorage || ![...reader.list('storage')].some(([, { life }]) => life === 'dying');
}
