/** `.jujuignore`: which files of a source directory stay out of the bundle; the simple patterns of `.gitignore`. */

/** What never belongs into a bundle: version control, caches, what builds leave behind, and what the agent writes. */
export const ignoredAlways = [
  '.git',
  '.svn',
  '.hg',
  '.bzr',
  '.tox',
  '.venv',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '__pycache__',
  '*.pyc',
  '/.jujuignore',
  '/revision',
  '/build/',
  '/*.charm',
  '/*.bundle',
  '/*.bundle.manifest',
];

/** Says whether a path below the source directory stays out. A directory that stays out takes its content along. */
export type Ignores = (path: string, isDirectory: boolean) => boolean;

/** Reads lines of patterns: `#` comments, `!` takes back, a leading or inner `/` anchors, a trailing one means directory. */
export function ignoreRules(lines: readonly string[]): Ignores {
  const rules = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(toRule);
  return (path, isDirectory) =>
    rules.findLast((rule) => (isDirectory || !rule.directoryOnly) && rule.pattern.test(path))?.ignored ?? false;
}

function toRule(line: string): {
  readonly pattern: RegExp;
  readonly ignored: boolean;
  readonly directoryOnly: boolean;
} {
  const ignored = !line.startsWith('!');
  const glob = ignored ? line : line.slice(1);
  const directoryOnly = glob.endsWith('/');
  const bare = glob.replace(/\/$/, '');
  const anchored = bare.includes('/');
  const source = toPattern(bare.replace(/^\//, ''));
  return { pattern: new RegExp(`${anchored ? '^' : '(?:^|/)'}${source}$`), ignored, directoryOnly };
}

function toPattern(glob: string): string {
  return glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*\*\/|\*\*|\*|\?/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    return token === '*' ? '[^/]*' : '[^/]';
  });
}
