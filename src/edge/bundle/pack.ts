/** `reeve bundle pack`: a charm's source directory or a `.charm` → a bundle and its unsigned manifest. */
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  canonicalJson,
  type Declaration,
  declarationFile,
  discoverEntryPoints,
  manifestBytesMax,
  manifestPayloadType,
  parseDeclaration,
  parseManifest,
  revisionMember,
} from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Digest, Instant, Manifest } from '../../core/model/index.ts';
import { isOperatorName, revisionMax } from '../../core/trust/index.ts';
import { documents } from '../documents/index.ts';
import { printEnvelope } from '../dsse/index.ts';
import { checkArchive, readArchive } from './archive-reader.ts';
import { writeArchive } from './archive-writer.ts';
import { digestsOf, onDisk, replaceFile } from './disk.ts';
import { manifestFileOf } from './manifest-file.ts';
import { stagePython } from './python.ts';
import { stageDirectory } from './source-directory.ts';
import { stageZip } from './source-zip.ts';
import { type MeasuredTree, openStaging, type Staging } from './staging.ts';

export interface PackOptions {
  /** A charm's source directory or a `.charm` file. */
  readonly source: string;
  /** The bundle; `<operator>_<revision>.bundle` in the working directory when absent. */
  readonly output?: string;
  /** Or what makes one of the operator's name. */
  readonly revision?: number | ((operator: string) => number);
  /** Puts the revision among the files, so that equal files of another revision are another bundle. */
  readonly stamped?: boolean;
  /** The interpreter whose pip installs the dependencies. */
  readonly python?: string;
  readonly builtAt?: Instant;
  readonly onProgress?: (line: string) => void;
}

export interface PackedBundle {
  readonly file: string;
  readonly manifestFile: string;
  readonly manifest: Manifest;
  readonly digest: Digest;
}

/** The oldest agent that understands what is written here. */
const agentMin = '0.1.0';
const firstRevision = 1;

/**
 * Packs and checks the result with the gate of the agent. Throws `charm-invalid`, `bundle-malformed`, `tool-missing`,
 * `dependency-unavailable`, `limit-reached`, `disk-full`.
 */
export async function packBundle(options: PackOptions): Promise<PackedBundle> {
  if (typeof options.revision === 'number') checkRevision(options.revision);
  const staging = await openStaging();
  try {
    const origin = await stageSource(options, staging);
    const operator = await operatorOf(staging);
    const { revision: given = firstRevision } = options;
    const revision = checkRevision(typeof given === 'number' ? given : given(operator));
    const output = resolve(options.output ?? `${operator}_${revision}.bundle`);
    options.onProgress?.(`packing ${operator} revision ${revision}`);
    if (options.stamped === true) await staging.addFile(revisionMember, `${revision}\n`, false);
    const declared = await declarationOf(staging);
    const facts = { operator, revision, origin, builtAt: options.builtAt ?? Date.now(), ...declared };
    return await onDisk('cannot write the bundle', { output }, () => writeBundle(staging, output, facts));
  } finally {
    await staging.remove();
  }
}

function checkRevision(revision: number): number {
  if (Number.isInteger(revision) && revision >= 0 && revision <= revisionMax) return revision;
  throw new AgentError('usage-invalid', 'cannot use this revision', { fields: { revision, revisionMax } });
}

async function stageSource(options: PackOptions, staging: Staging): Promise<Manifest['origin']> {
  const { source, python = 'python3', onProgress = () => {} } = options;
  const found = await stat(source).catch((cause: unknown) => {
    throw new AgentError('not-found', 'cannot find the charm', { cause, fields: { source } });
  });
  const name = basename(resolve(source));
  if (!found.isDirectory()) {
    await stageZip(source, staging);
    return { kind: 'imported', source: name };
  }
  const { packages, missing } = await stageDirectory(source, staging);
  if (missing.length > 0)
    onProgress(`missing: ${missing.join(', ')}; charmcraft fetch-libs brings what charm-libs names`);
  await stagePython(staging, packages, python, onProgress);
  return { kind: 'built', source: name };
}

async function operatorOf(staging: Staging): Promise<string> {
  const invalid = (message: string): AgentError =>
    new AgentError('charm-invalid', message, {
      next: 'give the charm a metadata.yaml (or charmcraft.yaml) with a name',
    });
  if (!staging.has('metadata.yaml')) throw invalid('cannot pack a charm without metadata.yaml');
  const metadata = documents.parse(await readFile(staging.pathOf('metadata.yaml'), 'utf8'), 'metadata.yaml');
  const name = typeof metadata === 'object' && metadata !== null ? (metadata as { name?: unknown }).name : null;
  if (typeof name !== 'string' || !isOperatorName(name)) throw invalid('cannot use the name in metadata.yaml');
  return name;
}

async function declarationOf(staging: Staging): Promise<Declaration> {
  if (!staging.has(declarationFile)) return {};
  return parseDeclaration(documents.parse(await readFile(staging.pathOf(declarationFile), 'utf8'), declarationFile));
}

type BundleNames = Pick<Manifest, 'operator' | 'revision' | 'origin' | 'builtAt' | 'lanes' | 'versionCommand'>;

/** Both files appear under their names at the end only; the archive last, because the manifest speaks of it. */
async function writeBundle(staging: Staging, output: string, names: BundleNames): Promise<PackedBundle> {
  const tree = await staging.measure();
  const partial = `${output}.${process.pid}.partial`;
  try {
    await rm(partial, { force: true });
    await writeArchive(
      staging.directory,
      tree.files.map((file) => file.path),
      partial,
    );
    const manifest = await describe(partial, tree, names);
    await checkArchive(partial, manifest);
    const payload = Buffer.from(canonicalJson(manifest));
    const manifestFile = manifestFileOf(output);
    await replaceFile(manifestFile, printEnvelope(manifestPayloadType, { payload, signatures: [] }), 0o644);
    await rename(partial, output);
    return { file: output, manifestFile, manifest, digest: manifest.archive.sha256 };
  } finally {
    await rm(partial, { force: true });
  }
}

async function describe(archive: string, tree: MeasuredTree, names: BundleNames): Promise<Manifest> {
  const { architectures, ...members } = tree;
  const { contentSha256 } = await readArchive(archive, tree.files);
  const manifest: Manifest = {
    ...names,
    ...members,
    epoch: 0,
    agentMin,
    archive: await digestsOf(archive),
    contentSha256,
    entryPoints: discoverEntryPoints(tree),
    platforms: architectures.length === 0 ? ['any'] : architectures,
    confinement: { profile: 'system', selfModifying: false },
    floor: 0,
  };
  const text = canonicalJson(manifest);
  const checked = parseManifest(text);
  if ('problem' in checked)
    throw new AgentError('bundle-malformed', 'cannot pack this charm', { fields: { because: checked.problem } });
  if (text.length > manifestBytesMax)
    throw new AgentError('limit-reached', 'cannot describe so many files in one manifest', {
      fields: { files: tree.files.length, bytes: text.length, bytesMax: manifestBytesMax },
    });
  return manifest;
}
