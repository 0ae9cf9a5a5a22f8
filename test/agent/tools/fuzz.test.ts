/** Whatever a charm types, it gets an answer of the contract: one line on stderr or a result, 0, 1 or 2. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toolTable } from '../../../src/agent/tools/table.ts';
import { backupAction, recordedPorts } from '../../support/handler.ts';
import { caller } from './caller.ts';

const flags = [...new Set(toolTable.flatMap((row) => Object.values(row.flags).flatMap(({ names }) => names)))];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...flags, '--format', '-o', '--help', '-h', '--', '-', '--x', '-', '--=') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'db',
      'db:7',
      '7',
      'web/0',
      'mysql',
      'a=b',
      '=',
      'a=',
      '80',
      '1-2/udp',
      'json',
      'yaml',
      'active',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor=1', '', '\0', '\ud800') },
);

test('every command line is answered in the words of the contract', async () => {
  const tools = toolTable.map(({ name }) => name);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...tools),
      fc.array(word, { maxLength: 6 }),
      fc.constantFrom(null, 3),
      fc.boolean(),
      async (name, words, epoch, inAction) => {
        const web = caller({ ports: recordedPorts(epoch), ...(inAction && { context: { work: backupAction } }) });
        const { stdout, stderr, exit } = await web.call([name, ...words], { input: '{"k": "v"}' });
        if (exit === 0) assert.equal(stderr, '');
        else {
          assert.ok(exit === 1 || exit === 2);
          assert.equal(stdout, '');
          assert.match(stderr, /^ERROR [^]+\n$/);
        }
        web.flush();
        web.results();
      },
    ),
    { numRuns: 1500 },
  );
});

test('a refused command leaves nothing behind that is flushed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('relation-set', 'state-set', 'open-port', 'action-set'),
      fc.array(word),
      async (name, words) => {
        const web = caller({ context: { work: backupAction } });
        const before = JSON.stringify([web.flush(), web.results()]);
        const { exit } = await web.call([name, ...words]);
        if (exit !== 0) assert.equal(JSON.stringify([web.flush(), web.results()]), before);
      },
    ),
    { numRuns: 500 },
  );
});

test('help of every tool shows its usage and all of its flags, and calls nothing', async () => {
  for (const row of toolTable) {
    const { stdout, exit } = await caller().type(`${row.name} --help`);
    assert.equal(exit, 0);
    assert.ok(stdout.startsWith(`Usage: ${row.name}`));
    for (const flag of Object.values(row.flags)) for (const name of flag.names) assert.ok(stdout.includes(name));
  }
});
