/**
 * `npm run deb [-- --arch amd64] [--version 1.2.3] [--out FOLDER]`: the Debian packages. The same sources make the same
 * bytes: times are those of the last commit (or of SOURCE_DATE_EPOCH), and one thread compresses.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { modelSchemaVersion } from '../src/edge/store/model/model-store.ts';
import { schemaVersion } from '../src/edge/store/state/schema.ts';
import { type Architecture, architectures, type PackageName, packages, stage } from './stage.ts';
import { need, ownVersion, put, putCompressed, repository, run } from './stage-files.ts';

const { values } = parseArgs({
  options: {
    arch: { type: 'string', multiple: true, default: Object.keys(architectures) },
    version: { type: 'string', default: ownVersion },
    out: { type: 'string', default: path.join(repository, 'dist') },
  },
});

/** Grows with the form of the data, so that a package that could not read it is not installed over it. */
const data: Readonly<Record<PackageName, readonly [file: string, version: number]>> = {
  'reeve-agent': ['agent-data-version', schemaVersion],
  'reeve-controller': ['controller-data-version', modelSchemaVersion],
};

const md5 = (file: string): string => createHash('md5').update(readFileSync(file)).digest('hex');

const maintainer = 'Reeve developers <reeve@packages.invalid>';

need('dpkg-deb', 'dpkg');
const epoch =
  process.env.SOURCE_DATE_EPOCH ??
  execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: repository, encoding: 'utf8' }).trim();

for (const name of values.arch) {
  const architecture = Object.keys(architectures).find((one): one is Architecture => one === name);
  if (architecture === undefined) throw new Error(`--arch takes one of ${Object.keys(architectures).join(', ')}`);
  const directory = mkdtempSync(path.join(tmpdir(), 'reeve-deb-'));
  try {
    stage({ architecture, version: values.version, directory });
    mkdirSync(values.out, { recursive: true });
    for (const one of packages) pack(one, architecture, path.join(directory, one));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The oldest C library that everything in the tree runs with: addons are compiled against the builder's. */
function libcOf(root: string): string {
  const files = globSync('usr/lib/reeve/{bin/node,dist/native/*.node}', { cwd: root });
  if (files.length === 0) return '';
  const symbols = execFileSync('readelf', ['--version-info', '--wide', ...files], { cwd: root, encoding: 'utf8' });
  const minors = [...symbols.matchAll(/GLIBC_2\.(\d+)/g)].map(([, minor]) => Number(minor));
  return `2.${Math.max(...minors)}`;
}

function pack(name: PackageName, architecture: Architecture, root: string): void {
  const [dataFile, dataVersion] = data[name];
  put(root, `usr/lib/reeve/${dataFile}`, `${dataVersion}\n`);
  putChangelog(root, name);
  const files = globSync('**', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/DEBIAN'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
  const facts = {
    version: values.version,
    architecture,
    maintainer,
    size: String(Math.ceil(bytes / 1024)),
    data: `${dataVersion}`,
    libc: libcOf(root),
  };
  for (const file of globSync('DEBIAN/{control,preinst,postinst}', { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8');
    writeFileSync(
      path.join(root, file),
      text.replace(/@(\w+)@/g, (_, fact: string) => facts[fact as keyof typeof facts]),
    );
  }
  const sums = files.map((file) => `${md5(path.join(root, file))}  ${file}\n`).join('');
  put(root, 'DEBIAN/md5sums', sums);
  const conffiles = files.filter((file) => file.startsWith('etc/')).map((file) => `/${file}\n`);
  put(root, 'DEBIAN/conffiles', conffiles.join(''));
  const deb = path.join(values.out, `${name}_${values.version}_${architecture}.deb`);
  // xz's quickest level: a sixth of the time of the usual one, for a package that is an eighth larger.
  run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--threads-max=1', '--build', root, deb], {
    SOURCE_DATE_EPOCH: epoch,
  });
  const megabytes = (statSync(deb).size / 1e6).toFixed(1);
  process.stderr.write(`reeve: ${path.relative(process.cwd(), deb)}: ${megabytes} MB, installed ${facts.size} KiB\n`);
}

/** What changed is told to people in one file; Debian's has the version and the time. */
function putChangelog(root: string, name: PackageName): void {
  const date = new Date(Number(epoch) * 1000).toUTCString().replace('GMT', '+0000');
  const documents = `usr/share/doc/${name}`;
  const entry = `${name} (${values.version}) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- ${maintainer}  ${date}\n`;
  putCompressed(root, `${documents}/changelog`, entry);
  putCompressed(root, `${documents}/CHANGELOG.md`, readFileSync(path.join(repository, 'CHANGELOG.md'), 'utf8'));
}
