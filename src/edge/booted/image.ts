/** What an image is given when it becomes a machine, written to the machine's disk before it boots. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A name, and an identity of its own. */
export async function nameMachine(disk: string, name: string): Promise<void> {
  await writeOnDisk(disk, 'etc/hostname', `${name}\n`);
  await writeOnDisk(disk, 'etc/hosts', `127.0.0.1 localhost\n127.0.1.1 ${name}\n::1 localhost ip6-localhost\n`);
  await writeOnDisk(disk, 'etc/machine-id', `${randomBytes(16).toString('hex')}\n`);
}

/**
 * `file` is relative to the machine's root. Everybody in the machine may read it, and reach it: modes show through,
 * whatever the mask of whoever asks.
 */
export async function writeOnDisk(disk: string, file: string, text: string): Promise<void> {
  const parts = ['upper', ...file.split('/')];
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = path.join(disk, ...parts.slice(0, depth));
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
  }
  await writeFile(path.join(disk, ...parts), text);
  await chmod(path.join(disk, ...parts), 0o644);
}
