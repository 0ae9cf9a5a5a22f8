/** Charms on `ops` as they come from PyPI, packed in both ways that charms in the wild are packed (charm-runtime.md §1.11). */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Client, charmFolder } from './clients.ts';

/** The newest generation of the script: absolute paths, and an interpreter that it links into its own folder. */
const newDispatch = `#!/bin/sh
here="$(dirname "$(realpath "$0")")"
python="$here/venv/bin/python"
if [ ! -e "$python" ]; then
    mkdir -p "$here/venv/bin"
    # What is on the PATH may be a script that stands for the interpreter.
    ln -s "$(python3 -c 'import sys; print(sys.executable)')" "$python"
fi
export PYTHONPATH="$here/lib:$here/src"
export LD_LIBRARY_PATH="$here/usr/lib:$here/lib"
exec "$python" "$here/src/charm.py"
`;

/** The first generation: everything is relative to where the agent starts it. */
const oldDispatch = `#!/bin/sh
JUJU_DISPATCH_PATH="\${JUJU_DISPATCH_PATH:-$0}" PYTHONPATH=lib:venv ./src/charm.py
`;

const legacyStart = '#!/bin/sh\necho "$JUJU_DISPATCH_PATH as it always was" >>legacy\n';

/** Installs what pip is asked for, and nothing of it elsewhere; false when no package index can be reached. */
export function pipInstalls(libraries: string, requirement: string): boolean {
  const env = { ...process.env, PIP_ROOT_USER_ACTION: 'ignore', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  const args = ['-m', 'pip', 'install', '--quiet', '--no-compile', '--target', libraries, requirement];
  return spawnSync('python3', args, { stdio: 'ignore', env }).status === 0;
}

/**
 * The charm as a client of the story. `plain` is a `.charm` file of the newest generation, with a hook from before there
 * was a dispatch script; `other` is of the first, and keeps its state in the controller.
 */
export function opsClient(name: string, charm: string, libraries: string, folder: string): Client {
  const source = path.join(folder, charm);
  copyCharm(charm, source);
  const packed = (file: string): string => archive(source, path.join(folder, file));
  addVenv(source, libraries);
  write(source, 'dispatch', newDispatch);
  write(source, 'hooks/start', legacyStart);
  const plain = packed('plain');
  write(source, 'version', 'the next one\n');
  const next = packed('next');

  const other = path.join(folder, 'other');
  copyCharm(charm, other);
  cpSync(libraries, path.join(other, 'venv'), { recursive: true });
  write(other, 'dispatch', oldDispatch);
  write(other, 'state-in-controller', '');
  mkdirSync(path.join(other, 'hooks'));
  for (const hook of ['install', 'start', 'upgrade-charm']) symlinkSync('../dispatch', path.join(other, 'hooks', hook));
  return { name, plain, other, next };
}

function copyCharm(charm: string, to: string): void {
  cpSync(charmFolder(charm), to, { recursive: true });
  const library = path.join(charmFolder('ops-lib'), 'witness.py');
  cpSync(library, path.join(to, 'lib/witness.py'));
}

/** A virtual environment without its interpreter: that is what the packer takes out. */
function addVenv(charm: string, libraries: string): void {
  const venv = path.join(charm, 'venv');
  execFileSync('python3', ['-m', 'venv', '--without-pip', venv]);
  rmSync(path.join(venv, 'bin'), { recursive: true });
  const where = ['-c', 'import sys; print("python%d.%d" % sys.version_info[:2])'];
  const python = execFileSync('python3', where, { encoding: 'utf8' }).trim();
  cpSync(libraries, path.join(venv, 'lib', python, 'site-packages'), { recursive: true });
}

function archive(folder: string, name: string): string {
  const script = 'import shutil, sys; shutil.make_archive(sys.argv[2], "zip", sys.argv[1])';
  execFileSync('python3', ['-c', script, folder, name]);
  cpSync(`${name}.zip`, `${name}.charm`);
  return `${name}.charm`;
}

function write(charm: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(charm, file)), { recursive: true });
  writeFileSync(path.join(charm, file), text, { mode: 0o755 });
}
