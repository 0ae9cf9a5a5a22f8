/** What is known of one service. Only the unit's own code changes it. */
import type { Instant } from '../../core/model/index.ts';
import {
  defaultBackoff,
  demandsOf,
  type Intent,
  isActive,
  type Launch,
  observedPhase,
  type PlannedService,
  readyTimeoutMs,
  type ServiceDemand,
  type ServiceEnd,
  type ServicePhase,
  type Standing,
} from '../../core/supervision/index.ts';
import type { AdoptedService, LocalService, ServiceBackend, ServiceFact, ServiceProcessSpec } from '../ports/index.ts';

export interface Service {
  readonly name: string;
  /** What the newest plan says; holds from the next start on. */
  planned: PlannedService;
  /** What it lives by; a launch takes it from here. */
  rules: PlannedService;
  /** What it was last started with. */
  launched: Launch;
  phase: ServicePhase;
  since: Instant;
  intent: Intent | null;
  /** A person wants it down. */
  held: boolean;
  /** No plan names it any more: it is forgotten when it is down. */
  leaving: boolean;
  forgetting: boolean;
  pid: number | null;
  restarts: number;
  /** Since it was started by somebody, or last ran for long. */
  restartsInRow: number;
  lastExit: string | null;
  /** How it ended the last time; null before. */
  lastEnd: ServiceEnd | null;
  /** Since when clients see what they see; null before the first start. */
  reportedSince: Instant | null;
  /** How often it was launched in this life of the agent. */
  launches: number;
  unlaunchable: boolean;
  /** It ended before this life of the agent; what follows depends on the plan, which is not known yet. */
  untold: ServiceFact | null;
  timer: AbortController | null;
  /** While its log is listened to for the line that says that it is ready. */
  heard: Heard | null;
}

export interface Heard {
  /** Resolves when whatever is written from now on will be heard. */
  readonly attached: Promise<void>;
  /** True when the line came, false when the listening ended before. */
  readonly line: Promise<boolean>;
  readonly stop: AbortController;
}

/** A service that is not running and never was. */
export function newService(rules: PlannedService, now: Instant): Service {
  return {
    name: rules.name,
    planned: rules,
    rules,
    launched: rules.launch,
    phase: 'down',
    since: now,
    intent: null,
    held: false,
    leaving: false,
    forgetting: false,
    pid: null,
    restarts: 0,
    restartsInRow: 0,
    lastExit: null,
    lastEnd: null,
    reportedSince: null,
    launches: 0,
    unlaunchable: false,
    untold: null,
    timer: null,
    heard: null,
  };
}

/** Rules for a survivor until a plan names it. */
export function adoptedRules({ unit: _unit, service: name, ...launch }: ServiceProcessSpec): PlannedService {
  return {
    name,
    launch,
    ...(launch.notifies && { ready: { by: { kind: 'notify' }, timeoutMs: readyTimeoutMs } }),
    startup: 'disabled',
    requires: [],
    follows: [],
    onSuccess: 'restart',
    onFailure: 'restart',
    backoff: defaultBackoff,
    killDelayMs: 5_000,
  };
}

/** The service as a former life of the agent left it. */
export function adoptedService({ fact, spec, held }: AdoptedService, now: Instant): Service {
  const service = newService(adoptedRules(spec), now);
  service.held = held;
  if (fact.kind === 'running') {
    // What follows it waits on.
    if (fact.unready) return { ...service, phase: 'launching', reportedSince: fact.since };
    return service;
  }
  service.lastExit = describeEnd(fact);
  service.reportedSince = now;
  if (held) return service;
  service.phase = 'up';
  service.untold = fact;
  return service;
}

/** Where it stands for the comparison of plans. */
export function standingOf(service: Service): Standing {
  const { phase, intent, held, unlaunchable, launched } = service;
  const active = intent === null ? isActive(phase) && phase !== 'stopping' : intent !== 'stop';
  const byItself = unlaunchable ? 'unlaunchable' : phase === 'done' ? 'done' : 'ended';
  const inactive = held ? 'stopped' : byItself;
  return { state: active ? 'active' : inactive, launch: launched };
}

/** What a service asks for and this backend cannot. */
export const unmetBy = ({ abilities }: Pick<ServiceBackend, 'abilities'>, launch: Launch): readonly ServiceDemand[] =>
  demandsOf(launch).filter((demand) => !abilities?.has(demand));

export function observe(backend: Pick<ServiceBackend, 'abilities'>, service: Service): LocalService {
  const { name, phase, intent, since, restarts, pid, lastExit, launched } = service;
  const waits = intent !== null && intent !== 'stop' && !isActive(phase);
  const unmet = unmetBy(backend, launched);
  return {
    name,
    phase: waits ? 'starting' : observedPhase[phase],
    since,
    restarts,
    ...(pid !== null && { pid }),
    ...(lastExit !== null && { lastExit }),
    ...(unmet.length > 0 && { unmet }),
  };
}

/** `exited 1`, `killed SIGKILL`; null for a fact that is no end. */
export function describeEnd(fact: ServiceFact): string | null {
  switch (fact.kind) {
    case 'exited':
      return `exited ${fact.code}${fact.silent ? ', watchdog' : ''}`;
    case 'killed':
      return `killed ${fact.signal}${fact.outOfMemory ? ', out of memory' : ''}${fact.silent ? ', watchdog' : ''}`;
    case 'not-started':
      return `not started: ${fact.because}`;
    case 'lost':
      return `lost: ${fact.because}`;
    case 'running':
    case 'ready':
      return null;
  }
}
