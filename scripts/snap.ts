/**
 * `npm run snap [-- --arch amd64] [--out FOLDER]`: the snaps, of the same trees as the Debian packages. `snap pack`
 * checks and packs them; where there is no snap, mksquashfs packs them unchecked. With `--stage FOLDER --only NAME` it
 * fills a folder for snapcraft, and packs nothing.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { documents } from '../src/edge/documents/index.ts';
import { schemaVersion } from '../src/edge/store/state/schema.ts';
import { type Architecture, architectures, settle, stage } from './stage.ts';
import { hasProgram, need, ownVersion, put, repository, run } from './stage-files.ts';

const { values } = parseArgs({
  options: {
    arch: { type: 'string', default: process.arch === 'arm64' ? 'arm64' : 'amd64' },
    out: { type: 'string', default: path.join(repository, 'dist') },
    stage: { type: 'string' },
    only: { type: 'string' },
  },
});

/** Where each is described, and what it takes of the agent's tree: all of it, or these. */
const snaps = {
  'reeve-agent': { file: 'snap/snapcraft.yaml', hooks: 'snap/hooks', takes: ['.'] },
  'reeve-cli': {
    file: 'snap/reeve-cli/snapcraft.yaml',
    hooks: null,
    takes: [
      'usr/lib/reeve/package.json',
      'usr/lib/reeve/bin/node',
      'usr/lib/reeve/bin/reeve',
      'usr/lib/reeve/dist/reeve.cjs',
      'usr/share/bash-completion',
    ],
  },
} as const;
type SnapName = keyof typeof snaps;

/** What the snap's daemon runs: options come from `snap set`. */
const service = `#!/bin/sh
# shellcheck disable=SC2046
exec "$SNAP/usr/lib/reeve/dist/native/reeve-launch" "$SNAP/usr/lib/reeve/bin/reeved" serve $(cat "$SNAP_DATA/options" 2>/dev/null)
`;

const architecture = Object.keys(architectures).find((one): one is Architecture => one === values.arch);
if (architecture === undefined) throw new Error(`--arch takes one of ${Object.keys(architectures).join(', ')}`);
const names = Object.keys(snaps).filter((one): one is SnapName => (values.only ?? one) === one);
const work = mkdtempSync(path.join(tmpdir(), 'reeve-snap-'));
try {
  stage({ architecture, version: ownVersion, directory: work, prefix: '$SNAP' });
  for (const name of names) {
    const tree = path.join(work, `snap-${name}`);
    fill(name, tree);
    if (values.stage !== undefined) cpSync(tree, values.stage, { recursive: true });
    else pack(name, tree);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function fill(name: SnapName, tree: string): void {
  const agent = path.join(work, 'reeve-agent');
  for (const part of snaps[name].takes) cpSync(path.join(agent, part), path.join(tree, part), { recursive: true });
  for (const debian of ['DEBIAN', 'etc', 'usr/bin', 'usr/lib/systemd', 'usr/lib/tmpfiles.d', 'usr/share/lintian'])
    rmSync(path.join(tree, debian), { recursive: true, force: true });
  if (name === 'reeve-agent') {
    put(tree, 'usr/lib/reeve/agent-data-version', `${schemaVersion}\n`);
    put(tree, 'usr/lib/reeve/bin/reeved-service', service, 0o755);
  }
}

/** The description without what only a build needs is what snapd reads. */
function pack(name: SnapName, tree: string): void {
  const { file, hooks } = snaps[name];
  const described = documents.parse(readFileSync(path.join(repository, file), 'utf8'), file) as Record<string, unknown>;
  const { parts: _, ...facts } = described;
  const meta = { ...facts, version: ownVersion, architectures: [architecture] };
  put(tree, 'meta/snap.yaml', documents.print(meta));
  if (hooks !== null) cpSync(path.join(repository, hooks), path.join(tree, 'meta/hooks'), { recursive: true });
  settle(tree);
  mkdirSync(values.out, { recursive: true });
  const snap = path.join(values.out, `${String(facts['name'])}_${ownVersion}_${architecture}.snap`);
  rmSync(snap, { force: true });
  need('mksquashfs', 'squashfs-tools');
  if (hasProgram('snap'))
    run('snap', ['pack', '--compression=xz', '--filename', path.basename(snap), tree, values.out]);
  else {
    process.stderr.write('reeve: snap is missing, so the snap is not checked: apt-get install snapd\n');
    run('mksquashfs', [tree, snap, '-noappend', '-quiet', '-comp', 'xz', '-all-root', '-no-xattrs']);
  }
  process.stderr.write(`reeve: ${path.relative(process.cwd(), snap)}\n`);
}
