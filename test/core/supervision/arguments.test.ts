import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePlan, parseLayer, withArguments } from '../../../src/core/supervision/index.ts';

const layer = (name: string, command?: string) =>
  parseLayer({ services: { web: { override: 'merge', ...(command !== undefined && { command }) } } }, name);
const commandOf = (layers: readonly ReturnType<typeof layer>[], given: readonly string[]) =>
  makePlan(withArguments(layers, 'web', given), { directory: '/', environment: {} }).services.get('web')?.launch
    .command;

test('given arguments replace the default ones of the command that counts', () => {
  const layers = [layer('a', 'low [ -l ]'), layer('b', "serve 'a b' [ --port 80 ]"), layer('c')];
  assert.deepEqual(commandOf(layers, ['--port', '81', "it's", '']), ['serve', 'a b', '--port', '81', "it's", '']);
  assert.deepEqual(commandOf(layers, []), ['serve', 'a b']);
  assert.deepEqual(commandOf([layer('a', 'serve')], ['-x']), ['serve', '-x']);
});

test('arguments for a service that does not exist are refused', () => {
  assert.throws(() => withArguments([layer('a', 'serve')], 'db', ['-x']), /services.db: there is no such service/);
});
