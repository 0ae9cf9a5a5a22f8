/** Whether a revision that publisher and controller have signed may take over from the agent that runs. */
import { compareVersions, type Refused, refused } from '../trust/index.ts';
import type { ProgramFacts } from './revisions.ts';

/**
 * Null when it may. Both must know the same form of the local state: a revision that wrote it in a newer form could not be
 * fallen back from, and one that knows only an older form could not start at all.
 */
export function candidateProblem(
  candidate: ProgramFacts,
  running: ProgramFacts,
  operation: 'install' | 'refresh' | 'rollback',
): Refused | null {
  const order = compareVersions(candidate.version, running.version);
  if (order === null)
    return refused(
      'bundle-malformed',
      `the revision calls itself version ${candidate.version}, and versions such as ${running.version} are expected`,
      'pack the agent again with scripts/agent-revision.ts',
    );
  if (candidate.dataVersion < running.dataVersion)
    return refused(
      'data-newer',
      `version ${candidate.version} reads local state of form ${candidate.dataVersion} and that of this machine has form ` +
        `${running.dataVersion}`,
      `stay on ${running.version}; or put back a copy of /var/lib/reeve that ${candidate.version} has written, and install its package`,
    );
  if (candidate.dataVersion > running.dataVersion)
    return refused(
      'package-needed',
      `version ${candidate.version} writes local state of form ${candidate.dataVersion}, which ${running.version} could not ` +
        'read when it had to take over again',
      `install the package: apt install ./reeve-agent_${candidate.version}_*.deb`,
    );
  if (order < 0 && operation !== 'rollback')
    return refused(
      'below-floor',
      `version ${candidate.version} is older than ${running.version}, which runs`,
      'reeve upgrade-agent --rollback, to go back on purpose',
    );
  return null;
}
