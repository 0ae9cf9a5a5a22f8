/** Builds packages for tests, and has them judged. */
import { execFileSync, spawnSync } from 'node:child_process';
import { repository } from '../support/built.ts';

/** What a package must not depend on. */
export interface BuilderHabits {
  readonly umask?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface DebRequest {
  readonly architecture: 'amd64' | 'arm64';
  readonly version: string;
  /** The folder that gets them. */
  readonly out: string;
}

export function buildDebs({ architecture, version, out }: DebRequest, habits: BuilderHabits = {}): void {
  const { umask = '022', environment = {} } = habits;
  const options = `--arch ${architecture} --version ${version} --out '${out}'`;
  execFileSync('sh', ['-c', `umask ${umask}; exec "$0" scripts/deb.ts ${options}`, process.execPath], {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Why this cannot be seen here; false when it can. */
export const missing = (program: string, debianPackage: string): string | false =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0 &&
  `not installed: ${program} (apt-get install ${debianPackage})`;

export const lintianSkipReason = (): string | false => missing('lintian', 'lintian');

/** lintian's errors. */
export function complaints(debs: readonly string[]): readonly string[] {
  const { stdout } = spawnSync('lintian', ['--allow-root', ...debs], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.startsWith('E:'));
}
