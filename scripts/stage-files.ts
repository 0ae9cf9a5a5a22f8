/** What the scripts that make packages have in common. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '..');

/** That of the checkout. */
export const ownVersion = (
  JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as { readonly version: string }
).version;

export const hasProgram = (program: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(path.join(folder, program)));

/** Throws when the program is missing, with the Debian packages that have it. */
export function need(program: string, debianPackages: string): void {
  if (!hasProgram(program))
    throw new Error(`${program} is missing: install it with: apt-get install ${debianPackages}`);
}

/** Runs a program in the repository; it talks on stderr only. Throws when it fails. */
export function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  execFileSync(program, args, {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Writes a file of a tree. */
export function put(root: string, file: string, content: string | Uint8Array, mode = 0o644): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  chmodSync(target, mode);
}

/** The same bytes each time: gzip writes neither name nor time. */
export function putCompressed(root: string, file: string, text: string): void {
  put(root, `${file}.gz`, execFileSync('gzip', ['-9', '--no-name', '--stdout'], { input: text }));
}
