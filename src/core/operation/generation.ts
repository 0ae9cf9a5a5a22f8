/** What an operator runs: the archive of its bundle together with the resources that came in the same assignment. */
import type { Assignment, DeployedBundle, HookFacts, UnitLocal } from '../model/index.ts';
import { resourcesMark } from '../model/index.ts';

/** The assignment asks for what is in place. */
export const isDeployed = (
  { archive, resources }: Pick<Assignment, 'archive' | 'resources'>,
  deployed: DeployedBundle | null,
): boolean => deployed?.digest === archive && resourcesMark(deployed.resources) === resourcesMark(resources);

/** The operator has been told of what is in place, by `install` or `upgrade-charm`. */
export const isAnnounced = ({ announced, announcedResources = '', deployed }: UnitLocal): boolean =>
  announced === (deployed?.digest ?? null) && announcedResources === resourcesMark(deployed?.resources);

/** The unit whose operator knows of this. */
export function announcing(
  local: UnitLocal,
  { bundle, resources }: Pick<HookFacts, 'bundle' | 'resources'>,
): UnitLocal {
  const { announcedResources: _before, ...rest } = local;
  return { ...rest, announced: bundle, ...(resources && { announcedResources: resources }) };
}
