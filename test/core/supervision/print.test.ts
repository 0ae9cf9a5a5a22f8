import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  combineLayers,
  durationMs,
  layerDocument,
  makePlan,
  parseLayer,
  planDocument,
  printDuration,
} from '../../../src/core/supervision/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';

const defaults = { directory: '/charm', environment: {} };
const layerOf = (text: string) => parseLayer(documents.parse(text, 'test', 'text'), 'test');
const printed = (...layers: readonly string[]) =>
  documents.print(planDocument(combineLayers(layers.map(layerOf))), 'plan');

for (const [length, text] of [
  [0, '0s'],
  [0.000_001, '1ns'],
  [0.001_5, '1.5µs'],
  [500, '500ms'],
  [1_500, '1.5s'],
  [60_000, '1m0s'],
  [5_400_000, '1h30m0s'],
  [604_800_000, '168h0m0s'],
] as const)
  test(`${length} ms are shown as ${text}`, () => {
    assert.equal(printDuration(length), text);
  });

test('a duration that is shown means the same when it is read', () => {
  const length = fc.integer({ min: 0, max: 10 ** 12 });
  fc.assert(fc.property(length, (ms) => durationMs(printDuration(ms)) === ms));
});

test('an empty plan is an empty mapping', () => {
  assert.equal(printed('summary: nothing here'), '{}\n');
});

test('a plan stands in the order of the contract with the texts of its layers', () => {
  const layer = `
    checks: {c: {override: replace, tcp: {port: 80}, timeout: 20s, level: ready}}
    log-targets: {t: {override: merge, location: u, type: loki, services: [all], labels: {b: "1", a: x}}}
    services:
      b: {override: replace, command: b}
      a: {override: merge, command: 'a "x y" # z', kill-delay: 90s, backoff-factor: "1.50", user-id: 0, summary: s,
          startup: enabled, environment: {P: 8080, Q: yes}, after: [b], description: "", requires: [],
          on-check-failure: {c: restart}}`;
  assert.equal(
    printed(layer),
    `services:
    a:
        summary: s
        startup: enabled
        override: merge
        command: 'a "x y" # z'
        after:
            - b
        environment:
            P: "8080"
            Q: "yes"
        user-id: 0
        on-check-failure:
            c: restart
        backoff-factor: 1.5
        kill-delay: 1m30s
    b:
        override: replace
        command: b
checks:
    c:
        override: replace
        level: ready
        timeout: 10s
        threshold: 3
        tcp:
            port: 80
log-targets:
    t:
        type: loki
        location: u
        services:
            - all
        override: merge
        labels:
            a: x
            b: "1"
`,
  );
});

const everything = `
services:
  a: {override: replace, command: 'a [ --fast ]', workload: w, limits: {memory: 1G, cpu: 1.5},
      sandbox: {private-tmp: false, capabilities: none, protect-system: strict, read-write-paths: [/a]}, oneshot: true, before: [b],
      ready: {http: {url: "http://localhost", headers: {H: v}}, timeout: 5s}, stop-signal: SIGINT, restart-limit: 3,
      schedule: {cron: "@daily", jitter: 90s}, watchdog: 1m, backoff-delay: 0s}
  b: {override: merge, command: b, sandbox: {no-new-privileges: true, capabilities: [CAP_CHOWN]}, stop-command: drain, ready: {notify: true}, on-failure: ignore}
checks:
  e: {override: replace, startup: disabled, period: 1m, exec: {command: x, service-context: a, user: root}}
workloads: {w: {override: replace, user: root, environment: {K: "null"}}}
pairing: {mode: single}`;

test('a plan that is shown and read again is the same plan', () => {
  const layer = layerOf(everything);
  const again = layerOf(printed(everything));
  assert.deepEqual(makePlan([again], defaults), makePlan([layer], defaults));
  assert.deepEqual(again.pairing, layer.pairing);
});

test('a layer that is written down as JSON and read again is the same layer', () => {
  const layer = layerOf(everything);
  assert.deepEqual(parseLayer(JSON.parse(JSON.stringify(layerDocument(layer))), 'test'), layer);
});

test('values of an environment survive being shown, whatever they are', () => {
  const value = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(value, (text) => {
      const service = { override: 'replace', command: 'a', environment: { A: `x${text}`, B: text } };
      const layer = parseLayer({ services: { a: service } }, 'test');
      const again = layerOf(documents.print(planDocument(combineLayers([layer])), 'plan'));
      assert.deepEqual(again.services, layer.services);
    }),
  );
});
