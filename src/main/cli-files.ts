/** The files of the person who runs `reeve`. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, fstatSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
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
  readPipedInput,
  writeBytes: (file, content) => writeFile(file, content),
  packFolder: (folder) => tar(['-C', folder, '-cf', '-', '.']),
  async unpackFolder(folder, archive) {
    await mkdir(folder, { recursive: true });
    await tar(['-C', folder, '--no-same-owner', '-xf', '-'], archive);
  },
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

const archiveBytesMax = 64 * 1024 * 1024;

/** Throws `file-unusable` with what tar says. */
async function tar(args: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Uint8Array> {
  return await new Promise((resolve, reject) => {
    const child = execFile('tar', args, { encoding: 'buffer', maxBuffer: archiveBytesMax }, (cause, stdout) =>
      cause === null ? resolve(stdout) : reject(new AgentError('file-unusable', 'cannot copy this folder', { cause })),
    );
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** Whoever has started us may have left a pipe open that nobody ever writes to. */
const inputDelayMs = 300;

async function readPipedInput(): Promise<Uint8Array> {
  const { stdin } = process;
  const stats = fstatSync(stdin.fd);
  if (!stats.isFIFO() && !stats.isFile() && !stats.isSocket()) return new Uint8Array();
  const began = await Promise.race([
    once(stdin, 'readable').then(() => true),
    once(stdin, 'end').then(() => true),
    delay(inputDelayMs, false, { ref: false }),
  ]);
  if (began) return await buffer(stdin);
  stdin.destroy();
  return new Uint8Array();
}

async function readable<Content>(file: string, read: () => Promise<Content>): Promise<Content> {
  try {
    return await read();
  } catch (cause) {
    throw new AgentError('not-found', 'cannot read this file', { cause, fields: { file } });
  }
}
