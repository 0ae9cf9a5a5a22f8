/** Secrets of a unit that has none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const lines: readonly (readonly [line: string, reply: Reply])[] = [
  ['secret-ids --format=json', printed('[]\n')],
  ['secret-ids', silent],
  ['secret-get', failed(2, 'require either a secret URI or label')],
  ['secret-get --peek --refresh x', failed(2, 'specify one of --peek or --refresh but not both')],
  ['secret-get secret:9m4e2mr0ui3e8a215n4g', failed(1, 'secret "secret:9m4e2mr0ui3e8a215n4g" not found')],
  ['secret-get x key#base64 --label l --format=json', failed(1, 'secret "x" not found')],
  ['secret-get --label db', failed(1, 'secret with label "db" not found')],
  ['secret-info-get x', failed(1, 'secret "x" not found')],
  ['secret-info-get --label db', failed(1, 'secret with label "db" not found')],
  ['secret-info-get x --label db', failed(2, 'specify either a secret URI or label but not both')],
  ['secret-info-get', failed(2, 'require either a secret URI or label')],
];

for (const [line, reply] of lines)
  test(line, async () => {
    assert.deepEqual(await caller().type(line), reply);
  });
