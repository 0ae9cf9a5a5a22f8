/** Which relation commands run in the context of, and as if which remote unit had caused it (charm-runtime.md §5.12). */
import type { ApplicationName, RelationHook, RelationView, UnitName } from '../../core/model/index.ts';
import { isUnitName } from '../../core/model/index.ts';

/** As typed behind `-r`, `--remote-unit`, `--remote-app`, `--force-remote-unit`; empty: not given. */
export interface RelationRequest {
  readonly relation: string;
  readonly remoteUnit: string;
  readonly remoteApplication: string;
  readonly force: boolean;
}

type Found =
  | { readonly relation: Extract<RelationHook, { readonly kind: 'relation-changed' }> }
  | { readonly refusal: string };

/** The one remote unit is inferred; a unit that is not a member any more must be forced. */
export function commandContext(relations: readonly RelationView[], request: RelationRequest): Found {
  const number = request.relation.slice(request.relation.lastIndexOf(':') + 1);
  if (!/^[0-9]+$/.test(number)) return { refusal: 'invalid relation id' };
  const relation = relations.find(({ id }) => id === Number(number));
  if (relation === undefined) return { refusal: `unknown relation id: ${number}` };
  const remote = remoteOf(relation, request);
  if ('refusal' in remote) return remote;
  return {
    relation: {
      kind: 'relation-changed',
      relation: relation.id,
      endpoint: relation.endpoint,
      remoteApplication: (request.remoteApplication || relation.remoteApplication) as ApplicationName,
      ...(remote.unit !== null && { remoteUnit: remote.unit }),
    },
  };
}

function remoteOf(
  { id, members }: RelationView,
  { remoteUnit, remoteApplication, force }: RelationRequest,
): { readonly unit: UnitName | null } | { readonly refusal: string } {
  if (remoteUnit !== '' && !isUnitName(remoteUnit)) return { refusal: `invalid remote unit: ${remoteUnit}` };
  if (force || (remoteUnit === '' && remoteApplication !== ''))
    return { unit: remoteUnit === '' ? null : (remoteUnit as UnitName) };
  const possible = members.map(({ unit }) => unit);
  const shown = `possibilities are [${possible.join(' ')}]`;
  if (remoteUnit !== '')
    return possible.includes(remoteUnit as UnitName)
      ? { unit: remoteUnit as UnitName }
      : { refusal: `unknown remote unit ${remoteUnit}; ${shown}` };
  const [only, ...others] = possible;
  if (only === undefined)
    return { refusal: `no remote unit found for relation id: ${id}, override to execute commands` };
  return others.length === 0 ? { unit: only } : { refusal: `ambiguous remote unit; ${shown}` };
}
