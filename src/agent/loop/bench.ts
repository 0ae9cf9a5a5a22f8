/** One unit's workbench: reads from the ledger, and the one way in which its local state is saved. */

import { printInstant } from '../../core/calendar.ts';
import { assert, explainError } from '../../core/errors.ts';
import type { Assignment, Refusal, SignedDocument, UnitLocal, UnitName, UnitReport } from '../../core/model/index.ts';
import { type Advance, advance, asReport, isDeployed, unitReport } from '../../core/operation/index.ts';
import { entityOf, overlay, subordinatesOf, viewOf } from '../../core/replica/index.ts';
import { type Decision, dueAfter, resolve } from '../../core/resolver/index.ts';
import { type AgentIdentity, type AgentPorts, type Ledger, pause } from '../ledger/index.ts';
import type { Leases, LogLines } from '../link/index.ts';
import {
  type AssignmentReading,
  type Floor,
  isAgentError,
  newMemory,
  type UnitMemory,
  type Workbench,
} from '../operations/index.ts';

/** Between two tries to save what must not get lost. */
const saveDelayMs = 5_000;

export interface BenchParts {
  readonly identity: AgentIdentity;
  readonly ports: AgentPorts;
  readonly ledger: Ledger;
  readonly leases: Leases;
  readonly logLines: LogLines;
}

export interface UnitBench extends Workbench {
  /** What the unit does next, and why. */
  decision(): Decision;
  /** What the unit looks like now. */
  looks(): UnitReport;
  /** Reports what the unit looks like, when that differs from what was reported last. Throws as the store does. */
  reportLooks(): Promise<void>;
}

