import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databaseChanged, recordedPorts } from '../../support/handler.ts';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const inDatabaseHook = { context: { work: databaseChanged } };

const lines: readonly (readonly [why: string, line: readonly string[], reply: Reply])[] = [
  ['flags may follow words', ['relation-get', 'host', '-r', '7', 'mysql/0'], printed('10.0.0.9\n')],
  ['a long flag takes its value behind =', ['relation-get', '--relation=7', 'host'], printed('10.0.0.9\n')],
  ['a long flag takes the next argument', ['relation-get', '--relation', '7', 'host'], printed('10.0.0.9\n')],
  ['behind -- everything is a word', ['config-get', '--', '--all'], silent],
  ['a dash is a word', ['relation-get', '-', 'mysql/1', '--format=json'], printed('{}\n')],
  ['an empty argument is a word', ['status-set', 'active', ''], silent],
  ['too many words', ['config-get', 'a', 'b', 'c'], failed(2, 'unrecognized args: ["b" "c"]')],
  ['an unknown long flag', ['config-get', '--nope=1'], failed(2, 'option provided but not defined: --nope')],
  ['an unknown short flag', ['config-get', '-x'], failed(2, 'option provided but not defined: -x')],
  ['a flag of another tool', ['config-get', '--app'], failed(2, 'option provided but not defined: --app')],
  ['a flag without its value', ['config-get', '--format'], failed(2, 'option needs an argument: --format')],
  [
    'a bad flag value shows the flag as typed, short',
    ['relation-list', '-r', '9999'],
    failed(2, 'invalid value "9999" for option -r: relation not found'),
  ],
  [
    'a bad flag value shows the flag as typed, long',
    ['relation-list', '--relation', '9999'],
    failed(2, 'invalid value "9999" for option --relation: relation not found'),
  ],
  [
    'an unknown format',
    ['config-get', '--format', 'xml'],
    failed(2, 'invalid value "xml" for option --format: unknown format "xml"'),
  ],
  [
    'smart where it does not exist',
    ['goal-state', '--format=smart'],
    failed(2, 'invalid value "smart" for option --format: unknown format "smart"'),
  ],
  [
    'a switch with nonsense',
    ['relation-list', '--app=maybe'],
    failed(2, 'invalid value "maybe" for option --app: not a boolean'),
  ],
  [
    'a switch does not take the next argument',
    ['relation-list', '--app', 'True'],
    failed(2, 'unrecognized args: ["True"]'),
  ],
];

for (const [why, line, reply] of lines)
  test(`${why}: ${line.join(' ')}`, async () => {
    assert.deepEqual(await caller(inDatabaseHook).call(line), reply);
  });

for (const yes of ['1', 't', 'T', 'true', 'True', 'TRUE'])
  test(`a switch takes =${yes} for on`, async () => {
    assert.deepEqual(await caller(inDatabaseHook).type(`relation-list --app=${yes}`), printed('mysql\n'));
  });

for (const no of ['0', 'f', 'F', 'false', 'False', 'FALSE'])
  test(`a switch takes =${no} for off`, async () => {
    assert.deepEqual(await caller(inDatabaseHook).type(`relation-list --app=${no}`), printed('mysql/0\nmysql/1\n'));
  });

test('help goes to stdout and names usage, purpose and flags', async () => {
  const expected = `Usage: relation-ids [options] [<endpoint>]

Prints the relations of an endpoint.

Options:
  --format smart|yaml|json  how the answer is printed; default: smart
  -o, --output <file>       write the answer to a file
`;
  assert.deepEqual(await caller().type('relation-ids --help'), printed(expected));
  assert.deepEqual(await caller().type('relation-ids -h'), printed(expected));
});

test('help of a tool without flags promises none', async () => {
  assert.equal((await caller().type('action-log --help')).stdout.split('\n')[0], 'Usage: action-log <message> ...');
});

test('a message that begins with a dash goes behind the terminator', async () => {
  const ports = recordedPorts();
  await caller({ ports }).call(['juju-log', '--log-level', 'ERROR', '--', '--not-a-flag', '-x']);
  assert.deepEqual(ports.effects, [['log', 'ERROR', 'juju-log', '--not-a-flag -x']]);
});
