import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, asyncProperty, assert as check, constantFrom, integer, string, uint8Array } from 'fast-check';
import { boundaryOf, MultipartReader } from '../../../src/edge/pebble/files/multipart.ts';

const boundary = 'b'.repeat(32);

/** Cut into pieces of these lengths, the last of which is used to the end. */
async function* pieces(whole: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, index = 0; at < whole.length; index++) {
    const length = lengths[index % lengths.length] ?? 1;
    await Promise.resolve();
    yield whole.subarray(at, at + length);
    at += length;
  }
}

const bodyOf = (parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap((content, at) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${at}"\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);

async function readAll(
  reader: MultipartReader,
): Promise<readonly { readonly filename: string; readonly content: Buffer }[]> {
  const read: { filename: string; content: Buffer }[] = [];
  for (let part = await reader.next(); part !== null; part = await reader.next()) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.body) chunks.push(chunk);
    read.push({ filename: part.filename, content: Buffer.concat(chunks) });
  }
  return read;
}

/** Bytes that look like the beginning of a delimiter. */
const tricky = array(constantFrom('\r\n', '--', '\r\n--', '\r\n--b', boundary, 'x')).map((texts) =>
  Buffer.from(texts.join('')),
);
const contents = array(
  uint8Array({ maxLength: 200 }).chain((bytes) => tricky.map((text) => Buffer.concat([bytes, text]))),
  { maxLength: 4 },
);

test('parts come out as they went in, wherever the stream is cut', async () => {
  await check(
    asyncProperty(
      contents,
      array(integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
      async (parts, lengths) => {
        const safe = parts.filter((part) => !part.includes(`\r\n--${boundary}`));
        const read = await readAll(new MultipartReader(pieces(bodyOf(safe), lengths), boundary));
        assert.deepEqual(
          read.map(({ content }) => content),
          safe.map((part) => Buffer.from(part)),
        );
        assert.deepEqual(
          read.map(({ filename }) => filename),
          safe.map((_, at) => String(at)),
        );
      },
    ),
  );
});

test('a part that nobody reads is skipped', async () => {
  const reader = new MultipartReader(pieces(bodyOf([Buffer.from('one'), Buffer.from('two')]), [3]), boundary);
  await reader.next();
  const second = await reader.next();
  assert.equal(second?.filename, '1');
});

test('what is no multipart ends in a refusal', async () => {
  await check(
    asyncProperty(string({ maxLength: 100 }), async (text) => {
      const reader = new MultipartReader(pieces(Buffer.from(text), [7]), boundary);
      await assert.rejects(readAll(reader), { status: 400, message: /ends too soon/ });
    }),
  );
  const endless = Buffer.concat([Buffer.from(`--${boundary}\r\n`), Buffer.alloc(100_000, 65)]);
  await assert.rejects(readAll(new MultipartReader(pieces(endless, [1000]), boundary)), {
    message: /header.*too long/,
  });
});

test('a boundary may stand in quotes and has 32 characters', () => {
  assert.equal(boundaryOf(`multipart/form-data; boundary="${boundary}"`), boundary);
  assert.equal(boundaryOf(`multipart/form-data; charset=x; boundary=${boundary}`), boundary);
  for (const header of ['multipart/form-data', 'multipart/form-data; boundary=short'])
    assert.throws(() => boundaryOf(header), { status: 400 });
});

test('a backslash in a name stands for itself but before a quote', async () => {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name=files; filename="/a \\"b\\" c\\d"\r\n\r\n`;
  const part = await new MultipartReader(pieces(Buffer.from(head), [9]), boundary).next();
  assert.deepEqual([part?.name, part?.filename], ['files', '/a "b" c\\d']);
});
