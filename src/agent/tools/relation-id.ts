/** Relation ids as charms write them (charm-runtime.md §5.2). */
import { isRelationHook, type RelationHook, type RelationView } from '../../core/model/index.ts';
import type { HandlerContext } from '../hooks/index.ts';
import type { HandlerRun } from './run.ts';
import { usageError } from './tool.ts';

/** `db:7`, the form that tools print. */
export const relationName = (relation: RelationView): string => `${relation.endpoint}:${relation.id}`;

/** The hook that runs, when it is about a relation; commands in a relation's context have the facts of one. */
export function relationHook({ work }: Pick<HandlerContext, 'work'>): RelationHook | null {
  if (work.kind === 'exec') return work.relation ?? null;
  return work.kind === 'hook' && isRelationHook(work.hook) ? work.hook : null;
}

/**
 * The relation meant by `7` or `<anything>:7`. A prefix counts only when it is an endpoint of the charm: then the
 * relation must be one of it. Throws `ToolError` with the words that `ops` looks for.
 */
export function relationOf(text: string, context: HandlerContext): RelationView {
  const colon = text.lastIndexOf(':');
  const number = text.slice(colon + 1);
  if (!/^[0-9]+$/.test(number)) throw usageError('invalid relation id');
  const relation = context.view.relations.find((candidate) => candidate.id === Number(number));
  if (relation === undefined) throw usageError('relation not found');
  const prefix = text.slice(0, Math.max(colon, 0));
  const isEndpoint = context.charm.endpoints.some((endpoint) => endpoint.name === prefix);
  if (isEndpoint && prefix !== relation.endpoint) throw usageError('relation not found');
  return relation;
}

/** The relation that was given, else the one of the hook. Throws `ToolError` when there is neither. */
export function chosenRelation(given: RelationView | null, run: HandlerRun): RelationView {
  if (given !== null) return given;
  const hook = relationHook(run.context);
  if (hook === null) throw usageError('no relation id specified');
  return relationOf(String(hook.relation), run.context);
}
