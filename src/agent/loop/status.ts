/** What the agent says about itself at the machine, without any controller. */
import { explainError } from '../../core/errors.ts';
import { agentWarnings, type HealthFacts, healthOf } from '../../core/health/index.ts';
import type { Instant, UnitName } from '../../core/model/index.ts';
import type { Decision } from '../../core/resolver/index.ts';
import { contradictionOf, nextStep } from '../../core/status/index.ts';
import type { HandlerMeter } from '../hooks/index.ts';
import type { AgentIdentity, AgentPorts, Ledger } from '../ledger/index.ts';
import type { AgentLink, LinkState } from '../link/index.ts';
import type { LocalStatus, LocalTurn, LocalUnitStatus } from '../ports/index.ts';
import type { RevisionKeeper } from '../upgrade/index.ts';
import type { Lanes } from './lane.ts';
import type { UnitLoop } from './unit-loop.ts';

export interface StatusParts {
  readonly identity: AgentIdentity;
  readonly ports: AgentPorts;
  readonly startedAt: Instant;
  readonly meter: HandlerMeter;
  /** Null while the agent is starting. */
  readonly living: () => {
    readonly ledger: Ledger;
    readonly link: AgentLink;
    readonly lanes: Lanes;
    readonly keeper: Pick<RevisionKeeper, 'revision'> | null;
    readonly loops: ReadonlyMap<UnitName, UnitLoop>;
  } | null;
}

export function localStatus(parts: StatusParts): LocalStatus {
  const { identity, ports, startedAt } = parts;
  const alive = parts.living();
  const link = linkOf(parts);
  return {
    agent: {
      id: identity.agent,
      version: identity.version,
      pid: identity.pid,
      startedAt,
      ...(identity.services && { services: identity.services }),
      ...(alive?.keeper?.revision && { revision: alive.keeper.revision }),
    },
    controller: {
      address: identity.address,
      connected: link.connected,
      since: link.since,
      heardAt: alive?.ledger.heardAt ?? null,
      ...(link.skewMs !== null && { skewMs: link.skewMs }),
      ...(link.problem !== null && { problem: explainError(link.problem) }),
    },
    now: ports.clock.now(),
    outbox: alive?.ledger.outbox.size ?? 0,
    warnings: agentWarnings(healthFacts(parts)),
    units: alive ? [...alive.loops.values()].map(unitStatus) : [],
    turns: alive ? turnsOf(alive.lanes) : [],
  };
}

const linkOf = ({ startedAt, living }: StatusParts): LinkState =>
  living()?.link.state ?? { connected: false, since: startedAt, problem: null, skewMs: null };

/** What the agent has seen of itself. */
export function healthFacts(parts: StatusParts, vitals = parts.ports.vitals.read()): HealthFacts {
  const { identity, ports } = parts;
  const alive = parts.living();
  const { connected, since } = linkOf(parts);
  return {
    now: ports.clock.now(),
    awake: alive !== null,
    loopLagMs: vitals.loopLagMs,
    store: { ...vitals.disk, problem: alive?.ledger.storeProblem ?? null },
    link: { connected, since, address: identity.address },
    outbox: alive?.ledger.outbox.size ?? 0,
    units: alive ? [...alive.loops.values()].map(unitStatus) : [],
  };
}

/** Whether the agent could not go on for long as it is, whatever its units do. */
export const isAiling = (parts: StatusParts): boolean =>
  healthOf(healthFacts(parts)).level === 'stuck' || parts.living()?.ledger.storeProblem !== null;

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
  const contradiction = contradictionOf(shown);
  const next = nextStep(bench.unit, shown);
  return {
    unit: bench.unit,
    phase: local.phase,
    leader: bench.leadership().kind === 'leader',
    workload: shown.workload,
    agent: shown.agent,
    workloadVersion: shown.workloadVersion,
    services: shown.services,
    ...(shown.checks && { checks: shown.checks }),
    ...(shown.installedVersion !== undefined && { installedVersion: shown.installedVersion }),
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
