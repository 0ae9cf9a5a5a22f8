/** Which backend keeps the services of this machine. */
import type { Clock, Log } from '../agent/ports/index.ts';
import { AgentError } from '../core/errors.ts';
import { limitHolders } from '../core/supervision/index.ts';
import { daemons, findHierarchies, type Housing } from '../edge/platform/bare/index.ts';
import { connectManager, systemdHousing } from '../edge/platform/systemd/index.ts';

const choices = ['auto', 'systemd', 'shim', 'pod'] as const;

/**
 * `auto`: systemd where it can be had, that is as root on a machine that it has booted. Both kinds keep the same records,
 * so either adopts what the other has started. `pod`: workloads are in containers that somebody else runs; what the charm itself
 * brings is kept by shims. Throws `usage-invalid`, and `process-unavailable` for a systemd that does
 * not answer.
 */
export async function chooseHousing(
  wanted: string,
  parts: { log: Log; clock: Pick<Clock, 'delay'> },
): Promise<Housing> {
  const choice = choices.find((one) => one === wanted);
  if (choice === undefined)
    throw new AgentError('usage-invalid', 'cannot start: this keeps no services', {
      fields: { services: wanted },
      next: `--services ${choices.join('|')}`,
    });
  if (choice === 'pod') return { ...withGroups(), name: 'pod' };
  const manager = choice === 'shim' ? null : await connectManager(parts);
  if (manager !== null) return systemdHousing(manager);
  if (choice === 'systemd')
    throw new AgentError('process-unavailable', 'cannot reach systemd', {
      next: 'it takes root, a machine booted by systemd, and its system bus',
    });
  return withGroups();
}

/** Limits hold wherever control groups were left to us. */
const withGroups = (): Housing => daemons(limitHolders(findHierarchies()));
