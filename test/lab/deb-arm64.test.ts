/** The package for arm64: cross-built, and its programs run under qemu. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { buildDebs, missing } from './packages.ts';

const skip =
  missing('qemu-aarch64-static', 'qemu-user-static') || missing('aarch64-linux-gnu-g++', 'g++-aarch64-linux-gnu');
/** The C library that came with the cross compiler. */
const libraries = '/usr/aarch64-linux-gnu';

suite('the package for arm64', { skip }, () => {
  let folder: string;
  let home: string;
  const emulated = (program: string, ...args: string[]) =>
    spawnSync('qemu-aarch64-static', ['-L', libraries, path.join(home, program), ...args], { encoding: 'utf8' });

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reeve-arm64-'));
    buildDebs({ architecture: 'arm64', version: '0.1.0', out: folder });
    const deb = path.join(folder, 'reeve-agent_0.1.0_arm64.deb');
    execFileSync('dpkg-deb', ['--extract', deb, folder]);
    home = path.join(folder, 'usr/lib/reeve');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  test('has a Node.js that runs the command line', () => {
    const { stdout, stderr } = emulated('bin/node', path.join(home, 'dist/reeve.cjs'), '--version');
    assert.equal(stdout, '0.1.0\n', stderr);
  });

  test('has addons that this Node.js loads', () => {
    const load = `for (const file of ['reeve-os', 'node-pty']) {
      const loaded = { exports: {} };
      process.dlopen(loaded, '${home}/dist/native/' + file + '.node');
      console.log(Object.keys(loaded.exports).length > 0);
    }`;
    assert.equal(emulated('bin/node', '-e', load).stdout, 'true\ntrue\n');
  });

  test('has helpers that run', () => {
    assert.match(emulated('dist/native/reeve-hook').stderr, /^ERROR cannot call a hook tool: usage/);
    assert.match(emulated('dist/native/reeve-launch').stderr, /^Usage: reeve-launch/);
    assert.equal(emulated('dist/native/reeve-shim').status, 64);
  });
});
