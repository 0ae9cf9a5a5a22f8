/** What every command is built with, and the few things that they do alike. */
import { InvalidArgumentError, Option } from 'commander';
import type { Admin, Models } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { CliPorts } from '../ports.ts';
import type { View } from '../render/index.ts';

export interface CommandContext {
  readonly ports: CliPorts;
  /** Sets the exit code of a command that did its work; what it throws has its own. */
  readonly end: (code: number) => void;
}

/** Opens the connection to the controller for one piece of work, in this model or in the one that is meant. */
export async function withAdmin<Result>(
  ports: Pick<CliPorts, 'admin'>,
  work: (admin: Admin, models: Models) => Promise<Result>,
  model?: string,
): Promise<Result> {
  const { admin, models, close } = await ports.admin(model);
  try {
    return await work(admin, models);
  } finally {
    await close();
  }
}

/** For people, or for programs. */
export type Format = 'table' | 'json' | 'yaml';

/** `--format`, the same everywhere. */
export const formatOption = (): Option =>
  new Option('--format <format>', 'how to print').choices(['table', 'json', 'yaml']).default('table');

/** JSON and YAML for programs; the table is only made, and its code only loaded, when a person reads. */
export async function printData(
  { terminal, documents }: Pick<CliPorts, 'terminal' | 'documents'>,
  format: Format,
  value: unknown,
  asTable: () => Promise<string>,
): Promise<void> {
  switch (format) {
    case 'json':
      return terminal.out(`${JSON.stringify(value, null, 2)}\n`);
    case 'yaml':
      return terminal.out(await documents.print(value));
    case 'table':
      return terminal.out(await asTable());
  }
}

/** How this terminal is looked at. */
export const viewOf = ({ terminal }: Pick<CliPorts, 'terminal'>, now: number): View => ({
  now,
  width: terminal.outWidth,
  colour: terminal.outColour,
});

/** One sentence about what was done, for the person at the terminal. */
export const say = ({ terminal }: Pick<CliPorts, 'terminal'>, sentence: string): void => terminal.err(`${sentence}\n`);

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Longer waits overflow timers. */
const durationMsMax = 7 * 24 * 3_600_000;

/** `500ms`, `60s`, `0.5s`, `5m`, `1h`; a bare number is seconds. Milliseconds. */
function parseDuration(text: string): number {
  const [, digits = '', unit = 's'] = /^(\d{1,9}(?:\.\d{1,9})?)(ms|s|m|h)?$/.exec(text) ?? [];
  const durationMs = Math.ceil(Number(digits) * (unitsMs[unit] ?? 0));
  if (digits === '' || durationMs > durationMsMax)
    throw new InvalidArgumentError('Expected a duration such as 500ms, 60s, 5m or 1h, at most 7 days.');
  return durationMs;
}

/** An option that takes a duration; `fallback` is written like one. */
export const durationOption = (flags: string, description: string, fallback: string): Option =>
  new Option(flags, description).argParser(parseDuration).default(parseDuration(fallback), fallback);

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a whole number of at least 1.');
  return Number(text);
}

/** `a,b` and repeated options, as one list. */
export const parseList = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text.split(',').filter((part) => part !== ''),
];

/** Words between spaces, as in `"cores=2 mem=4G"`. */
export const wordsOf = (text: string): readonly string[] => text.split(/[\s]+/).filter((word) => word !== '');

/** For options that may be repeated. */
export const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** `key=value` words as a record. Throws `usage-invalid`. */
export function keyValues(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      if (at < 1)
        throw new AgentError('usage-invalid', 'cannot read this as key=value', {
          fields: { word },
          next: `write ${word === '' ? 'key' : word}=VALUE`,
        });
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}
