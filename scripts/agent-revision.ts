/**
 * `node scripts/agent-revision.ts [--arch amd64] [--version 1.2.3] [--out FOLDER]`: the agent of this checkout as a bundle, for
 * `reeve bundle sign` and `reeve upgrade-agent`. Its revision is its version as a number.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packBundle } from '../src/edge/bundle/index.ts';
import { type Architecture, architectures, stageRevision } from './stage.ts';
import { ownVersion, repository } from './stage-files.ts';

const { values } = parseArgs({
  options: {
    arch: { type: 'string', default: process.arch === 'arm64' ? 'arm64' : 'amd64' },
    version: { type: 'string', default: ownVersion },
    out: { type: 'string', default: path.join(repository, 'dist') },
  },
});

const architecture = Object.keys(architectures).find((one): one is Architecture => one === values.arch);
if (architecture === undefined) throw new Error(`--arch takes one of ${Object.keys(architectures).join(', ')}`);

const directory = mkdtempSync(path.join(tmpdir(), 'reeve-revision-'));
try {
  const source = stageRevision({ architecture, version: values.version, directory });
  mkdirSync(values.out, { recursive: true });
  const output = path.join(values.out, `reeve-agent_${values.version}_${architecture}.bundle`);
  const { file, manifest } = await packBundle({ source, output, revision: revisionOf(values.version) });
  const megabytes = (manifest.archive.length / 1e6).toFixed(1);
  process.stderr.write(
    `reeve: ${path.relative(process.cwd(), file)}: revision ${manifest.revision}, ${megabytes} MB\n`,
  );
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** `1.2.3` → 1002003: revisions of an operator are numbers, and grow as versions do. */
function revisionOf(version: string): number {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(version);
  if (parts === null) throw new Error(`--version takes three numbers below 1000, such as ${ownVersion}`);
  const [major, minor, patch] = parts.slice(1).map(Number) as [number, number, number];
  return (major * 1000 + minor) * 1000 + patch;
}
