/** Bundles each program into one file under dist/, or `--out`, when a source is newer than what is there. */
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const programs = ['reeve', 'reeved', 'reeve-controller'];
const { release, out } = parseArgs({
  options: { release: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
}).values;
const bundleOf = (name: string): string => path.join(out, `${name}.cjs`);

const newest = Math.max(
  ...globSync(['src/**/*.{ts,js}', 'package-lock.json', 'scripts/build.ts']).map((file) => statSync(file).mtimeMs),
);
const stale = programs.filter((name) => {
  const bundle = bundleOf(name);
  return release || !existsSync(bundle) || statSync(bundle).mtimeMs < newest;
});

await Promise.all(
  stale.map((name) =>
    build({
      entryPoints: [`src/main/${name}.ts`],
      outfile: bundleOf(name),
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      sourcemap: release ? false : 'linked',
      minify: release,
      keepNames: true,
      // Packages leave fault points out: they are for kill tests of a checkout.
      define: { 'process.env.REEVE_FAULT': release ? 'undefined' : 'process.env.REEVE_FAULT' },
      // grpc-js loads this only for channelz, and it would bring a second protobufjs (docs/dependencies.md).
      alias: { '@grpc/proto-loader': './src/edge/wire/no-proto-loader.ts' },
      logLevel: 'warning',
    }),
  ),
);
if (stale.length > 0) process.stderr.write(`reeve: built ${stale.join(', ')}\n`);
