/** The files of the person who runs `reeve`. */
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { CliFiles } from '../cli/ports.ts';
import { AgentError } from '../core/errors.ts';

export const cliFiles: CliFiles & { makeFolder(folder: string): Promise<void> } = {
  async kind(file) {
    const found = await stat(file).catch(() => null);
    if (found === null) return 'missing';
    return found.isDirectory() ? 'directory' : 'file';
  },
  readText: (file) => readable(file, () => readFile(file, 'utf8')),
  readBytes: (file) => readable(file, () => readFile(file)),
  stream: (file) => createReadStream(file),
  version: (file) =>
    readable(file, async () => {
      const { ino, size, mtimeNs } = await stat(file, { bigint: true });
      return `${ino} ${size} ${mtimeNs}`;
    }),
  readStdin: () => text(process.stdin),
  async withTemporaryFolder(work) {
    const folder = await mkdtemp(path.join(tmpdir(), 'reeve-'));
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
};

async function readable<Content>(file: string, read: () => Promise<Content>): Promise<Content> {
  try {
    return await read();
  } catch (cause) {
    throw new AgentError('not-found', 'cannot read this file', { cause, fields: { file } });
  }
}
