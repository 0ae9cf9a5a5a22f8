/**
 * `npm run image [-- --arch amd64] [--version 1.2.3] [--out FOLDER]`: the container image as an OCI layout, without a
 * daemon and without root. One image, two entry points: the agent of a pod, and `reeved run` for workloads. The same
 * commit on the same Debian packages makes the same digest.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { schemaVersion } from '../src/edge/store/state/schema.ts';
import { imageUser, makeBase } from './image-base.ts';
import { archive, type Image, writeLayout } from './oci.ts';
import { type Architecture, architectures, settle, stage } from './stage.ts';
import { ownVersion, put, repository } from './stage-files.ts';

const { values } = parseArgs({
  options: {
    arch: { type: 'string', multiple: true, default: Object.keys(architectures) },
    version: { type: 'string', default: ownVersion },
    out: { type: 'string', default: path.join(repository, 'dist/image') },
  },
});

/** What it may write to where nothing is mounted. */
const ownFolders = [
  'charm',
  'charm/containers',
  'etc/reeve',
  'run/reeve',
  'var/lib/juju',
  'var/lib/pebble',
  'var/lib/reeve',
  'var/log/juju',
];

/** Of the tree that the Debian package is made of; the rest is for systemd, dpkg and people at a terminal. */
const taken = ['usr/lib/reeve', 'usr/bin', 'usr/share/doc'];

const epoch =
  process.env.SOURCE_DATE_EPOCH ??
  execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: repository, encoding: 'utf8' }).trim();

// What it makes depends on nobody's habits.
process.umask(0o022);
const images = values.arch.map((name) => {
  const architecture = Object.keys(architectures).find((one): one is Architecture => one === name);
  if (architecture === undefined) throw new Error(`--arch takes one of ${Object.keys(architectures).join(', ')}`);
  return imageOf(architecture);
});
rmSync(values.out, { recursive: true, force: true });
const digest = writeLayout(values.out, values.version, images, new Date(Number(epoch) * 1000));
const blobs = path.join(values.out, 'blobs/sha256');
const size = readdirSync(blobs).reduce((sum, file) => sum + statSync(path.join(blobs, file)).size, 0);
const where = path.relative(process.cwd(), values.out);
process.stderr.write(`reeve: ${where}: ${digest}, ${(size / 1e6).toFixed(1)} MB for ${values.arch.join(' and ')}\n`);

function imageOf(architecture: Architecture): Image {
  const work = mkdtempSync(path.join(tmpdir(), 'reeve-image-'));
  const base = path.join(work, 'base');
  const reeve = path.join(work, 'reeve');
  const state = path.join(work, 'state');
  try {
    makeBase(architecture, base);
    stage({ architecture, version: values.version, directory: path.join(work, 'staged') });
    fill(path.join(work, 'staged/reeve-agent'), reeve);
    for (const folder of ownFolders) mkdirSync(path.join(state, folder), { recursive: true });
    return {
      architecture,
      layers: [
        { content: archive(base, 0, epoch, ['.']), made: 'files of Debian packages' },
        { content: archive(reeve, 0, epoch, ['.']), made: 'reeve' },
        { content: archive(state, imageUser, epoch, ['--no-recursion', ...ownFolders]), made: 'folders of the user' },
      ],
      config: {
        User: `${imageUser}:${imageUser}`,
        Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin', 'HOME=/var/lib/reeve', 'LANG=C.UTF-8'],
        // The first process of a container reaps orphans: of handlers, here.
        Entrypoint: ['/usr/lib/reeve/dist/native/reeve-init', '/usr/lib/reeve/bin/reeved'],
        Cmd: ['serve', '--services', 'pod'],
        WorkingDir: '/',
        Labels: {
          'org.opencontainers.image.title': 'reeve',
          'org.opencontainers.image.version': values.version,
          'org.opencontainers.image.licenses': 'Apache-2.0',
        },
      },
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function fill(staged: string, tree: string): void {
  for (const part of taken)
    cpSync(path.join(staged, part), path.join(tree, part), { recursive: true, verbatimSymlinks: true });
  put(tree, 'usr/lib/reeve/agent-data-version', `${schemaVersion}\n`);
  symlinkSync('../lib/reeve/bin/reeved', path.join(tree, 'usr/bin/reeved'));
  // The agent makes them itself where it may write.
  for (const name of ['juju-exec', 'juju-run'])
    symlinkSync('/usr/lib/reeve/dist/native/reeve-hook', path.join(tree, 'usr/bin', name));
  settle(tree);
}
