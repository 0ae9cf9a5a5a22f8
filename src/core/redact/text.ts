/**
 * Takes out of a text what looks like a secret, by its form or by the name that stands before it. It is for archives that
 * leave the machine: what it takes too much of is no loss. Doing it twice changes nothing.
 */
import { isSecretName } from './names.ts';

export const redacted = '[redacted]';

/** Shorter ones stand in texts by chance. */
const knownCharactersMin = 8;

type Replacement = (match: string, ...groups: string[]) => string;

/** Secrets that are known by their form, wherever they stand. */
const forms: readonly (readonly [RegExp, Replacement])[] = [
  // Also one whose end is cut off.
  [/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?(?:-----END \1-----|$)/g, () => redacted],
  // One whose beginning is cut off: what is left are lines of base64.
  [/^[ \t]*[A-Za-z0-9+/]{60,}={0,2}[ \t]*$/gm, () => redacted],
  [/\brj1\.[0-9a-f.]{32,}/gi, () => redacted],
  [/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g, () => redacted],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{20,}|\bxox[a-z]-[\w-]{10,}/g, () => redacted],
  [/\b(Bearer|Basic|Negotiate|Digest)[ \t]+[\w.~+/=:-]{6,}/gi, (_, scheme = '') => `${scheme} ${redacted}`],
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@"'<>]+@/gi, (_, scheme = '') => `${scheme}${redacted}@`],
  [/[^\s:/@"'<>]{1,100}:[^\s:/@"'<>]{1,200}@/g, () => `${redacted}@`],
];

const name = String.raw`[A-Za-z0-9_.-]{1,100}`;
const quoted = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
/** `password=…`, `"password": "…"`, `PASSWORD='…'`, `password is …`, `--password …`. */
const assignments = new RegExp(
  String.raw`(?<name>${name})(?<between>["']?[ \t]*(?:[:=]|\bis\b)[ \t]*)(?<value>${quoted}|[^\s,;}&"']+)`,
  'gi',
);
const options = new RegExp(
  String.raw`(?<between>--)(?<name>${name})(?<space>[ \t]+)(?<value>${quoted}|[^\s-]\S*)`,
  'g',
);
/** A key of YAML whose value stands in the lines below: a block of text, a list, a map. */
const blockHead = new RegExp(String.raw`^(?<head>[ \t]*(?:- )?(?<name>${name})):[ \t]*(?:[|>].*)?$`);

/** Nothing that looks like a secret is left. */
export function redactText(text: string): string {
  const formed = forms.reduce((rest, [pattern, replace]) => rest.replace(pattern, replace), text);
  return redactBlocks(formed)
    .replace(options, (match, dashes: string, key: string, space: string) =>
      isSecretName(key) ? `${dashes}${key}${space}${redacted}` : match,
    )
    .replace(assignments, (match, key: string, between: string, value: string) =>
      isSecretName(key) ? `${key}${between}${withQuotesOf(value)}` : match,
    );
}

function redactBlocks(text: string): string {
  const kept: string[] = [];
  /** Of the head whose block is being left out; null: none is. */
  let depth: number | null = null;
  for (const line of text.split('\n')) {
    if (depth !== null && isInside(line, depth)) continue;
    const { head, name: key = '' } = blockHead.exec(line)?.groups ?? {};
    depth = head !== undefined && isSecretName(key) ? indentOf(line) : null;
    kept.push(depth === null ? line : `${head}: ${redacted}`);
  }
  return kept.join('\n');
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Deeper than its head; items of a list may stand as deep. */
const isInside = (line: string, depth: number): boolean =>
  line.trim() === '' || indentOf(line) > depth || (indentOf(line) === depth && line.trimStart().startsWith('- '));

/** What was a string stays one. */
function withQuotesOf(value: string): string {
  const quote = /^["']/.exec(value)?.[0] ?? '';
  return `${quote}${redacted}${quote}`;
}

/** Takes out these very texts, such as keys that the agent has. */
export const redactKnown = (text: string, known: readonly string[]): string =>
  known
    .filter((secret) => secret.length >= knownCharactersMin)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, redacted), text);
