/**
 * What the agent has seen of itself, and what follows: warnings, and one level. Nothing here is claimed by an operator: a unit
 * is judged by what was observed. A controller that is away never makes an agent unready: it works unplugged.
 */
import type { AgentStatus, Health, Instant, ObservedService, Status, UnitName, Warning } from '../model/index.ts';

export interface HealthFacts {
  readonly now: Instant;
  /** False until the agent has read what it remembers. */
  readonly awake: boolean;
  /** The longest that its loop has stood still in the last minute. */
  readonly loopLagMs: number;
  readonly store: StoreFacts;
  readonly link: { readonly connected: boolean; readonly since: Instant; readonly address: string };
  /** Reports that wait for the controller. */
  readonly outbox: number;
  readonly units: readonly UnitFacts[];
}

export interface StoreFacts {
  /** Why the last write has failed; null when it has not. */
  readonly problem: { readonly code: string; readonly message: string; readonly next?: string | undefined } | null;
  /** The system would let the agent write. */
  readonly writable: boolean;
  /** Of the disk that it is on. */
  readonly freeBytes: number;
  readonly totalBytes: number;
  /** Files that can still be made; null where the file system does not count them. */
  readonly freeFiles: number | null;
}

export interface UnitFacts {
  readonly unit: UnitName;
  readonly workload: Status;
  readonly agent: AgentStatus;
  readonly services: readonly ObservedService[];
  readonly contradiction?: string;
  readonly next?: string;
}

/** Standing still for so long is a fault, and no burst of work. */
export const stuckLagMs = 10_000;
export const slowLagMs = 3_000;
/** A controller that restarts is no news. */
export const linkAwayMs = 5 * 60_000;
/** Reports are dropped by nobody: so many mean that nobody has read them for long. */
export const outboxLongMin = 5_000;
export const freeFilesMin = 1_000;
/** Less than both of these is low: a small disk may be small. */
const freeBytesMin = 64 * 1024 ** 2;
const freePartMin = 0.05;

interface Rule {
  readonly code: string;
  readonly severity: Warning['severity'];
  /** While one of these is shown, this is only its symptom. */
  readonly hiddenBy?: readonly string[];
  /** Null: all is well. A `code` of its own tells more than that of the rule. */
  readonly find: (
    facts: HealthFacts,
  ) => { readonly text: string; readonly next?: string; readonly code?: string } | null;
}

/** The worst first, causes before their symptoms. */
const agentRules: readonly Rule[] = [
  {
    code: 'loop-stuck',
    severity: 'error',
    find: ({ loopLagMs }) =>
      loopLagMs < stuckLagMs ? null : { text: `the agent stood still for ${Math.round(loopLagMs / 1000)} s` },
  },
  {
    code: 'starting',
    severity: 'error',
    find: ({ awake }) => (awake ? null : { text: 'the agent is starting' }),
  },
  {
    code: 'store-unavailable',
    severity: 'error',
    find: ({ store: { problem, writable } }) => {
      if (problem !== null) return { code: problem.code, text: problem.message, next: problem.next ?? 'reeve doctor' };
      return writable ? null : { text: 'cannot write the local state', next: 'reeve doctor' };
    },
  },
  {
    code: 'disk-low',
    severity: 'warning',
    hiddenBy: ['store-unavailable'],
    find: ({ store }) => {
      const isLow = store.freeBytes < Math.min(freeBytesMin, freePartMin * store.totalBytes);
      const lacksFiles = store.freeFiles !== null && store.freeFiles < freeFilesMin;
      if (!isLow && !lacksFiles) return null;
      const left = isLow ? `${Math.floor(store.freeBytes / 1024 ** 2)} MiB` : `room for ${store.freeFiles} files`;
      return { text: `the disk of the local state has ${left} left`, next: 'reeve doctor' };
    },
  },
  {
    code: 'loop-slow',
    severity: 'warning',
    hiddenBy: ['loop-stuck'],
    find: ({ loopLagMs }) =>
      loopLagMs < slowLagMs ? null : { text: `the agent stood still for ${(loopLagMs / 1000).toFixed(1)} s` },
  },
  {
    code: 'controller-away',
    severity: 'warning',
    find: ({ now, link }) =>
      link.connected || now - link.since < linkAwayMs
        ? null
        : { text: `the controller at ${link.address} does not answer; units go on`, next: 'reeve doctor' },
  },
  {
    code: 'outbox-long',
    severity: 'warning',
    find: ({ outbox }) => (outbox < outboxLongMin ? null : { text: `${outbox} reports wait for the controller` }),
  },
];

/** About the agent itself. */
export function agentWarnings(facts: HealthFacts): readonly Warning[] {
  const shown = new Set<string>();
  return agentRules.flatMap(({ code, severity, hiddenBy = [], find }) => {
    const found = hiddenBy.some((cause) => shown.has(cause)) ? null : find(facts);
    if (found === null) return [];
    shown.add(code);
    return [{ code, severity, ...found }];
  });
}

/** About one unit, from what was observed of it; what only its operator says counts for nothing here. */
export function unitWarnings({ unit, agent, services, contradiction, next }: UnitFacts): readonly Warning[] {
  const more = next === undefined ? {} : { next };
  const troubles: Warning[] = [];
  if (agent.status === 'error' || agent.status === 'failed')
    troubles.push({
      code: 'unit-error',
      severity: 'error',
      text: `${unit}: ${agent.message || agent.status}`,
      ...more,
    });
  const failing = services.filter(({ phase }) => phase === 'backoff' || phase === 'failed').map(({ name }) => name);
  if (failing.length > 0) {
    const text = `${unit}: ${contradiction ?? `services that do not stay up: ${failing.join(', ')}`}`;
    troubles.push({ code: 'service-failing', severity: 'error', text, next: next ?? `reeve logs ${unit}` });
  }
  return troubles;
}

/** One level and the reasons for it. */
export function healthOf(facts: HealthFacts): Health {
  const warnings = [...agentWarnings(facts), ...facts.units.flatMap(unitWarnings)].sort(bySeverity);
  const level = facts.loopLagMs >= stuckLagMs ? 'stuck' : isReady(warnings) ? 'ready' : 'alive';
  return { level, warnings };
}

const isReady = (warnings: readonly Warning[]): boolean => warnings.every(({ severity }) => severity !== 'error');

const rank = { error: 0, warning: 1, notice: 2 } as const;
const bySeverity = (a: Warning, b: Warning): number => rank[a.severity] - rank[b.severity];
