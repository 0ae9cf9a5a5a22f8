import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handlerOutput, loggedCharactersMax } from '../../../src/agent/hooks/output.ts';
import { recordedPorts } from '../../support/handler.ts';

test('stdout is logged at DEBUG and stderr at WARNING, under the name of the hook', () => {
  const ports = recordedPorts();
  const output = handlerOutput(ports, 'install');
  output.take('stdout', 'one');
  output.take('stderr', 'two');
  output.take('stdout', '');
  output.end();
  assert.deepEqual(ports.effects, [
    ['log', 'DEBUG', 'install', 'one'],
    ['log', 'WARNING', 'install', 'two'],
    ['log', 'DEBUG', 'install', ''],
  ]);
});

test('a flood is logged up to a limit, and one line says how much was not', () => {
  const ports = recordedPorts();
  const output = handlerOutput(ports, 'install');
  const line = 'x'.repeat(1023);
  for (let at = 0; at < 100_000; at++) output.take('stdout', line);
  output.end();

  const logged = Math.floor(loggedCharactersMax / line.length);
  const dropped = 100_000 - logged;
  assert.equal(ports.effects.length, logged + 1);
  assert.deepEqual(ports.effects.at(-1), [
    'log',
    'WARNING',
    'install',
    `output over ${loggedCharactersMax} characters was not logged: ${dropped} lines, ${dropped * 1023} characters`,
  ]);
});
