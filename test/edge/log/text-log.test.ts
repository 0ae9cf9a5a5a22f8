import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { textLog } from '../../../src/edge/log/index.ts';
import { testFolder } from '../../support/folder.ts';

test('a line of text has its time, its place and its fields, and never a secret', (t) => {
  const file = path.join(testFolder(t), 'log');
  const destination = openSync(file, 'w');
  t.after(() => closeSync(destination));
  const log = textLog({ level: 'info', destination });
  log.debug('not shown');
  log.info('Started daemon.');
  log.warn('two\nlines', { password: 'canary', text: 'a\nb' });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  assert.equal(lines.length, 2);
  assert.match(lines[0] ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \[pebble\] Started daemon\.$/);
  assert.match(lines[1] ?? '', /Z \[pebble\] two lines \{"password":"\[secret\]","text":"a\\nb"\}$/);
});
