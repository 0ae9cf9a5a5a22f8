/** The Python client and its own tests, from the package index, in a folder of this run. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** One version: a new one may have new tests, which is news and no regression of ours. */
const ops = 'ops==3.9.0';

export interface PythonClient {
  /** For PYTHONPATH. */
  readonly packages: string;
  /** The source distribution, with `test/test_real_pebble.py`. */
  readonly source: string;
}

/** What to skip with when it cannot be had, else the client; deleted when the file's tests have ended. */
export function fetchPythonClient(): PythonClient | string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reeve-pebble-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const packages = path.join(folder, 'packages');
  const pip = (...args: string[]) =>
    spawnSync('python3', ['-m', 'pip', ...args], { stdio: 'ignore', timeout: 120_000 }).status === 0;
  if (!pip('install', '--quiet', '--target', packages, ops, 'pytest')) return 'pip cannot install ops and pytest here';
  if (!pip('download', '--quiet', '--no-deps', '--no-binary', 'ops', '--dest', folder, ops))
    return 'pip cannot download the source of ops here';
  const [archive = ''] = globSync('ops-*.tar.gz', { cwd: folder });
  spawnSync('tar', ['xzf', archive], { cwd: folder });
  return { packages, source: path.join(folder, archive.replace('.tar.gz', '')) };
}
