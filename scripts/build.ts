/** Bundles each program into one file under dist/ (or `--out DIR`), when a source is newer than what is there. */
import { existsSync, globSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions, programs } from './bundle-options.ts';

const { release, out } = parseArgs({
  options: { release: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
}).values;

const newest = Math.max(
  ...globSync(['src/**/*.{ts,js}', 'package-lock.json', 'scripts/{build,bundle-options}.ts']).map(
    (file) => statSync(file).mtimeMs,
  ),
);
const stale = programs.filter((name) => {
  const bundle = `${out}/${name}.cjs`;
  return release || !existsSync(bundle) || statSync(bundle).mtimeMs < newest;
});

await Promise.all(stale.map((name) => build(bundleOptions(name, out, release))));
if (stale.length > 0) process.stderr.write(`reeve: built ${stale.join(', ')}\n`);
