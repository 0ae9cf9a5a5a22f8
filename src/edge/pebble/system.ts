/** What a server says of itself: version, health, metrics (pebble.md §4.1, §4.2, §13). */
import { type Call, listOf, oneOf, type Route } from './call.ts';
import { type Answer, accessDenied, sync } from './envelope.ts';

export const systemRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/system-info', gate: 'open', answer: systemInfo },
  { method: 'GET', path: '/v1/health', gate: 'open', answer: health },
  { method: 'GET', path: '/v1/metrics', gate: 'metrics', answer: metrics },
  {
    method: 'POST',
    path: '/v1/pairing',
    gate: 'pairing',
    answer: () => {
      throw accessDenied();
    },
  },
];

function systemInfo({ pebble, httpAddress }: Call): Answer {
  const address = httpAddress === null ? {} : { 'http-address': httpAddress };
  return sync({ 'boot-id': pebble.bootId, version: pebble.version, ...address });
}

function health({ pebble, query }: Call): Answer {
  const level = oneOf(query, 'level', ['', 'alive', 'ready']);
  const healthy = pebble.isHealthy(level === '' ? null : level, listOf(query, 'names'));
  return sync({ healthy }, healthy ? 200 : 502);
}

function metrics({ pebble }: Call): Answer {
  return { kind: 'plain', contentType: 'text/plain; version=0.0.4; charset=utf-8', text: pebble.metrics() };
}
