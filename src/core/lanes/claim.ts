/**
 * What a handler conflicts on, as names of lanes (charm-runtime.md §12.4, §13.1). None: it conflicts with nobody.
 *
 * | lane | who claims it | excludes |
 * | --- | --- | --- |
 * | `*` | a reboot | everybody |
 * | `machine` | operators that declare nothing | `machine` and every named lane |
 * | `apt`, `port:443`, `path:/srv/x` | operators that declare it | `machine`, the same name, a path above or below |
 * | `group:backup` | actions of an execution group | the same group |
 */
import type { Charm, OperationWork } from '../model/index.ts';

export type Claim = readonly string[];

export const machineLane = 'machine';
/** Of a reboot: whoever holds it is alone. */
export const everyLane = '*';
const groupPrefix = 'group:';
const pathPrefix = 'path:';

/** Lanes that one operator may declare. */
export const lanesMax = 32;
const lanePattern = /^[a-z][a-z0-9-]{0,63}(:[\x21-\x7e]{1,255})?$/;

/** Whether an operator may declare a lane of this name: `machine` and groups are ours to give. */
export const isLaneName = (text: string): boolean =>
  lanePattern.test(text) && text !== machineLane && !text.startsWith(groupPrefix);

/** Whether two handlers must not run at the same time. */
export function conflicts(a: Claim, b: Claim): boolean {
  if (a.includes(everyLane) || b.includes(everyLane)) return true;
  return a.some((left) => b.some((right) => excludes(left, right)));
}

function excludes(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.startsWith(groupPrefix) || b.startsWith(groupPrefix)) return false;
  return a === machineLane || b === machineLane || isAbove(a, b) || isAbove(b, a);
}

/** `path:/srv` and `path:/srv/x`: whoever changes a folder changes what is in it. */
const isAbove = (above: string, below: string): boolean =>
  above.startsWith(pathPrefix) && below.startsWith(above.endsWith('/') ? above : `${above}/`);

export const sameClaim = (a: Claim, b: Claim): boolean =>
  a.length === b.length && a.every((lane, at) => lane === b[at]);

/** What the operator's handlers claim: what its signed manifest declares, else the machine. */
export const operatorClaim = (declared: readonly string[] | undefined): Claim => declared ?? [machineLane];

/** What the work claims; `declared` is the operator's own declaration (charm-runtime.md §12.4). */
export function claimOf(
  work: Pick<OperationWork, 'kind'> & { readonly action?: string },
  declared: readonly string[] | undefined,
  actions: Charm['actions'],
): Claim {
  const { action } = work;
  const spec = action !== undefined && Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (work.kind === 'run-action' && spec?.executionGroup) return [`${groupPrefix}${spec.executionGroup}`];
  if (work.kind === 'run-action' && spec?.parallel) return [];
  return operatorClaim(declared);
}
