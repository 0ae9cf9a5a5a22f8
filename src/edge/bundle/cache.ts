/**
 * The agent's verified bundles (security.md §2.3): `incoming/` for what is on its way, then `<sha256>/` with the tree, the
 * manifest and what was measured. A folder with that name is whole: it gets the name by one rename.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleCache, Log, OrderReader } from '../../agent/ports/index.ts';
import { archiveBytesMax, canonicalJson } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import {
  type Assignment,
  digest as asDigest,
  type Digest,
  type KeyId,
  type Manifest,
  type SignedDocument,
} from '../../core/model/index.ts';
import type { Digests, GatheredEvidence, SignatureFact, Standing } from '../../core/trust/index.ts';
import { checkArchive } from './archive-reader.ts';
import { deployTree } from './deploy.ts';
import {
  digestsOf,
  lstatOrNull,
  onceDone,
  onDisk,
  privateDirectory,
  replaceFile,
  sha256Of,
  syncDirectory,
} from './disk.ts';
import { fetchArchive, fetchManifest } from './download.ts';
import { clearLeftovers, incomingPaths, pruneIncoming } from './incoming.ts';
import { publisherFacts, readManifest, requireManifest } from './manifest-file.ts';
import type { BundleSource } from './source.ts';
import { takeTurns } from './turns.ts';
import { unpackArchive } from './unpack.ts';

/** Who may sign what here, with the raw public keys of the publishers to check their signatures with. */
export interface TrustedStanding extends Standing {
  readonly publisherKeys: ReadonlyMap<KeyId, Uint8Array>;
}

export interface BundleCacheOptions {
  readonly directory: string;
  readonly source: BundleSource;
  /** Read anew for each piece of evidence. */
  readonly trust: () => Promise<TrustedStanding>;
  /** Checks the arithmetic of the assignment once more, where its fact is made. */
  readonly orders: Pick<OrderReader, 'readAssignment'>;
  readonly log: Log;
}

