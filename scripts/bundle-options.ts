/** How one program becomes one file. */
import type { BuildOptions } from 'esbuild';

export const programs = ['reeve', 'juju', 'reeved', 'reeve-controller'] as const;
export type Program = (typeof programs)[number];

/** `release`: what packages ship. */
export function bundleOptions(program: Program, out: string, release: boolean): BuildOptions {
  return {
    entryPoints: [program === 'reeved' ? 'src/main/reeved-entry.ts' : `src/main/${program}.ts`],
    outfile: `${out}/${program}.cjs`,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    sourcemap: release ? false : 'linked',
    // Names stay as they are, for stack traces; to keep them any other way costs a call for each function at the start.
    minifyWhitespace: release,
    minifySyntax: release,
    // Packages leave fault points out: they are for kill tests of a checkout.
    define: { 'process.env.REEVE_FAULT': release ? 'undefined' : 'process.env.REEVE_FAULT' },
    // grpc-js loads this only for channelz, and it would bring a second protobufjs (docs/dependencies.md).
    alias: { '@grpc/proto-loader': './src/edge/wire/no-proto-loader.ts' },
    logLevel: 'warning',
  };
}
