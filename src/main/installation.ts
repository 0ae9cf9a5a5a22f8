/** Where this installation's own files are: beside the bundle that runs, or in the checkout's dist. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

export interface Installation {
  readonly version: string;
  /** `reeve-hook`, `reeve-shim`, `reeve-os.node`. */
  readonly nativeDirectory: string;
  /** The launchers. */
  readonly binDirectory: string;
}

/** Found from the program that was started. Throws when the installation is not complete. */
export function findInstallation(): Installation {
  const program = realpathSync(process.argv[1] ?? '');
  const root = [path.dirname(path.dirname(program)), path.resolve(path.dirname(program), '../..')].find((folder) =>
    existsSync(path.join(folder, 'package.json')),
  );
  if (root === undefined) throw new Error(`cannot find the installation of ${program}`);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { version, nativeDirectory: path.join(root, 'dist/native'), binDirectory: path.join(root, 'bin') };
}