/** A cache in this folder, made when missing; what a crashed admission left is removed at first use. */
export function bundleCache(options: BundleCacheOptions): BundleCache {
  const { directory, source, trust, orders, log } = options;
  const incoming = join(directory, 'incoming');
  const home = (digest: Digest) => homePaths(join(directory, asDigest(digest)));
  const byTurns = takeTurns();
  const prepare = onceDone(() => clearLeftovers(incoming));

  /** What arrived: from an earlier admission, or fetched now. */
  async function arrive(
    assignment: Assignment,
    signal: AbortSignal,
  ): Promise<{ artifact: Digests; envelope: Uint8Array }> {
    const { archive: digest } = assignment;
    const [kept, waiting] = [home(digest), incomingPaths(incoming, assignment)];
    if ((await lstatOrNull(kept.root)) !== null) {
      await rm(waiting.envelope, { force: true });
      const artifact = JSON.parse(await readFile(kept.artifact, 'utf8')) as Digests;
      return { artifact, envelope: await readFile(kept.envelope) };
    }
    const envelope = await fetchManifest(source, digest, signal);
    await pruneIncoming(incoming);
    await replaceFile(waiting.envelope, envelope, 0o600);
    await fetchArchive(source, assignment, waiting.archive, signal);
    const artifact = await digestsOf(waiting.archive, signal);
    if (artifact.sha256 !== digest) {
      log.warn('fetched other bytes than the assigned ones', { digest, found: artifact.sha256 });
      await rm(waiting.archive, { force: true });
    }
    return { artifact, envelope };
  }

  async function unpack(assignment: Assignment, envelope: Uint8Array, signal: AbortSignal): Promise<void> {
    const { archive: digest } = assignment;
    const { manifest } = requireManifest(envelope);
    const { archive, unpacking } = incomingPaths(incoming, assignment);
    const artifact = await digestsOf(archive, signal);
    if (artifact.sha256 !== digest || manifest.archive.sha256 !== digest)
      throw new AgentError('bundle-altered', 'cannot admit other bytes than the assigned ones', { fields: { digest } });
    await checkArchive(archive, manifest, { signal });
    const made = homePaths(unpacking);
    await rm(unpacking, { recursive: true, force: true });
    await privateDirectory(made.tree);
    await unpackArchive(archive, manifest, made.tree, signal);
    await writeFile(made.envelope, envelope, { mode: 0o400, flush: true });
    await writeFile(made.artifact, JSON.stringify(artifact), { mode: 0o400, flush: true });
    await syncDirectory(unpacking);
    await rename(unpacking, home(digest).root);
    await syncDirectory(directory);
    log.info('admitted a bundle', { digest, operator: manifest.operator, revision: manifest.revision });
  }

  async function gather(
    signed: SignedDocument,
    assignment: Assignment,
    signal: AbortSignal,
  ): Promise<GatheredEvidence> {
    await prepare();
    const standing = await trust();
    const order = orderFact(signed, assignment, orders);
    if (assignment.length > archiveBytesMax) return oversized(assignment, order, standing);
    const { artifact, envelope } = await arrive(assignment, signal);
    const read = readManifest(envelope);
    if ('problem' in read) return { artifact, manifest: read, signatures: [order], standing };
    const signatures = [order, ...publisherFacts(read.envelope, standing.publisherKeys)];
    return { artifact, manifest: read.manifest, signatures, standing };
  }

  /**
   * The manifest that is admitted is the one that was judged for this assignment: what another unit fetched for the same
   * archive in the meantime, or has admitted, does not take its place.
   */
  async function admit(assignment: Assignment, signal: AbortSignal): Promise<Manifest> {
    await prepare();
    const [kept, waiting] = [home(assignment.archive), incomingPaths(incoming, assignment)];
    const judged = (await lstatOrNull(waiting.envelope)) === null ? null : await readFile(waiting.envelope);
    if ((await lstatOrNull(kept.root)) === null) {
      if (judged === null) throw again('cannot admit a bundle that was not gathered', assignment);
      await unpack(assignment, judged, signal);
    }
    const envelope = await readFile(kept.envelope);
    await rm(waiting.archive, { force: true });
    await rm(waiting.envelope, { force: true });
    if (judged !== null && !envelope.equals(judged))
      throw again('cannot use the judged manifest: this archive was admitted with another one', assignment);
    return requireManifest(envelope).manifest;
  }

  return {
    gather: (signed, assignment, signal) =>
      byTurns(assignment.archive, () =>
        onDisk('cannot keep the bundle', { digest: assignment.archive }, () => gather(signed, assignment, signal)),
      ),
    admit: (assignment, signal) =>
      byTurns(assignment.archive, () =>
        onDisk('cannot keep the bundle', { digest: assignment.archive }, () => admit(assignment, signal)),
      ),
    deploy: (digest, charmDirectory, previousMembers, revision) =>
      onDisk('cannot put the bundle in place', { digest, charmDirectory }, async () => {
        const kept = home(digest);
        if ((await lstatOrNull(kept.root)) === null)
          throw new AgentError('not-found', 'cannot deploy a bundle that was not admitted', { fields: { digest } });
        const { manifest } = requireManifest(await readFile(kept.envelope));
        return await deployTree(kept.tree, manifest, charmDirectory, previousMembers, revision);
      }),
  };
}

/** The next try gathers again and is judged by what it finds then. */
const again = (message: string, { archive: digest }: Assignment): AgentError =>
  new AgentError('bundle-unavailable', message, { fields: { digest } });

const homePaths = (root: string) => ({
  root,
  tree: join(root, 'tree'),
  envelope: join(root, 'manifest'),
  artifact: join(root, 'artifact.json'),
});

/** Holds when the arithmetic does and when this assignment, and no other, is what was signed. */
function orderFact(
  signed: SignedDocument,
  assignment: Assignment,
  orders: Pick<OrderReader, 'readAssignment'>,
): SignatureFact {
  const fact = { role: 'order', keyId: signed.keyId, over: sha256Of(signed.body) } as const;
  try {
    return { ...fact, ok: canonicalJson(orders.readAssignment(signed)) === canonicalJson(assignment) };
  } catch (error) {
    if (error instanceof AgentError && error.code === 'assignment-untrusted') return { ...fact, ok: false };
    throw error;
  }
}

/** Nothing is fetched for an assignment that is over the limit. */
function oversized(assignment: Assignment, order: SignatureFact, standing: Standing): GatheredEvidence {
  return {
    artifact: { length: 0, sha256: assignment.archive, sha512: assignment.sha512 },
    manifest: { problem: `its archive has ${assignment.length} bytes and ${archiveBytesMax} are allowed` },
    signatures: [order],
    standing,
  };
}
