/** The original Pebble: the one that `PEBBLE_PROGRAM` names or the PATH has, else what a Go toolchain can install by its module name. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const goTimeoutMs = 200_000;

/** Fetched into this folder, if it must be; the text says why there is none. */
export function pebbleProgram(folder: string): { readonly file: string } | string {
  const found = (process.env.PATH ?? '').split(':').map((one) => path.join(one, 'pebble'));
  const file = [process.env.PEBBLE_PROGRAM ?? '', ...found].find((one) => one !== '' && existsSync(one));
  if (file !== undefined) return { file };
  const go = ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find((one) => existsSync(one)) ?? 'go';
  const { status, error } = spawnSync(go, ['install', 'github.com/canonical/pebble/cmd/pebble@latest'], {
    env: { ...process.env, GOBIN: folder },
    stdio: 'ignore',
    timeout: goTimeoutMs,
  });
  if (error !== undefined) return 'there is no Go toolchain';
  if (status !== 0) return 'the Go module proxy does not serve github.com/canonical/pebble';
  return { file: path.join(folder, 'pebble') };
}
