/** The native helpers as they are built from this checkout. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Addon, loadAddon } from '../../src/edge/native/index.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds what is older than its source, and returns the folder. */
export function buildNative(...parts: ('reeve-hook' | 'reeve-shim' | 'reeve-os' | 'node-pty')[]): string {
  execFileSync('sh', [path.join(root, 'scripts/build-native.sh'), ...parts], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path.join(root, 'dist/native');
}

export const testAddon = (): Addon => loadAddon(buildNative('reeve-os'));
