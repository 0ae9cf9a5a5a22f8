/** What people read stays true: paths that are named exist, error codes and documents agree. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { errorTable } from '../../src/core/errors.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const topFolders = ['src', 'test', 'docs', 'proto', 'scripts', 'bin', 'examples', 'packaging', 'snap'];
const pathPattern = new RegExp(`(?<![\\w./-])(?:${topFolders.join('|')})/[\\w./@-]*[\\w/]`, 'g');

const texts = globSync(['*.md', 'docs/**/*.md', '{src,test,proto}/**/README.md', 'src/**/*.{ts,c}', 'scripts/*'], {
  cwd: root,
}).filter((file) => !file.includes('/generated/'));

test('every path that a comment or a document names exists', () => {
  const missing = texts.flatMap((file) => {
    const text = file.endsWith('.md') ? read(file) : comments(read(file), file);
    return [...text.matchAll(pathPattern)]
      .map(([named]) => named)
      .filter((named) => !named.startsWith('dist/') && !existsSync(path.join(root, named)))
      .map((named) => `${file} names ${named}`);
  });
  assert.deepEqual(missing, []);
});

function comments(source: string, file: string): string {
  const pattern = file.startsWith('scripts/') && !file.endsWith('.ts') ? /#.*/g : /\/\*[\s\S]*?\*\/|\/\/.*/g;
  return (source.match(pattern) ?? []).join('\n');
}

test('every error code is documented, and no documented code is dead', () => {
  const documented = [...read('docs/errors.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  assert.deepEqual(new Set(documented), new Set(Object.keys(errorTable)));
});

test('every error code is used somewhere', () => {
  const sources = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => file !== 'src/core/errors.ts' && !file.includes('/generated/'))
    .map(read)
    .join('\n');
  const dead = Object.keys(errorTable).filter((code) => !sources.includes(`'${code}'`));
  assert.deepEqual(dead, []);
});

test('every dependency has its line in docs/dependencies.md', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  const documented = read('docs/dependencies.md');
  assert.deepEqual(
    names.filter((name) => !documented.includes(`\`${name}\``)),
    [],
  );
});
