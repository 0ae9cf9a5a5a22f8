/** The table "Charms that others wrote" of `docs/compatibility.md`, from `results.json` and what people have said of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publicCharms } from './charms.ts';
import type { Result } from './results.ts';
import { type Step, steps } from './story.ts';

/** Lines of Markdown. */
export function publicCharmsTable(): readonly string[] {
  const results = JSON.parse(readFileSync(path.join(import.meta.dirname, 'results.json'), 'utf8')) as readonly Result[];
  const whole = results.filter(({ failures }) => failures.length === 0);
  return [
    `${whole.length} of ${results.length} went through every step that was asked of them.`,
    '',
    `| charm | kind | ${steps.join(' | ')} | at rest | where it stops, and why |`,
    `| --- | --- |${' --- |'.repeat(steps.length)} --- | --- |`,
    ...results.map(row),
    '',
  ];
}

function row(result: Result): string {
  const { name, repository, commit, path: below, named, kind, rest } = result;
  const at = commit === '' ? 'HEAD' : commit;
  const source = `[${name}](https://github.com/${repository}/tree/${at}${below === undefined ? '' : `/${below}`}) ${commit}`;
  const marks = steps.map((step) => mark(result, step));
  return `| ${[source, named === undefined ? kind : `${kind} (U)`, ...marks, cell(rest), cell(reason(result))].join(' | ')} |`;
}

function mark({ done, failures }: Result, step: Step): string {
  if (done.includes(step)) return 'works';
  return failures.some((failure) => failure.step === step) ? 'stops' : '–';
}

/** In the words of who has looked, else the last line of the first failure. */
function reason({ name, failures }: Result): string {
  const [first] = failures;
  if (first === undefined) return '';
  return publicCharms.find((charm) => charm.name === name)?.because ?? `${first.what}: ${first.log.at(-1) ?? ''}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
