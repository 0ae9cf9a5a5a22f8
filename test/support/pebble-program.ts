/** The original Pebble, where a Go toolchain can build it by its module name. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const version = 'v1.32.1';
const goTimeoutMs = 200_000;

/** Built into this folder, for containers too; the text says why there is none. */
export function pebbleProgram(folder: string): { readonly file: string } | string {
  const go = ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find((one) => existsSync(one)) ?? 'go';
  const file = path.join(folder, 'pebble');
  // As a dependency: `go install` also asks for the list of all versions, which not every proxy has.
  const module = `module judge\n\ngo 1.22\n\nrequire github.com/canonical/pebble ${version}\n`;
  writeFileSync(path.join(folder, 'go.mod'), module);
  const { status, error } = spawnSync(go, ['build', '-mod=mod', '-o', file, 'github.com/canonical/pebble/cmd/pebble'], {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: 'ignore',
    timeout: goTimeoutMs,
  });
  if (error !== undefined) return 'there is no Go toolchain';
  return status === 0 ? { file } : 'the Go module proxy does not serve github.com/canonical/pebble';
}
