/**
 * The archive that a person sends to those who help. Nothing goes into it but what is gathered here, and everything passes
 * `core/redact` on its way: no key, no database and no bag of a relation is ever read for it.
 */
import { type FileHandle, mkdir, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AgentError, explainError } from '../../core/errors.ts';
import { redactKnown, redactText, redactValue } from '../../core/redact/index.ts';
import type { Installation } from '../doctor/index.ts';
import { gatherLocal } from './agent-parts.ts';
import { gatherFiles, knownSecrets } from './file-parts.ts';
import type { Part } from './part.ts';

/** All parts together; those that come later are left out. */
export const archiveBytesMax = 32 * 1024 * 1024;

export interface Diagnosis {
  readonly file: string;
  readonly bytes: number;
  /** What could not be gathered, and why. */
  readonly missing: readonly string[];
}

/**
 * Writes the archive, readable by its owner alone. `facts` are told as they are, such as findings and versions. Throws
 * `already-exists`, `file-unusable`.
 */
export async function diagnose(
  installation: Installation,
  facts: Readonly<Record<string, unknown>>,
  file: string,
): Promise<Diagnosis> {
  const output = await createFile(file);
  const folder = await mkdtemp(path.join(tmpdir(), 'reeve-diagnose-'));
  try {
    const root = path.basename(file).replace(/\.tar\.gz$|\.tgz$/, '');
    const missing = await stage(path.join(folder, root), installation, facts);
    await pack(folder, root, output);
    return { file, bytes: (await stat(file)).size, missing };
  } finally {
    await output.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function stage(folder: string, installation: Installation, facts: Readonly<Record<string, unknown>>) {
  const known = knownSecrets(installation);
  const missing: string[] = [];
  let bytes = 0;
  async function put(name: string, content: string): Promise<void> {
    const text = redactKnown(content, known);
    bytes += Buffer.byteLength(text);
    if (bytes > archiveBytesMax) return void missing.push(`${name}: the archive is full`);
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text, { mode: 0o600 });
  }
  const told = Object.entries(facts).map(([name, value]): Part => ({ name: `${name}.json`, read: () => value }));
  for await (const { name, read } of parts(told, installation))
    try {
      const content = await read();
      if (content !== null) await put(name, typeof content === 'string' ? redactText(content) : print(content));
    } catch (error) {
      missing.push(`${name}: ${redactText(explainError(error))}`);
    }
  await put('missing.json', print(missing));
  return missing;
}

async function* parts(told: readonly Part[], installation: Installation): AsyncGenerator<Part> {
  yield* told;
  yield* gatherLocal(installation);
  yield* gatherFiles(installation);
}

const print = (value: unknown): string => `${JSON.stringify(redactValue(value), null, 2)}\n`;

/** Before anything is gathered. Throws `already-exists`, `file-unusable`. */
async function createFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new AgentError(exists ? 'already-exists' : 'file-unusable', 'cannot write the archive', {
      cause,
      fields: { file },
      next: 'reeve diagnose OTHER.tar.gz',
    });
  }
}

async function pack(folder: string, root: string, output: FileHandle): Promise<void> {
  const { create } = await import('tar');
  const archive = create({ cwd: folder, gzip: true, portable: true, strict: true }, [root]);
  await pipeline(Readable.from(archive as unknown as AsyncIterable<Buffer>), output.createWriteStream());
}
