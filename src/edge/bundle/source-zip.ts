/**
 * A `.charm` (zip) → staging (security.md §2.5). `yauzl` refuses `..`, absolute names, backslashes, size lies and
 * encryption; kinds, modes, repeats, overlaps, checksums and limits are our rules.
 */

import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import {
  fileBytesMax,
  filesMax,
  isHookFile,
  linkTargetBytesMax,
  memberProblems,
  simplestTarget,
} from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import { refuseNames, type Staging } from './staging.ts';

const kindMask = 0o170000;
const kinds: ReadonlyMap<number, Member['kind']> = new Map([
  [0, 'file'],
  [0o100000, 'file'],
  [0o040000, 'directory'],
  [0o120000, 'link'],
]);
const unixHost = 3;
const localHeaderBytes = 30;
/** Set when sizes and checksum stand behind the data instead of in the local header. */
const descriptorFlag = 0x8;

interface Member {
  readonly entry: Entry;
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'link';
  readonly executable: boolean;
}

/** Takes every member in. `revision` is dropped: it is written from the assignment. Throws `bundle-malformed`. */
export async function stageZip(source: string, staging: Staging): Promise<void> {
  try {
    const zip = await openPromise(source, { strictFileNames: true, validateEntrySizes: true, autoClose: false });
    try {
      const members = await listMembers(zip);
      for (const member of members) await stageMember(zip, member, staging);
    } finally {
      zip.close();
    }
  } catch (cause) {
    if (cause instanceof AgentError) throw cause;
    throw malformed(`${path.basename(source)} is damaged or not a charm archive`, cause);
  }
}

async function listMembers(zip: ZipFile): Promise<readonly Member[]> {
  if (zip.entryCount > filesMax) throw malformed(`it has more than ${filesMax} members`);
  const members: Member[] = [];
  for await (const entry of zip.eachEntry()) {
    const member = toMember(entry);
    if (member.path !== 'revision') members.push(member);
  }
  refuseOverlaps(members);
  refuseRepeats(members);
  // A zip names its directories one by one; where only files and links stand, directories follow from them.
  const named = members.filter((member) => member.kind !== 'directory').map((member) => member.path);
  refuseNames(memberProblems(named));
  return members;
}

function toMember(entry: Entry): Member {
  const unix = entry.versionMadeBy >> 8 === unixHost;
  const mode = unix ? (entry.externalFileAttributes >>> 16) & 0xffff : 0;
  const named = entry.fileName.endsWith('/');
  const kind = named && (mode & kindMask) === 0 ? 'directory' : kinds.get(mode & kindMask);
  if (kind === undefined || (kind === 'directory') !== named)
    throw malformed(`${entry.fileName} is neither a file, nor a directory, nor a link`);
  if ((mode & 0o7000) !== 0) throw malformed(`${entry.fileName} has special mode bits`);
  if (entry.uncompressedSize > (kind === 'link' ? linkTargetBytesMax : fileBytesMax))
    throw malformed(`${entry.fileName} is too large`);
  const path = named ? entry.fileName.slice(0, -1) : entry.fileName;
  return { entry, path, kind, executable: (mode & 0o100) !== 0 || isHookFile(path) };
}

function refuseRepeats(members: readonly Member[]): void {
  const seen = new Set<string>();
  for (const { path } of members) {
    if (seen.has(path)) throw malformed(`${path} is there twice`);
    seen.add(path);
  }
}

/** Each member has bytes of its own: else a small archive can hold any number of large files. */
function refuseOverlaps(members: readonly Member[]): void {
  const entries = members
    .map((member) => member.entry)
    .sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of entries) {
    if (entry.relativeOffsetOfLocalHeader < end) throw malformed(`${entry.fileName} overlaps another member`);
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameRaw.length + entry.compressedSize;
  }
}

async function stageMember(zip: ZipFile, { entry, path, kind, executable }: Member, staging: Staging): Promise<void> {
  if (kind === 'directory') return staging.addDirectory(path);
  const content = await readContent(zip, entry);
  if (kind === 'file') return staging.addFile(path, content, executable);
  // A target that is no UTF-8 gets replacement characters, which no link of a bundle may have.
  staging.addLink(path, simplestTarget(content.toString('utf8')));
}

async function readContent(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const local = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  const described = (local.generalPurposeBitFlag & descriptorFlag) !== 0;
  const agrees =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    (described || (local.crc32 === entry.crc32 && local.uncompressedSize === entry.uncompressedSize));
  if (!agrees) throw malformed(`the two headers of ${entry.fileName} differ`);
  const parts: Buffer[] = [];
  for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) parts.push(part);
  const content = Buffer.concat(parts);
  if (crc32(content) !== entry.crc32) throw malformed(`the checksum of ${entry.fileName} does not hold`);
  return content;
}

const malformed = (because: string, cause?: unknown): AgentError =>
  new AgentError('bundle-malformed', 'cannot import the charm archive', {
    cause,
    fields: { because },
    next: 'build the charm again, or pack its source directory',
  });
