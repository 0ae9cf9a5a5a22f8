/** What Poetry calls dependencies, in the words of pip: its own sections of `pyproject.toml`, its own ways to say a version. */
import { AgentError } from '../../core/errors.ts';

/** Lines for pip. Throws `charm-invalid` for what pip cannot be told. */
export function requirementsOfPoetry(dependencies: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(dependencies)
    .filter(([name]) => name.toLowerCase() !== 'python')
    .flatMap(([name, said]) => (Array.isArray(said) ? said : [said]).map((one) => requirement(name, one)));
}

function requirement(name: string, said: unknown): string {
  if (typeof said === 'string') return `${name}${specifier(said)}`;
  if (typeof said !== 'object' || said === null) throw notUnderstood(name, said);
  const facts = said as Readonly<Record<string, unknown>>;
  const word = (key: string): string | undefined => (typeof facts[key] === 'string' ? facts[key] : undefined);
  const [version, git, path, markers, python] = ['version', 'git', 'path', 'markers', 'python'].map(word);
  const at = word('rev') ?? word('tag') ?? word('branch');
  const conditions = [markers, python === undefined ? undefined : pythonMarker(python)].filter(
    (one) => one !== undefined,
  );
  const marker = conditions.length === 0 ? '' : ` ; ${conditions.map((one) => `(${one})`).join(' and ')}`;
  // A path stays relative to the folder of the charm, where pip runs.
  if (path !== undefined) return `${path.startsWith('.') ? path : `./${path}`}${marker}`;
  const place = word('url') ?? (git === undefined ? undefined : `git+${git}${at === undefined ? '' : `@${at}`}`);
  if (version === undefined && place === undefined) throw notUnderstood(name, said);
  const extras = Array.isArray(facts['extras']) ? `[${facts['extras'].join(',')}]` : '';
  return `${name}${extras}${place === undefined ? specifier(version ?? '*') : ` @ ${place}`}${marker}`;
}

const notUnderstood = (name: string, said: unknown): AgentError =>
  new AgentError('charm-invalid', 'cannot tell pip of a dependency of Poetry', {
    fields: { dependency: name, said: JSON.stringify(said) },
    next: 'list the dependencies in requirements.txt: poetry export -o requirements.txt',
  });

/** `^1.2` is `>=1.2,<2`; `~1.2` is `>=1.2,<1.3`; a bare version is that one; `*` is any. */
function specifier(version: string): string {
  return version
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '*')
    .map(onePart)
    .join(',');
}

function onePart(part: string): string {
  const [, sign, numbers = ''] = /^(\^|~(?!=))\s*(\d+(?:\.\d+)*)/.exec(part) ?? [];
  if (sign === undefined) return /^\d/.test(part) ? `==${part}` : part;
  const counts = numbers.split('.').map(Number);
  return `>=${part.slice(sign.length).trim()},<${(sign === '^' ? afterCaret(counts) : afterTilde(counts)).join('.')}`;
}

/** The first number that is not zero may not grow; of `0.0` the last one. */
function afterCaret(counts: readonly number[]): readonly number[] {
  const first = counts.findIndex((count) => count > 0);
  return nextAt(counts, first === -1 ? counts.length - 1 : first);
}

const afterTilde = (counts: readonly number[]): readonly number[] => nextAt(counts, Math.min(1, counts.length - 1));

const nextAt = (counts: readonly number[], place: number): readonly number[] => [
  ...counts.slice(0, place),
  (counts[place] ?? 0) + 1,
];

const pythonMarker = (versions: string): string =>
  specifier(versions)
    .split(',')
    .map((part) => part.replace(/^([<>=!~]+)\s*(.*)$/, "python_version $1 '$2'"))
    .join(' and ');
