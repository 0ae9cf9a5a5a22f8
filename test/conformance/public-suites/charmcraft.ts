/**
 * `charmcraft pack` for suites that call it: the charm of the working directory becomes `NAME_amd64.charm`, a zip with
 * its dependencies in `venv`, as charmcraft makes it. No container, no base: the Python of this machine.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { documents } from '../../../src/edge/documents/index.ts';

const architecture = process.arch === 'x64' ? 'amd64' : process.arch;

/** What charmcraft.yaml says on behalf of files that older charms had. */
const parts = { actions: 'actions.yaml', config: 'config.yaml' } as const;
/** What is about building, and in no file of the charm. */
const building = ['type', 'parts', 'bases', 'base', 'platforms', 'build-base', 'charm-libs', 'analysis', 'links'];

const dispatch = `#!/bin/sh
JUJU_DISPATCH_PATH="\${JUJU_DISPATCH_PATH:-$0}" PYTHONPATH="$PWD/lib:$PWD/src:$PWD/venv" exec python3 ./src/charm.py
`;

/** Resolves with the path of the zip, beside the charm. Throws as uv and Python do. */
export async function packCharm(charm: string): Promise<string> {
  const project = (await parsed(path.join(charm, 'charmcraft.yaml'))) as Record<string, unknown>;
  const staging = mkdtempSync(path.join(tmpdir(), 'rpack-'));
  try {
    for (const name of ['src', 'lib', 'hooks', 'metadata.yaml', 'actions.yaml', 'config.yaml', 'wheelhouse.txt'])
      if (existsSync(path.join(charm, name)))
        cpSync(path.join(charm, name), path.join(staging, name), { recursive: true });
    const metadata = Object.fromEntries(
      Object.entries(project).filter(([key]) => !building.includes(key) && !Object.hasOwn(parts, key)),
    );
    if (metadata['name'] !== undefined) await write(staging, 'metadata.yaml', metadata);
    for (const [key, file] of Object.entries(parts))
      if (project[key] !== undefined) await write(staging, file, project[key]);
    writeFileSync(path.join(staging, 'dispatch'), dispatch);
    chmodSync(path.join(staging, 'dispatch'), 0o755);
    const venv = ['pip', 'install', '--quiet', '--python', 'python3', '--target', path.join(staging, 'venv')];
    const requirements = existsSync(path.join(charm, 'requirements.txt')) ? 'requirements.txt' : 'pyproject.toml';
    execFileSync('uv', [...venv, '--requirement', requirements], { cwd: charm, stdio: 'inherit' });
    const { name } = (await parsed(path.join(staging, 'metadata.yaml'))) as { name: string };
    const zip = path.join(charm, `${name}_${architecture}.charm`);
    const script = 'import shutil, sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2])';
    execFileSync('python3', ['-c', script, path.join(staging, 'packed'), staging]);
    cpSync(path.join(staging, 'packed.zip'), zip);
    return zip;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

const parsed = async (file: string): Promise<unknown> => documents.parse(readFileSync(file, 'utf8'), file);

async function write(folder: string, file: string, value: unknown): Promise<void> {
  writeFileSync(path.join(folder, file), documents.print(value));
}

if (import.meta.main) console.error(`packed ${await packCharm(process.cwd())}`);
