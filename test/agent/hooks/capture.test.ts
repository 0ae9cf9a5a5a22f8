import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capture, capturedBytesMax } from '../../../src/agent/hooks/capture.ts';

function captured(...chunks: readonly (string | Uint8Array)[]) {
  const { take, end } = capture();
  for (const chunk of chunks) take(Buffer.from(chunk));
  return end();
}

test('what was printed is kept as it is: without a last newline, with a byte order mark, in a line without end', () => {
  const long = 'x'.repeat(200 * 1024);
  for (const text of ['', 'no newline', '\n', 'two\nlines\n', '\uFEFFmark', 'a\r\nb\0c', long])
    assert.deepEqual(captured(text), { text, encoding: 'utf-8' });
});

test('a character that arrives in two pieces is one character', () => {
  const [first, rest] = [Buffer.from('€').subarray(0, 1), Buffer.from('€').subarray(1)];
  assert.deepEqual(captured('5 ', first, rest), { text: '5 €', encoding: 'utf-8' });
});

test('bytes that are no text are told in base64', () => {
  const bytes = Uint8Array.from({ length: 40_000 }, (_, at) => at % 256);
  assert.deepEqual(captured(bytes), { text: Buffer.from(bytes).toString('base64'), encoding: 'base64' });
});

test('a flood is kept up to a limit, and its last line says how much was dropped', () => {
  const line = `${'x'.repeat(1023)}\n`;
  const { text } = captured(...Array.from({ length: 3000 }, () => line));
  const note = `\n[${3000 * 1024 - capturedBytesMax} bytes more were dropped]\n`;
  assert.equal(text.length, capturedBytesMax + note.length);
  assert.ok(text.endsWith(note));
});

test('our own limit cuts no character in two', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const { text, encoding } = captured(before, '😀'.repeat(capturedBytesMax / 4 + 1));
    assert.equal(encoding, 'utf-8');
    assert.match(text, /^[abc]*😀+\n\[\d+ bytes more were dropped\]\n$/u);
  }
});

test('the bytes are only lent', () => {
  const { take, end } = capture();
  const bytes = Buffer.from('mine');
  take(bytes);
  bytes.fill(0);
  assert.equal(end().text, 'mine');
});
