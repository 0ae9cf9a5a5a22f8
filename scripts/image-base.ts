/**
 * The base of the container image: files of Debian packages, unpacked and nothing else. debootstrap fetches and verifies
 * them for any processor, and no script of theirs runs, so nothing depends on who builds, and nothing takes root.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { Architecture } from './stage.ts';
import { need, put, run } from './stage-files.ts';

const suite = 'bookworm';
const ownArchitecture: Architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';

/**
 * What Node.js needs, a shell with the tools that hooks are written with, and Python for charms on `ops`. The closure over
 * libraries is in the list; a test looks for what a program or a library misses.
 */
const packages = `
  base-files libc6 libc-bin libgcc-s1 libstdc++6 gcc-12-base ca-certificates media-types dash bash libtinfo6
  ncurses-base coreutils libacl1 libattr1 libgmp10 libselinux1 libpcre2-8-0 findutils grep sed mawk tar gzip python3
  python3-minimal python3.11 python3.11-minimal libpython3-stdlib libpython3.11-stdlib libpython3.11-minimal
  libbz2-1.0 libcrypt1 libdb5.3 libexpat1 libffi8 liblzma5 zlib1g libncursesw6 libreadline8 libsqlite3-0 libssl3
  libuuid1 python3-yaml libyaml-0-2
`
  .trim()
  .split(/\s+/);

/** What nobody needs in a container. The module that speaks NIS would bring Kerberos along. */
const leftOut = [
  'usr/share/{man,info,locale,lintian,bug,bash-completion,pixmaps,applications,doc-base,menu}',
  'usr/share/doc/*/!(copyright)',
  'usr/share/perl5',
  'usr/lib/python3*/lib-dynload/nis.*',
  'usr/lib/python3*/{lib2to3,pydoc_data}',
  'usr/lib/*/gconv',
];

/** The user that everything runs as: beyond those that a charm's containers may not have (charm-runtime.md §1.6). */
export const imageUser = 10_001;

/** Fills an empty folder with the base. Fetches what is not in the cache. */
export function makeBase(architecture: Architecture, root: string): void {
  unpackBase(architecture, root);
  if (architecture === ownArchitecture) return compilePython(root, root);
  const own = mkdtempSync(path.join(tmpdir(), 'reeve-base-'));
  try {
    unpackBase(ownArchitecture, own);
    compilePython(root, own);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function unpackBase(architecture: Architecture, root: string): void {
  mkdirSync(root, { recursive: true });
  const archives = fetched(architecture);
  for (const folder of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(path.join(root, 'usr', folder), { recursive: true });
    symlinkSync(`usr/${folder}`, path.join(root, folder));
  }
  for (const name of packages) {
    const [archive] = globSync(`${name}_*.deb`, { cwd: archives });
    if (archive === undefined) throw new Error(`debootstrap has not fetched ${name}`);
    unpack(path.join(archives, archive), name, root);
  }
  for (const file of globSync(leftOut, { cwd: root })) rmSync(path.join(root, file), { recursive: true, force: true });
  finish(root);
}

/** `bin` and its like are links here, as on every Debian: what a package has in them goes where they lead. */
function unpack(archive: string, name: string, root: string): void {
  const members = execFileSync('dpkg-deb', ['--fsys-tarfile', archive], { maxBuffer: Number.POSITIVE_INFINITY });
  const asTheyAre = ['--keep-directory-symlink', '--no-same-owner', '--preserve-permissions'];
  execFileSync('tar', ['--extract', ...asTheyAre, `--directory=${root}`], { input: members });
  // Where those look who ask which version of what is in an image.
  put(root, `var/lib/dpkg/status.d/${name}`, execFileSync('dpkg-deb', ['--field', archive]));
}

/** What the scripts of these packages would have made. */
function finish(root: string): void {
  const certificates = globSync('usr/share/ca-certificates/mozilla/*.crt', { cwd: root }).toSorted();
  const bundle = certificates.map((file) => readFileSync(path.join(root, file), 'utf8')).join('');
  put(root, 'etc/ssl/certs/ca-certificates.crt', bundle);
  symlinkSync('mawk', path.join(root, 'usr/bin/awk'));
  const users = [
    ['root', 0],
    ['reeve', imageUser],
    ['nobody', 65_534],
  ] as const;
  put(root, 'etc/passwd', users.map(([name, id]) => `${name}:x:${id}:${id}::/var/lib/reeve:/bin/sh\n`).join(''));
  put(root, 'etc/group', users.map(([name, id]) => `${name}:x:${id}:\n`).join(''));
}

/**
 * Each handler would compile what it imports anew: nothing there can be written to. The Python of the base does it, or that
 * of the same base for this processor; what it makes is the same for all.
 */
function compilePython(root: string, own: string): void {
  const only = (pattern: string): string => path.join(own, globSync(pattern, { cwd: own })[0] ?? pattern);
  const loader = only('usr/lib/*/ld-linux-*.so.*');
  const python = [loader, '--library-path', path.dirname(loader), only('usr/bin/python3.*[0-9]')];
  const folders = globSync('usr/lib/python3*', { cwd: root }).map((folder) => path.join(root, folder));
  const [program, ...args] = [...python, '-m', 'compileall', '-q', '--invalidation-mode', 'unchecked-hash'];
  run(program, [...args, '-s', root, '-p', '/', ...folders.toSorted()], {
    PYTHONHOME: path.join(own, 'usr'),
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
  });
}

/** The folder of the packages, named by what was asked for. Slow the first time. */
function fetched(architecture: Architecture): string {
  const wanted = createHash('sha256')
    .update([suite, ...packages].join(' '))
    .digest('hex')
    .slice(0, 16);
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'reeve-image');
  const kept = path.join(cache, `${suite}-${architecture}-${wanted}`);
  if (existsSync(kept)) return kept;
  need('debootstrap', 'debootstrap');
  const draft = `${kept}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  try {
    const options = [
      `--arch=${architecture}`,
      '--variant=minbase',
      '--download-only',
      `--include=${packages.join(',')}`,
    ];
    run('debootstrap', [...options, suite, draft]);
    renameSync(path.join(draft, 'var/cache/apt/archives'), kept);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(kept)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return kept;
}
