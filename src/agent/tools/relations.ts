/** Which relations there are, and who is at their other end (charm-runtime.md §5.3). */
import type { RelationView, UnitName } from '../../core/model/index.ts';
import { chosenRelation, relationHook, relationName } from './relation-id.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, usageError } from './tool.ts';

/** A relation that is breaking is not listed any more. */
export function relationIds({ words }: Arguments<unknown>, { context }: HandlerRun): readonly string[] {
  const hook = relationHook(context);
  const endpoint = words[0] || hook?.endpoint;
  if (endpoint === undefined) throw usageError('no endpoint name specified');
  return context.view.relations
    .filter((relation) => relation.endpoint === endpoint)
    .filter((relation) => hook?.kind !== 'relation-broken' || hook.relation !== relation.id)
    .map(relationName)
    .sort();
}

export function relationList(
  { flags }: Arguments<{ readonly relation: RelationView | null; readonly app: boolean }>,
  run: HandlerRun,
): unknown {
  const relation = chosenRelation(flags.relation, run);
  return flags.app ? relation.remoteApplication : remainingMembers(relation, run);
}

export function relationModelGet(
  { flags }: Arguments<{ readonly relation: RelationView | null }>,
  run: HandlerRun,
): unknown {
  const { remoteModel } = chosenRelation(flags.relation, run);
  return { uuid: remoteModel ?? run.context.view.model.uuid };
}

/** In `departed` the leaving unit is gone already, in `broken` everyone is. */
function remainingMembers(relation: RelationView, { context }: HandlerRun): readonly UnitName[] {
  const hook = relationHook(context);
  const isOfHook = hook?.relation === relation.id;
  if (isOfHook && hook.kind === 'relation-broken') return [];
  const leaving = isOfHook && hook.kind === 'relation-departed' ? hook.remoteUnit : undefined;
  return relation.members.map((member) => member.unit).filter((unit) => unit !== leaving);
}
