/** Bundles each program into one file under dist/, when a source is newer than what is there. */
import { existsSync, globSync, statSync } from 'node:fs';
import { build } from 'esbuild';

const programs = ['reeve', 'reeved', 'reeve-controller'];
const release = process.argv.includes('--release');

const newest = Math.max(
  ...globSync(['src/**/*.{ts,js}', 'package-lock.json', 'scripts/build.ts']).map((file) => statSync(file).mtimeMs),
);
const stale = programs.filter((name) => {
  const bundle = `dist/${name}.cjs`;
  return release || !existsSync(bundle) || statSync(bundle).mtimeMs < newest;
});

await Promise.all(
  stale.map((name) =>
    build({
      entryPoints: [`src/main/${name}.ts`],
      outfile: `dist/${name}.cjs`,
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