export function createBench(parts: BenchParts, unit: UnitName): UnitBench {
  const { identity, ports, ledger, leases, logLines } = parts;
  const { clock, log } = ports;
  const memory = newMemory();
  const readAssignment = assignmentReader(ports);

  function assignment(): AssignmentReading {
    const signed = entityOf(ledger.replica, 'unit', `unit/${unit}`)?.assignment;
    return signed ? readAssignment(signed) : null;
  }

  function local(): UnitLocal {
    const found = ledger.unit(unit);
    assert(found, 'a unit that is worked on has local state');
    return found;
  }

  /** What keeps a bundle away is told as long as that bundle is wanted. */
  function pendingRefusal(of: UnitLocal): UnitMemory['refusal'] {
    const wanted = assignment()?.assignment;
    return wanted && 'archive' in wanted && !isDeployed(wanted, of.deployed) ? memory.refusal : null;
  }

  /** As it is when this step has been saved. */
  function decisionAfter({ local: after, reports, finished }: Advance): Decision {
    const view = viewOf(ledger.replica, unit);
    return resolve({
      local: after,
      view: view && overlay(view, [...ledger.outbox.values(), ...reports]),
      assignment: assignment()?.assignment ?? null,
      leadership: leases.leadership(unit),
      orders: ledger.orders(unit).filter(({ sequence }) => !finished.includes(sequence)),
      subordinates: subordinatesOf(ledger.replica, unit).length,
      now: clock.now(),
      hooksPausedUntil: memory.hooksPausedUntil,
      deployPausedUntil: memory.deployPausedUntil,
      storagePaused: Object.fromEntries(Object.entries(memory.storage).map(([id, { until }]) => [id, until])),
      commands: memory.commands.map(({ id }) => id),
    });
  }

  function looksAfter(step: Advance): UnitReport {
    const of = step.local;
    const { problem, installedVersion } = memory;
    const refusal = pendingRefusal(of);
    const [storage] = Object.values(memory.storage).map(({ because }) => because);
    const services = ports.supervisor.observed(unit);
    const checks = ports.supervisor.observedChecks(unit);
    // A turn that is held shows with what it is held for, so that it costs no report of its own.
    const lane = memory.turn?.state === 'holds' && of.operation === null ? null : memory.turn;
    const observed = { services, checks, installedVersion, problem, refusal, storage, lane };
    const report = unitReport(of, observed, memory.report, clock.now());
    // One that was idle stays so until it begins; only whoever seems to come to rest is asked what is due.
    if (report.agent.status !== 'idle' || memory.report?.agent.status === 'idle') return report;
    return unitReport(of, { ...observed, due: dueAfter(decisionAfter(step)) }, memory.report, clock.now());
  }

  async function save(step: (local: UnitLocal) => Advance, floor?: Floor): Promise<void> {
    let shown: UnitReport | undefined;
    await ledger.commit(() => {
      const made = step(local());
      const { local: after, reports, finished } = made;
      const report = looksAfter(made);
      shown = sameReport(report, memory.report) ? undefined : report;
      return {
        putUnits: [after],
        report: [...reports, ...(shown ? [asReport(after, shown)] : [])],
        finishOrders: finished,
        ...(floor && { floors: raised(ledger.floors, floor) }),
      };
    });
    memory.report = shown ?? memory.report;
  }

  return {
    unit,
    identity,
    ports,
    ledger,
    memory,
    local,
    view() {
      const view = viewOf(ledger.replica, unit);
      return view && overlay(view, [...ledger.outbox.values()]);
    },
    assignment,
    decision: () => decisionAfter(advance(local())),
    looks: () => looksAfter(advance(local())),
    leadership: () => leases.leadership(unit),
    prove: (signal) => leases.prove(unit, signal),
    save,
    async saveAtLast(step, signal, floor) {
      for (;;) {
        try {
          return await save(step, floor);
        } catch (error) {
          if (!isAgentError(error) || signal.aborted) throw error;
          log.error('cannot save what was done; trying again', { unit, error });
          await pause(clock, saveDelayMs, signal);
        }
      }
    },
    tell(line) {
      const at = clock.now();
      logLines.push({ ...line, unit, at });
      ports.textLogs.unit(unit, logText(line, unit, at));
    },
    async reportLooks() {
      let shown: UnitReport | undefined;
      await ledger.commit(() => {
        const now = ledger.unit(unit);
        if (now === undefined || now.phase === 'dead') return null;
        const report = looksAfter(advance(now));
        shown = sameReport(report, memory.report) ? undefined : report;
        return shown ? { report: [asReport(now, shown)] } : null;
      });
      memory.report = shown ?? memory.report;
    },
  };
}

const raised = (floors: Readonly<Record<string, number>>, { operator, revision }: Floor) => ({
  ...floors,
  [operator]: Math.max(floors[operator] ?? 0, revision),
});

const sameReport = (a: UnitReport, b: UnitReport | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Reads each assignment once: checking a signature is not free, and decisions are many. */
function assignmentReader({ orders }: AgentPorts): (signed: SignedDocument) => AssignmentReading {
  let last: NonNullable<AssignmentReading> | null = null;
  return (signed) => {
    if (last?.signed === signed) return last;
    last = { signed, assignment: read(signed) } as NonNullable<AssignmentReading>;
    return last;
  };

  function read(signed: SignedDocument): Assignment | Refusal {
    try {
      return orders.readAssignment(signed);
    } catch (error) {
      if (!isAgentError(error)) throw error;
      const next = error.next ?? 'let the controller assign the bundle again';
      // No counter could be read: counters of assignments begin at 1.
      return { counter: 0, code: error.code, because: explainError(error), next };
    }
  }
}

/** `2024-05-01 10:20:30 INFO unit.web/0.install …`: each line of a message is one, so that it can be searched. */
function logText({ level, source, message }: Parameters<UnitBench['tell']>[0], unit: UnitName, at: number): string {
  const head = `${printInstant(at).slice(0, -1)} ${level} unit.${unit}.${source} `;
  return message
    .split('\n')
    .map((line) => head + line)
    .join('\n');
}
