/** What the agent answers at the machine. */
import { AgentError } from '../../core/errors.ts';
import { healthOf } from '../../core/health/index.ts';
import type { UnitName } from '../../core/model/index.ts';
import { isAgentError, unitPaths } from '../operations/index.ts';
import type { LocalApi } from '../ports/index.ts';
import { localMetrics } from './metrics.ts';
import { healthFacts, localStatus, type StatusParts } from './status.ts';
import type { UnitLoop } from './unit-loop.ts';

export function localApi(parts: StatusParts): LocalApi {
  const { ports } = parts;
  const loopOf = (unit: UnitName): UnitLoop => {
    const loop = parts.living()?.loops.get(unit);
    if (loop === undefined)
      throw new AgentError('not-found', 'cannot find the unit on this machine', {
        fields: { unit },
        next: 'reeve status',
      });
    return loop;
  };
  return {
    status: () => localStatus(parts),
    health: () => healthOf(healthFacts(parts)),
    metrics: () => localMetrics(parts),
    services: (unit) => ports.supervisor.observed(loopOf(unit).bench.unit),
    stopAll: () => ports.supervisor.stopAll(),
    control: (unit, service, verb) => ports.supervisor[verb](loopOf(unit).bench.unit, service),
    logs: (unit, service, lines) =>
      service === null ? unitLog(loopOf(unit), lines) : ports.supervisor.log(loopOf(unit).bench.unit, service, lines),
  };
}

/** The newest lines of the log that the unit's handlers write. */
async function unitLog({ bench }: UnitLoop, lines: number): Promise<readonly string[]> {
  const { files } = bench.ports;
  try {
    const { log } = await unitPaths(bench);
    if ((await files.stat(log)).kind !== 'file') return [];
    const text = new TextDecoder('utf-8', { fatal: false }).decode(await files.read(log));
    return text.split('\n').slice(0, -1).slice(-lines);
  } catch (error) {
    if (isAgentError(error) && error.code === 'not-found') return [];
    throw error;
  }
}
