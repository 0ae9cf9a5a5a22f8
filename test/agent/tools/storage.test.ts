/** `storage-list`, `storage-get`, `storage-add` (charm-runtime.md §5.8). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandlerContext } from '../../../src/agent/hooks/index.ts';
import type { StorageId } from '../../../src/core/model/index.ts';
import { handlerContext } from '../../support/handler.ts';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const id = (text: string): StorageId => text as StorageId;
const charm: HandlerContext['charm'] = {
  ...handlerContext().charm,
  storage: {
    data: { kind: 'filesystem', count: { min: 1, max: 3 } },
    logs: { kind: 'filesystem' },
    raw: { kind: 'block', count: { min: 0, max: null } },
  },
};
const storage: HandlerContext['storage'] = [
  { id: id('data/0'), kind: 'filesystem', location: '/srv/data', attached: true },
  { id: id('data/4'), kind: 'filesystem', location: '/srv/more', attached: false },
  { id: id('raw/2'), kind: 'block', location: '/dev/loop7', attached: true },
];
const context = { charm, storage, storageCounts: { data: 2, logs: 1, raw: 1 } };
const during = (kind: 'storage-attached' | 'storage-detaching', of: string): Partial<HandlerContext> => ({
  ...context,
  work: { kind: 'hook', hook: { kind, storage: id(of) } },
});

const anywhere: readonly (readonly [line: string, reply: Reply])[] = [
  ['storage-list', printed('data/0\nraw/2\n')],
  ['storage-list data', printed('data/0\n')],
  ['storage-list --format=json', printed('["data/0","raw/2"]\n')],
  ['storage-list none --format=json', printed('[]\n')],
  ['storage-list none', silent],
  ['storage-get', failed(2, 'no storage instance specified')],
  ['storage-get location', failed(2, 'no storage instance specified')],
  ['storage-get -s data/0 --format=json', printed('{"kind":"filesystem","location":"/srv/data"}\n')],
  ['storage-get -s raw/2', printed('kind: block\nlocation: /dev/loop7\n')],
  ['storage-get -s data/0 location', printed('/srv/data\n')],
  ['storage-get location -s data/0 --format=json', printed('"/srv/data"\n')],
  ['storage-get -s data/0 kind', printed('filesystem\n')],
  ['storage-get -s data/0 size', failed(1, 'invalid storage attribute "size"')],
  ['storage-get -s data/9', failed(2, 'invalid value "data/9" for option -s: storage "data/9" not found')],
  ['storage-get -s ../x', failed(2, 'invalid value "../x" for option -s: storage "../x" not found')],
  ['storage-add', failed(2, 'storage add requires a storage directive')],
  ['storage-add nothing', failed(1, 'charm storage "nothing" not found')],
  ['storage-add constructor', failed(1, 'charm storage "constructor" not found')],
  ['storage-add =1', failed(2, 'expected "name[=count]", got "=1"')],
  ['storage-add data=loop,2G', failed(2, 'only a count can be given for storage "data", got "loop,2G"')],
  ['storage-add data=0', failed(2, 'only a count can be given for storage "data", got "0"')],
  ['storage-add data=2', failed(1, 'cannot add storage "data": the unit would have 4, the charm allows 3')],
  ['storage-add logs', failed(1, 'cannot add storage "logs": the unit would have 2, the charm allows 1')],
  ['storage-add raw=100', silent],
  ['storage-add raw=129', failed(2, 'only a count can be given for storage "raw", got "129"')],
  ['storage-add raw=100 raw=100', failed(1, 'cannot add storage "raw": the unit would have 201, the charm allows 129')],
];

for (const [line, reply] of anywhere)
  test(line, async () => {
    assert.deepEqual(await caller({ context }).type(line), reply);
  });

test('in a hook of its own an instance is listed and needs no id', async () => {
  const attached = caller({ context: during('storage-attached', 'data/4') });
  assert.deepEqual(await attached.type('storage-list data'), printed('data/0\ndata/4\n'));
  assert.deepEqual(await attached.type('storage-get location'), printed('/srv/more\n'));
  const detaching = caller({ context: during('storage-detaching', 'raw/2') });
  assert.deepEqual(await detaching.type('storage-get kind'), printed('block\n'));
  assert.deepEqual(await detaching.type('storage-get -s data/0 location'), printed('/srv/data\n'));
});

test('several calls add up, and one that goes too far adds nothing', async () => {
  const unit = caller({ context });
  assert.deepEqual(await unit.type('storage-add raw data'), silent);
  assert.deepEqual(await unit.type('storage-add raw=2'), silent);
  assert.deepEqual(
    await unit.type('storage-add raw data'),
    failed(1, 'cannot add storage "data": the unit would have 4, the charm allows 3'),
  );
  assert.deepEqual(unit.flush().storageAdds, [
    { name: 'raw', count: 3 },
    { name: 'data', count: 1 },
  ]);
});

test('a handler that asked for nothing asks for nothing', () => {
  assert.equal('storageAdds' in caller({ context }).flush(), false);
});
