import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { exitCodes } from '../../src/cli/exit.ts';
import { type ErrorCode, errorFacts, errorTable } from '../../src/core/errors.ts';
import { repository } from '../support/built.ts';

test('every exit code is documented, and no other', () => {
  const text = readFileSync(path.join(repository, 'docs/operating.md'), 'utf8');
  const documented = [...text.matchAll(/^\| (\d+) \| (.+?) \|$/gm)].map(([, code, meaning]) => [Number(code), meaning]);
  const known = Object.values(exitCodes).map(([code, meaning]) => [code, meaning] as const);
  assert.deepEqual(
    documented.map(([code]) => code),
    known.map(([code]) => code),
  );
  for (const [code, meaning] of known)
    assert.ok(String(documented.find(([one]) => one === code)?.[1]).startsWith(meaning), `${code}`);
});

test('no error ends with a code that is not in the table', () => {
  const known = new Set<number>(Object.values(exitCodes).map(([code]) => code));
  for (const code of Object.keys(errorTable) as ErrorCode[]) assert.ok(known.has(errorFacts(code).exit), code);
});
