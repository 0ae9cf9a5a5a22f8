/** The snaps: packed, unpacked again, and what is in them run. Only a machine with snapd and its store can install them. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { documents } from '../../src/edge/documents/index.ts';
import { repository } from '../support/built.ts';
import { missing } from './packages.ts';

suite('the snaps', { skip: missing('unsquashfs', 'squashfs-tools') }, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reeve-snap-'));
    const packed = path.join(folder, 'packed');
    execFileSync(process.execPath, ['scripts/snap.ts', '--out', packed], {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (const file of readdirSync(packed))
      execFileSync('unsquashfs', ['-quiet', '-no-progress', '-dest', treeOf(file), path.join(packed, file)]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** `reeve-agent_0.1.0_amd64.snap` lies unpacked in `reeve-agent`. */
  const treeOf = (file: string): string => path.join(folder, file.split('_')[0] ?? '');
  const runIn = (name: string, program: string, ...args: string[]) =>
    spawnSync(path.join(treeOf(name), program), args, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, SNAP: treeOf(name), SNAP_DATA: folder },
    });

  test('the agent is classic, the command line is strict', () => {
    for (const [name, confinement] of [
      ['reeve-agent', 'classic'],
      ['reeve', 'strict'],
    ] as const) {
      const file = path.join(treeOf(name), 'meta/snap.yaml');
      const meta = documents.parse(readFileSync(file, 'utf8'), file) as Record<string, unknown>;
      assert.equal(meta['confinement'], confinement);
      assert.equal(meta['parts'], undefined);
    }
  });

  test('both command lines run on the Node.js in their snap', () => {
    for (const name of ['reeve-agent', 'reeve']) {
      const { stdout, stderr } = runIn(name, 'usr/lib/reeve/bin/reeve', '--version');
      assert.match(stdout, /^\d+\.\d+\.\d+\n$/, stderr);
    }
  });

  test('the daemon takes the options that were set, and says when one of them is none', () => {
    writeFileSync(path.join(folder, 'options'), ' --log-level loud\n');
    const { stderr, status } = runIn('reeve-agent', 'usr/lib/reeve/bin/reeved-service');
    assert.match(stderr, /cannot start: this is no log level \(level loud\)/);
    assert.equal(status, 1);
  });

  test('snap set is checked by the configure hook, which writes the options', () => {
    const tools = path.join(folder, 'tools');
    mkdirSync(tools);
    const set = (level: string) => {
      const answers = `case "$1 $2" in "get log-level") echo ${level} ;; esac`;
      writeFileSync(path.join(tools, 'snapctl'), `#!/bin/sh\n${answers}\n`);
      chmodSync(path.join(tools, 'snapctl'), 0o755);
      return spawnSync(path.join(treeOf('reeve-agent'), 'meta/hooks/configure'), {
        encoding: 'utf8',
        env: { PATH: `${tools}:${process.env.PATH}`, SNAP_DATA: folder },
      });
    };
    assert.equal(set('debug').status, 0);
    assert.equal(readFileSync(path.join(folder, 'options'), 'utf8'), ' --log-level debug\n');
    assert.equal(set('loud').stderr, 'cannot set log-level to loud\n');
  });

  test('each hook is a program that a shell can read', () => {
    const hooks = path.join(treeOf('reeve-agent'), 'meta/hooks');
    assert.deepEqual(readdirSync(hooks).toSorted(), ['configure', 'install', 'pre-refresh', 'remove']);
    for (const hook of readdirSync(hooks))
      assert.equal(spawnSync('sh', ['-n', path.join(hooks, hook)]).status, 0, hook);
  });
});
