/** The committed protobuf code is what the script makes of proto/, and keeps the rules of the protocol. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { agentV1 } from '../../../src/edge/wire/protobuf.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('generating again gives the committed files', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'reeve-generated-'));
  t.after(() => rm(folder, { recursive: true }));
  await promisify(execFile)('sh', ['scripts/generate.sh', folder], { cwd: root });
  for (const name of ['protocol.js', 'protocol.d.ts']) {
    const committed = await readFile(path.join(root, 'src/edge/wire/generated', name), 'utf8');
    assert.ok(
      (await readFile(path.join(folder, name), 'utf8')) === committed,
      `${name} differs: run scripts/generate.sh`,
    );
  }
});

const protos = globSync('proto/**/*.proto', { cwd: root }).map((file) => ({
  file,
  source: readFileSync(path.join(root, file), 'utf8').replace(/\/\/.*/g, ''),
}));

test('no message repeats a 64-bit number: a small message must not become millions of values', () => {
  for (const { file, source } of protos) assert.doesNotMatch(source, /repeated (u?int64|s?fixed64|sint64)/, file);
});

test('no message has a map: their order is free', () => {
  for (const { file, source } of protos) assert.doesNotMatch(source, /\bmap\s*</, file);
});

test('in signed messages the fields stand in number order', () => {
  const source = protos.find(({ file }) => file.endsWith('orders.proto'))?.source ?? '';
  const messages = [...source.matchAll(/message \w+ \{((?:[^{}]|\{[^{}]*\})*)\}/g)];
  assert.ok(messages.length >= 7);
  for (const [, body = ''] of messages) {
    const numbers = [...body.matchAll(/= (\d+);/g)].map(([, number]) => Number(number));
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(numbers).size, numbers.length);
  }
});

test('64-bit numbers are numbers', () => {
  const bytes = agentV1.ModelAck.encode({ revision: Number.MAX_SAFE_INTEGER }).finish();
  assert.equal(agentV1.ModelAck.decode(bytes).revision, Number.MAX_SAFE_INTEGER);
});

test('encoding and decoding work in a process that can make no code from strings (A69)', async () => {
  const script = `
    const { agentV1 } = await import('./src/edge/wire/protobuf.ts');
    const bytes = agentV1.ModelAck.encode({ revision: 2 ** 40 }).finish();
    try { new Function('return 1')(); } catch (error) { console.log(error.name, agentV1.ModelAck.decode(bytes).revision); }`;
  const flags = ['--disable-proto=delete', '--disallow-code-generation-from-strings', '--input-type=module', '-e'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script], { cwd: root });
  assert.equal(stdout, `EvalError ${2 ** 40}\n`);
});

test('grpc-js does not load a second protobufjs', async () => {
  const script = `
    await import('./src/edge/wire/index.ts');
    const { default: module } = await import('node:module');
    console.log(Object.keys(module._cache).filter((file) => /proto-loader|protobufjs.index/.test(file)).length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  assert.equal(stdout, '0\n');
});
