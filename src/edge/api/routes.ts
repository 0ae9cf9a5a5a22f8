/** What the local API answers: one table, method and path to an answer. Every id passes its pattern here. */
import type { LocalApi } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { unitName } from '../../core/model/index.ts';
import { logLinesMax } from './limits.ts';

export interface ApiRequest {
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined when there is none. */
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Route {
  /** Answered on the public socket too. */
  readonly open: boolean;
  answer(api: LocalApi, request: ApiRequest): Answer | Promise<Answer>;
}

export const routes: Readonly<Record<string, Route>> = {
  'GET /v1/health': { open: true, answer: health },
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

function health(api: LocalApi): Answer {
  const { agent, controller, warnings } = api.status();
  const healthy = warnings.every(({ severity }) => severity !== 'error');
  return {
    status: healthy ? 200 : 503,
    body: { healthy, version: agent.version, connected: controller.connected, warnings },
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
