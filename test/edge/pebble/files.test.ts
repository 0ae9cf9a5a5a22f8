import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { testPebble } from '../../support/pebble.ts';
import { ask, begin } from '../../support/pebble-client.ts';
import { eventually } from '../../support/shim.ts';

const boundary = 'x'.repeat(40);
const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
const json = { 'content-type': 'application/json' };
const isRoot = process.getuid?.() === 0;

interface Item {
  readonly path: string;
  readonly error?: { readonly kind: string; readonly message: string };
}

async function serve(t: TestContext) {
  const served = await testPebble(t);
  const { socketPath, folder } = served;
  const act = async (body: object) => {
    const answered = await ask(socketPath, '/v1/files', { body, headers: json });
    return answered.result as readonly Item[];
  };
  const list = (query: string) => ask(socketPath, `/v1/files?action=list&${query}`);
  const write = (files: readonly object[], parts: readonly [string, string][]) =>
    ask(socketPath, '/v1/files', { body: multipart({ action: 'write', files }, parts), headers: type });
  return { ...served, act, list, write, at: (name: string) => path.join(folder, name) };
}

const multipart = (request: object, parts: readonly [string, string][]): string =>
  [
    `--${boundary}\r\nContent-Disposition: form-data; name="request"\r\n\r\n${JSON.stringify(request)}\r\n`,
    ...parts.map(
      ([name, content]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n`,
    ),
    `--${boundary}--\r\n`,
  ].join('');

const kinds = (items: readonly Item[]) => items.map(({ error }) => error?.kind ?? 'ok');

test('a folder is listed sorted, with what each entry is', async (t) => {
  const { list, at, folder } = await serve(t);
  mkdirSync(at('d/sub'), { recursive: true });
  writeFileSync(at('d/file'), 'four');
  chmodSync(at('d/file'), 0o4620);
  symlinkSync('nowhere', at('d/link'));
  execFileSync('mkfifo', [at('d/pipe')]);
  const entries = (await list(`path=${folder}/./d//`)).result as Record<string, unknown>[];
  assert.deepEqual(
    entries.map(({ name, type, path: file }) => [name, type, file]),
    [
      ['file', 'file', at('d/file')],
      ['link', 'symlink', at('d/link')],
      ['pipe', 'named-pipe', at('d/pipe')],
      ['sub', 'directory', at('d/sub')],
    ],
  );
  const { 'last-modified': modified, ...file } = entries[0] ?? {};
  assert.match(modified as string, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
  assert.deepEqual(Object.keys(file), [
    'path',
    'name',
    'type',
    'size',
    'permissions',
    'user-id',
    'user',
    'group-id',
    'group',
  ]);
  assert.deepEqual([file['size'], file['permissions'], file['user-id']], [4, '620', process.getuid?.()]);
  assert.equal('size' in (entries[3] ?? {}), false);
});

test('a pattern, a file and a folder itself are listed', async (t) => {
  const { list, at } = await serve(t);
  mkdirSync(at('d'));
  for (const name of ['a.gz', 'b.gz', 'c']) writeFileSync(at(`d/${name}`), '');
  symlinkSync(at('d'), at('link'));
  const names = async (query: string) => ((await list(query)).result as { name: string }[]).map(({ name }) => name);
  assert.deepEqual(await names(`path=${at('d')}&pattern=*.gz`), ['a.gz', 'b.gz']);
  assert.deepEqual(await names(`path=${at('d')}&pattern=none`), []);
  assert.deepEqual(await names(`path=${at('d')}&itself=true`), ['d']);
  assert.deepEqual(await names(`path=${at('d/c')}`), ['c']);
  assert.deepEqual(await names(`path=${at('link')}`), ['a.gz', 'b.gz', 'c']);
  assert.deepEqual((await list('path=/&itself=true')).result, [
    { ...((await list('path=/&itself=true')).result as object[])[0], path: '/', name: '/' },
  ]);
});

test('a listing that fails says so with its status, and the words that clients match', async (t) => {
  const { list, at } = await serve(t);
  const absent = await list(`path=${at('none/')}`);
  assert.deepEqual(
    [absent.status, absent.result],
    [404, { message: `stat ${at('none/')}: no such file or directory`, kind: 'not-found' }],
  );
  for (const query of ['', 'path=', 'path=x', 'path=/%00', 'path=/&itself=1', 'path=/&pattern=['])
    assert.equal((await list(query)).status, 400, query);
});

test('what was written is read back, byte by byte, with its mode and nothing beside it', async (t) => {
  const { write, at, socketPath, folder } = await serve(t);
  const before = process.umask(0o077);
  t.after(() => process.umask(before));
  const files = [
    { path: at('a'), permissions: '640' },
    { path: at('deep/er/b'), 'make-dirs': true },
  ];
  const written = await write(files, [
    [at('deep/er/b'), 'B'],
    [at('a'), '\r\n--x\0'],
  ]);
  assert.deepEqual(written.result, [{ path: at('a') }, { path: at('deep/er/b') }]);
  const mode = (name: string) => statSync(at(name)).mode & 0o777;
  assert.deepEqual([mode('a'), mode('deep/er/b'), mode('deep/er')], [0o640, 0o644, 0o755]);
  assert.deepEqual(readdirSync(at('deep/er')), ['b']);
  const query = ['a', 'deep/er/b', 'none'].map((name) => `&path=${at(name)}`).join('');
  const read = await ask(socketPath, `/v1/files?action=read${query}`, { headers: { accept: 'multipart/form-data' } });
  const [, mark = ''] = /boundary=(\w+)/.exec(read.headers['content-type'] ?? '') ?? [];
  const parts = read.text.split(`--${mark}`);
  assert.equal(
    parts[1],
    `\r\nContent-Disposition: form-data; name="files"; filename="${folder}/a"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n\r\n--x\0\r\n',
  );
  assert.equal(parts.at(-1), '--\r\n');
  const [, response = ''] = parts.at(-2)?.split('\r\n\r\n') ?? [];
  const { result } = JSON.parse(response) as { result: readonly Item[] };
  assert.deepEqual(kinds(result), ['ok', 'ok', 'not-found']);
  assert.equal(parts.length, 5);
});

test('a file is replaced as a whole: a link is not followed, and an old reader keeps the old one', async (t) => {
  const { write, at } = await serve(t);
  writeFileSync(at('target'), 'old');
  symlinkSync(at('target'), at('link'));
  const inode = statSync(at('target')).ino;
  await write(
    [{ path: at('link') }, { path: at('target') }],
    [
      [at('link'), 'new'],
      [at('target'), 'newer'],
    ],
  );
  assert.deepEqual([readFileSync(at('link'), 'utf8'), readFileSync(at('target'), 'utf8')], ['new', 'newer']);
  assert.notEqual(statSync(at('target')).ino, inode);
});

test('each file that cannot be written fails alone', async (t) => {
  const { write, at, folder } = await serve(t);
  writeFileSync(at('file'), '');
  mkdirSync(at('d'));
  const paths = [
    'relative',
    at('none/x'),
    at('file/x'),
    at('d'),
    at('nul\0'),
    at('mode'),
    at('sign'),
    at('owner'),
    at('good'),
    at('absent'),
  ];
  const files = paths.map((file) => ({
    path: file,
    ...(file.endsWith('mode') && { permissions: '1000' }),
    ...(file.endsWith('sign') && { permissions: '-01' }),
    ...(file.endsWith('owner') && { group: 'no-such' }),
  }));
  const { status, result } = await write(
    files,
    paths.slice(0, -1).map((file) => [file, 'content']),
  );
  assert.equal(status, 200);
  const generic = 'generic-file-error';
  assert.deepEqual(kinds(result as Item[]), [
    generic,
    'not-found',
    generic,
    generic,
    generic,
    generic,
    generic,
    generic,
    'ok',
    generic,
  ]);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('.pebble-')),
    [],
  );
});

test('a write that is cut off leaves the old file and nothing else', async (t) => {
  const { socketPath, folder, at, act } = await serve(t);
  writeFileSync(at('file'), 'old');
  const { sent, answered } = begin(socketPath, '/v1/files', type);
  const whole = multipart({ action: 'write', files: [{ path: at('file') }] }, [[at('file'), 'new '.repeat(1000)]]);
  sent.write(whole.slice(0, -500));
  // The server has begun when the new file is there.
  while (!readdirSync(folder).some((name) => name.startsWith('.pebble-'))) await new Promise(setImmediate);
  sent.destroy();
  await assert.rejects(answered);
  while (readdirSync(folder).some((name) => name.startsWith('.pebble-'))) await new Promise(setImmediate);
  assert.equal(readFileSync(at('file'), 'utf8'), 'old');
  assert.deepEqual(kinds(await act({ action: 'remove', paths: [{ path: at('file') }] })), ['ok']);
});

test('an upload that breaks the form is refused as a whole', async (t) => {
  const { socketPath, at } = await serve(t);
  const good = multipart({ action: 'write', files: [{ path: at('a') }] }, [[at('a'), 'A']]);
  const bad: [string, Record<string, string>][] = [
    [good, { 'content-type': 'multipart/form-data; boundary=short' }],
    [good.replace('name="request"', 'name="other"'), type],
    [good.replace('"write"', '"read"'), type],
    [good.replace('name="files"', 'name="file"'), type],
    [good.replace(/filename="[^"]*"/, 'filename="/other"'), type],
    [good.slice(0, -10), type],
    ['', type],
    ['--', type],
    [multipart({ action: 'write', files: [] }, []), type],
    [good, { 'content-type': 'text/plain' }],
    [JSON.stringify({ action: 'write' }), json],
    [JSON.stringify({ action: 'constructor' }), json],
  ];
  for (const [body, headers] of bad) {
    const { status } = await ask(socketPath, '/v1/files', { body, headers, method: 'POST' });
    assert.equal(status, 400, body.slice(0, 200));
  }
  assert.equal((await ask(socketPath, '/v1/files?action=read&path=/x')).status, 400);
  assert.equal((await ask(socketPath, '/v1/files?action=x')).status, 400);
});

test('only regular files are read', async (t) => {
  const { socketPath, at, folder } = await serve(t);
  execFileSync('mkfifo', [at('pipe')]);
  const query = [folder, at('pipe'), 'relative', '/dev/zero'].map((file) => `&path=${file}`).join('');
  const read = await ask(socketPath, `/v1/files?action=read${query}`, { headers: { accept: 'multipart/form-data' } });
  const { result } = JSON.parse(/\{"type".*\}/.exec(read.text)?.[0] ?? '') as { result: readonly Item[] };
  assert.deepEqual(kinds(result), Array(4).fill('generic-file-error'));
  assert.match(result[0]?.error?.message ?? '', new RegExp(folder));
});

test('folders get the mode that was asked for, parents too, and those that are there stay', async (t) => {
  const { act, at } = await serve(t);
  mkdirSync(at('there'), { mode: 0o700 });
  writeFileSync(at('file'), '');
  const dirs = [
    { path: at('plain') },
    { path: at('x/y/z'), 'make-parents': true, permissions: '777' },
    { path: at('there') },
    { path: at('there'), 'make-parents': true, permissions: '777' },
    { path: at('no/parent') },
    { path: at('file/sub') },
    { path: at('file/sub'), 'make-parents': true },
    { path: 'relative' },
    { path: at('mode'), permissions: '1000' },
    { path: at('trailing/') },
  ];
  const generic = 'generic-file-error';
  const result = await act({ action: 'make-dirs', dirs });
  assert.deepEqual(kinds(result), ['ok', 'ok', generic, 'ok', 'not-found', generic, generic, generic, generic, 'ok']);
  const mode = (name: string) => statSync(at(name)).mode & 0o777;
  assert.deepEqual([mode('plain'), mode('x'), mode('x/y/z'), mode('there')], [0o755, 0o777, 0o777, 0o700]);
});

test('removing goes as deep as was asked', async (t) => {
  const { act, at } = await serve(t);
  mkdirSync(at('full/deep'), { recursive: true });
  mkdirSync(at('empty'));
  symlinkSync(at('full'), at('link'));
  const paths = [
    { path: at('link') },
    { path: at('full') },
    { path: at('empty') },
    { path: at('none') },
    { path: at('none'), recursive: true },
    { path: at('full'), recursive: true },
    { path: '/', recursive: true },
    { path: 'relative' },
  ];
  const generic = 'generic-file-error';
  assert.deepEqual(kinds(await act({ action: 'remove', paths })), [
    'ok',
    generic,
    'ok',
    'not-found',
    'ok',
    'ok',
    generic,
    generic,
  ]);
  assert.equal(existsSync(at('full')), false);
});

test('a tree is removed with its links, and never through them', async (t) => {
  const { act, at } = await serve(t);
  mkdirSync(at('kept'));
  writeFileSync(at('kept/file'), '');
  mkdirSync(at('tree/deep/deeper'), { recursive: true });
  writeFileSync(at('tree/deep/file'), '');
  chmodSync(at('tree/deep/file'), 0);
  symlinkSync(at('kept'), at('tree/deep/link'));
  assert.deepEqual(kinds(await act({ action: 'remove', paths: [{ path: `${at('tree')}/`, recursive: true }] })), [
    'ok',
  ]);
  assert.deepEqual([existsSync(at('tree')), existsSync(at('kept/file'))], [false, true]);
});

test('owners are set by name and by number', { skip: !isRoot && 'only root gives files away' }, async (t) => {
  const { write, act, at } = await serve(t);
  await write([{ path: at('p/f'), 'make-dirs': true, user: 'nobody' }], [[at('p/f'), '']]);
  await act({ action: 'make-dirs', dirs: [{ path: at('n'), 'user-id': 12_345, 'group-id': 54_321 }] });
  const owner = (name: string) => [statSync(at(name)).uid, statSync(at(name)).gid];
  assert.deepEqual(
    [owner('p/f'), owner('p'), owner('n')],
    [
      [65_534, 65_534],
      [65_534, 65_534],
      [12_345, 54_321],
    ],
  );
});

test('a name with a NUL is refused wherever it stands, and nothing is made', async (t) => {
  const { act, list, write, at } = await serve(t);
  const named = at('a\0b');
  assert.equal((await list(`path=${encodeURIComponent(named)}`)).status, 400);
  for (const action of ['make-dirs', 'remove'])
    assert.ok((await act({ action, [action === 'remove' ? 'paths' : 'dirs']: [{ path: named }] }))[0]?.error, action);
  const answer = await write([{ path: named }], [[named, 'text']]);
  assert.ok(answer.status === 400 || (answer.result as readonly Item[])[0]?.error);
  assert.deepEqual(
    readdirSync(at('.')).filter((name) => name.startsWith('a')),
    [],
  );
});

test('a client that is slow to end its upload is heard out, although all is said', async (t) => {
  const { socketPath, at } = await serve(t);
  const file = at('slow');
  const body = multipart({ action: 'write', files: [{ path: file }] }, [[file, 'text']]);
  const socket = connect(socketPath);
  const headers = `Host: _\r\nConnection: close\r\nContent-Type: ${type['content-type']}\r\nTransfer-Encoding: chunked`;
  socket.write(`POST /v1/files HTTP/1.1\r\n${headers}\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n`);
  await eventually(async () => existsSync(file));
  await ask(socketPath, '/v1/system-info');
  // The end of a chunked body, which clients write by itself; they read nothing before.
  await new Promise<void>((resolve, reject) => {
    socket.write('0\r\n\r\n', (error) => (error ? reject(error) : resolve()));
  });
  assert.match(await text(socket), /^HTTP\/1.1 200 OK\r\n/);
});
