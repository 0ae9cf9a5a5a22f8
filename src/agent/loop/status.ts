/** What the agent says about itself at the machine, without any controller. */
import { AgentError } from '../../core/errors.ts';
import type { Instant, UnitName } from '../../core/model/index.ts';
import type { Decision } from '../../core/resolver/index.ts';
import { contradictionOf, nextStep } from '../../core/status/index.ts';
import type { AgentIdentity, AgentPorts, Ledger } from '../ledger/index.ts';
import type { AgentLink } from '../link/index.ts';
import { isAgentError, unitPaths } from '../operations/index.ts';
import type { LocalApi, LocalStatus, LocalTurn, LocalUnitStatus } from '../ports/index.ts';
import type { Lanes } from './lane.ts';
import type { UnitLoop } from './unit-loop.ts';

export interface StatusParts {
  readonly identity: AgentIdentity;
  readonly ports: AgentPorts;
  readonly startedAt: Instant;
  /** Null while the agent is starting. */
  readonly living: () => {
    readonly ledger: Ledger;
    readonly link: AgentLink;
    readonly lanes: Lanes;
    readonly loops: ReadonlyMap<UnitName, UnitLoop>;
  } | null;
}

export function localStatus({ identity, ports, startedAt, living }: StatusParts): LocalStatus {
  const alive = living();
  const problem = alive?.ledger.storeProblem;
  const link = alive?.link.state ?? { connected: false, since: startedAt };
  return {
    agent: {
      id: identity.agent,
      version: identity.version,
      pid: identity.pid,
      startedAt,
      ...(identity.services && { services: identity.services }),
    },
    controller: { address: identity.address, connected: link.connected, since: link.since },
    now: ports.clock.now(),
    outbox: alive?.ledger.outbox.size ?? 0,
    warnings: problem ? [{ code: problem.code, severity: 'error', text: problem.message }] : [],
    units: alive ? [...alive.loops.values()].map(unitStatus) : [],
    turns: alive ? turnsOf(alive.lanes) : [],
  };
}

const turnsOf = (lanes: Lanes): readonly LocalTurn[] =>
  lanes.turns.map((turn) => ({
    who: turn.who,
    work: turn.work,
    lanes: turn.lanes,
    state: turn.admittedAt === null ? 'waits' : 'holds',
    since: turn.admittedAt ?? turn.askedAt,
    behind: lanes.before(turn).map(({ who }) => who),
  }));

function unitStatus(loop: UnitLoop): LocalUnitStatus {
  const { bench } = loop;
  const local = bench.local();
  const shown = bench.looks();
  const contradiction = contradictionOf(shown.workload, shown.services);
  const next = nextStep(bench.unit, shown);
  return {
    unit: bench.unit,
    phase: local.phase,
    leader: bench.leadership().kind === 'leader',
    workload: shown.workload,
    agent: shown.agent,
    workloadVersion: shown.workloadVersion,
    services: shown.services,
    ports: shown.ports,
    decision: local.operation ? shown.agent.message || local.operation.kind : describe(loop.decision()),
    ...(contradiction !== undefined && { contradiction }),
    ...(next !== undefined && { next }),
  };
}

function describe(decision: Decision): string {
  switch (decision.kind) {
    case 'run':
      return `runs ${decision.work.kind}: ${decision.because}`;
    case 'commit':
      return `notes ${decision.change.kind}: ${decision.because}`;
    case 'wait':
      return `waits for ${decision.for}: ${decision.because}`;
    case 'idle':
    case 'reboot':
    case 'stop':
      return `${decision.kind}: ${decision.because}`;
  }
}

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
