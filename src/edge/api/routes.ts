/** What the local API answers: one table, method and path to an answer. Every id passes its pattern here. */
import type { LocalApi } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { openMetricsType } from '../../core/metrics/index.ts';
import { unitName } from '../../core/model/index.ts';
import { logLinesMax } from './limits.ts';

export interface ApiRequest {
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined when there is none. */
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  /** Becomes JSON, unless it has a type of its own. */
  readonly body: unknown;
  /** The content type of a body that is a text. */
  readonly type?: string;
}

export interface Route {
  /** Answered on the public socket too. */
  readonly open: boolean;
  answer(api: LocalApi, request: ApiRequest): Answer | Promise<Answer>;
}

export const routes: Readonly<Record<string, Route>> = {
  'GET /v1/health': { open: true, answer: health },
  'GET /metrics': { open: true, answer: (api) => ({ status: 200, body: api.metrics(), type: openMetricsType }) },
  'GET /v1/status': { open: true, answer: (api) => ok(api.status()) },
  'GET /v1/services': {
    open: false,
    answer: (api, { query }) => ok(api.services(unitName(required(query.get('unit'), 'unit')))),
  },
  'POST /v1/services': { open: false, answer: control },
  'GET /v1/logs': { open: false, answer: logs },
  'POST /v1/shutdown-services': { open: false, answer: async (api) => ok(await api.stopAll()) },
};

const ok = (body: unknown): Answer => ({ status: 200, body: body ?? {} });

/** 200 when the agent is as well as was asked for, 503 when it is not; without a level: ready. */
function health(api: LocalApi, { query }: ApiRequest): Answer {
  const wanted = query.get('level') ?? 'ready';
  if (wanted !== 'alive' && wanted !== 'ready') throw invalid('level');
  const { agent, controller } = api.status();
  const { level, warnings } = api.health();
  const healthy = level === 'ready' || level === wanted;
  return {
    status: healthy ? 200 : 503,
    body: { healthy, level, version: agent.version, connected: controller.connected, warnings },
  };
}

async function control(api: LocalApi, { body }: ApiRequest): Promise<Answer> {
  const { unit, service, verb } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const wanted = (['start', 'stop', 'restart'] as const).find((known) => known === verb);
  if (wanted === undefined) throw invalid('verb');
  return ok(await api.control(unitName(required(unit, 'unit')), required(service, 'service'), wanted));
}

async function logs(api: LocalApi, { query }: ApiRequest): Promise<Answer> {
  const text = query.get('lines') ?? '';
  const lines = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (lines < 1 || lines > logLinesMax) throw invalid('lines');
  return ok(await api.logs(unitName(required(query.get('unit'), 'unit')), query.get('service'), lines));
}

function required(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw invalid(name);
}

const invalid = (field: string): AgentError =>
  new AgentError('usage-invalid', 'cannot understand this request', { fields: { field } });
