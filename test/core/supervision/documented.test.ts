import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makePlan, parseLayer } from '../../../src/core/supervision/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';

for (const page of ['services.md', 'supervisors.md'])
  test(`each layer that docs/${page} shows is one`, () => {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs', page), 'utf8');
    const layers = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml = '']) => yaml);
    assert.ok(layers.length > 0);
    const known = { override: 'replace', command: 'x' };
    const base = parseLayer({ services: { web: known, noisy: known } }, 'base');
    for (const yaml of layers) {
      const layer = parseLayer(documents.parse(yaml, page, 'text'), page);
      makePlan([base, layer], { directory: '/', environment: {} });
    }
  });
