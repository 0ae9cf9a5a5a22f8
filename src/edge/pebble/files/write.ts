/** Writing: parts streamed to files beside their places, then renamed (pebble.md §10.4, §10.5). */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Fields, parseFirst } from '../body.ts';
import type { Call } from '../call.ts';
import { type Answer, Refusal, sync } from '../envelope.ts';
import type { PebbleLimits } from '../limits.ts';
import { makeDirectories } from './directories.ts';
import { checkPath, FileFailure, type ItemResult, resultOf } from './failure.ts';
import { boundaryOf, MultipartReader, type Part } from './multipart.ts';
import { type Owner, ownerOf, wantedOf } from './owners.ts';
import { permissionsOf } from './permissions.ts';

const fileModeDefault = 0o644;
const parentMode = 0o755;

/** Throws `Refusal`. */
export async function writeFiles({ request, limits }: Call): Promise<Answer> {
  const boundary = boundaryOf(request.headers['content-type'] ?? '');
  // An upload may take hours; one that stands still is ended.
  request.setTimeout(limits.stalledMsMax, () => request.destroy());
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  try {
    return sync(await writeParts(new MultipartReader(chunks, boundary), limits));
  } finally {
    request.setTimeout(0);
    // Lets go of the request, which may have more to say than anybody wants to know.
    await chunks.return?.();
  }
}

async function writeParts(parts: MultipartReader, limits: PebbleLimits): Promise<readonly ItemResult[]> {
  const wanted = await readRequest(await parts.next(), limits);
  const results = new Map<string, ItemResult>();
  for (let part = await parts.next(); part !== null; part = await parts.next()) {
    const { name, filename } = part;
    if (name !== 'files') throw new Refusal(400, `field name must be "files", got ${JSON.stringify(name)}`);
    const file = wanted.find((one) => one.string('path') === filename);
    if (file === undefined) throw new Refusal(400, `no metadata for path ${JSON.stringify(filename)}`);
    results.set(filename, await resultOf(filename, 'open', () => writeFile(file, part.body)));
  }
  return wanted.map((file) => results.get(file.string('path')) ?? noContent(file.string('path')));
}

const noContent = (file: string): ItemResult => ({
  path: file,
  error: { kind: 'generic-file-error', message: `no file content for path ${JSON.stringify(file)}` },
});

async function readRequest(part: Part | null, limits: PebbleLimits): Promise<readonly Fields[]> {
  if (part?.name !== 'request') throw new Refusal(400, 'first field name must be "request"');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of part.body) {
    bytes += chunk.length;
    if (bytes > limits.bodyBytesMax)
      throw new Refusal(413, `cannot take metadata of more than ${limits.bodyBytesMax} bytes`);
    chunks.push(chunk);
  }
  const fields = new Fields(parseFirst(Buffer.concat(chunks).toString('utf8'), limits.bodyDepthMax));
  const action = fields.string('action');
  if (action !== 'write') throw new Refusal(400, `multipart action must be "write", got ${JSON.stringify(action)}`);
  const files = fields.objects('files');
  if (files.length === 0) throw new Refusal(400, 'must specify one or more files');
  return files;
}

/** Throws `FileFailure`, and the system's error. */
async function writeFile(fields: Fields, body: AsyncIterable<Buffer>): Promise<void> {
  const file = fields.string('path');
  checkPath(file);
  const owner = await ownerOf(wantedOf(fields));
  const directory = path.posix.dirname(file);
  if (fields.boolean('make-dirs')) await makeDirectories(directory, parentMode, owner);
  const mode = permissionsOf(fields.string('permissions'), fileModeDefault);
  if (file.endsWith('/')) throw new FileFailure(`open ${file}: is a directory`);
  // A name of its own: the file's, with an ending, could be too long.
  const born = path.posix.join(directory, `.pebble-${randomBytes(8).toString('hex')}`);
  try {
    {
      await using handle = await open(born, 'wx', 0o600);
      await fill(handle, body, mode, owner);
    }
    await rename(born, file);
    await using folder = await open(directory);
    await folder.sync();
  } catch (error) {
    await rm(born, { force: true });
    throw error;
  }
}

async function fill(handle: FileHandle, body: AsyncIterable<Buffer>, mode: number, owner: Owner | null): Promise<void> {
  for await (const chunk of body) await handle.writeFile(chunk);
  // Before the mode: a change of owner takes bits of it away.
  if (owner !== null) await handle.chown(owner.userId, owner.groupId);
  await handle.chmod(mode);
  await handle.sync();
}
