import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  expandLabels,
  type ForwardedLine,
  forwardingDelayMs,
  lokiBody,
  otlpBody,
  syslogMessage,
  takesLogsOf,
} from '../../../src/core/supervision/index.ts';

const line = (service: string, text: string, time = 1_700_000_000_123_456_789n): ForwardedLine => ({
  time,
  service,
  text,
});
const labels = (service: string): Readonly<Record<string, string>> => (service === 'web' ? { b: '2', a: '1' } : {});

for (const [services, taken] of [
  [[], false],
  [['all'], true],
  [['web'], true],
  [['db'], false],
  [['all', '-web'], false],
  [['-web', 'all'], true],
  [['web', '-all'], false],
  [['all', '-db'], true],
] as const)
  test(`a target of [${services.join()}] ${taken ? 'takes' : 'leaves'} the lines of web`, () => {
    assert.equal(takesLogsOf({ services }, 'web'), taken);
  });

test('labels know the variables of their service and nothing else', () => {
  assert.deepEqual(expandLabels({ a: '$HOST-${PORT}', b: '$NONE', c: '5$', d: '$$HOST' }, { HOST: 'h', PORT: '1' }), {
    a: 'h-1',
    b: '',
    c: '5$',
    d: '$h',
  });
});

test('Loki gets one stream for each service', () => {
  assert.deepEqual(JSON.parse(lokiBody([line('web', 'one'), line('db', 'x', 5n), line('web', 'two', 6n)], labels)), {
    streams: [
      {
        stream: { b: '2', a: '1', pebble_service: 'web' },
        values: [
          ['1700000000123456789', 'one'],
          ['6', 'two'],
        ],
      },
      { stream: { pebble_service: 'db' }, values: [['5', 'x']] },
    ],
  });
});

test('OpenTelemetry gets one resource for each service, its name before its labels', () => {
  assert.deepEqual(JSON.parse(otlpBody([line('web', 'one', 7n)], labels)), {
    resourceLogs: [
      {
        resource: {
          attributes: [
            { key: 'service.name', value: { stringValue: 'web' } },
            { key: 'a', value: { stringValue: '1' } },
            { key: 'b', value: { stringValue: '2' } },
          ],
        },
        scopeLogs: [{ scope: { name: 'pebble' }, logRecords: [{ timeUnixNano: '7', body: { stringValue: 'one' } }] }],
      },
    ],
  });
});

test('a syslog message carries its labels, and what would end them is escaped', () => {
  assert.equal(
    syslogMessage(line('web', 'hello'), () => ({ quote: 'a"b\\c]d', 'bad name': 'x' }), 'host'),
    '<13>1 2023-11-14T22:13:20.123456Z host web - - [pebble@28978 bad_name="x" quote="a\\"b\\\\c\\]d"] hello',
  );
  assert.equal(
    syslogMessage(line('my app', 'hi', 0n), () => ({}), ''),
    '<13>1 1970-01-01T00:00:00Z - my_app - - - hi',
  );
});

test('a target that is away is asked less and less often, at least once a minute', () => {
  assert.deepEqual(
    [1, 2, 3, 7, 100].map((failures) => forwardingDelayMs(failures, 0)),
    [1_000, 2_000, 4_000, 60_000, 60_000],
  );
  assert.equal(forwardingDelayMs(1, 0.5), 875);
});
