/** What is in the programs that ship: nothing twice, and no program carries another one's packages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { bundleOptions, type Program } from '../../scripts/bundle-options.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The folder of each package in the bundle, such as `node_modules/pino`. */
async function packagesOf(program: Program): Promise<readonly string[]> {
  const options = bundleOptions(program, 'dist', true);
  const { metafile } = await build({ ...options, absWorkingDir: root, write: false, metafile: true });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([file, { bytesInOutput }]) => {
    const named = file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/);
    return named && bytesInOutput > 0 ? [named[0]] : [];
  });
  return [...new Set(folders)].toSorted();
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('each package is in a bundle once, and the only protobufjs is the 8 that our code was generated for', async () => {
  for (const program of ['reeved', 'reeve-controller', 'reeve'] as const) {
    const folders = await packagesOf(program);
    const names = folders.map(nameOf);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
      program,
    );
    const codec = folders.filter((folder) => nameOf(folder) === 'protobufjs');
    assert.equal(codec.length, 1, program);
    const { version } = JSON.parse(readFileSync(path.resolve(root, codec[0] ?? '', 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.match(version, /^8\./, program);
  }
});

test('a daemon carries no package of the command line', async () => {
  const commandLine = ['commander', 'cli-table3', 'picocolors', 'yauzl'];
  for (const program of ['reeved', 'reeve-controller'] as const) {
    const names = (await packagesOf(program)).map(nameOf);
    assert.deepEqual(
      names.filter((name) => commandLine.includes(name)),
      [],
      program,
    );
  }
});
