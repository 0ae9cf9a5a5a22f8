/** Command lines of services: split like a shell, without expansion of anything (pebble.md §6.8). */

export type SplitCommand =
  /** `defaults` are the words of the trailing `[ … ]`; they are appended at run time unless replaced. */
  | { readonly kind: 'split'; readonly words: readonly string[]; readonly defaults: readonly string[] }
  | { readonly kind: 'refused'; readonly because: string };

const refused = (because: string): SplitCommand => ({ kind: 'refused', because });

/** The words of a command and its default arguments. */
export function splitCommand(line: string): SplitCommand {
  const words = splitWords(line);
  if (words === null) return refused('a quotation or an escape has no end');
  if (words.length === 0) return refused('the command is empty');
  const open = words.indexOf('[');
  const close = words.indexOf(']');
  if (open === -1) return close === -1 ? { kind: 'split', words, defaults: [] } : refused('"]" without "["');
  if (open === 0) return refused('the command begins with default arguments');
  if (words.lastIndexOf('[') !== open) return refused('default arguments inside default arguments');
  if (close === -1) return refused('"[" without "]"');
  if (close !== words.length - 1) return refused('something follows the default arguments');
  return { kind: 'split', words: words.slice(0, open), defaults: words.slice(open + 1, close) };
}

const spaces = ' \t\r\n';

/** Null when a quotation is open at the end or the last character is a backslash. */
function splitWords(line: string): readonly string[] | null {
  const words: string[] = [];
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (spaces.includes(character)) at++;
    else if (character === '#') at = endOfLine(line, at);
    else {
      const word = readWord(line, at);
      if (word === null) return null;
      words.push(word.text);
      at = word.end;
    }
  }
  return words;
}

const endOfLine = (line: string, from: number): number => (line.indexOf('\n', from) + 1 || line.length + 1) - 1;

function readWord(line: string, from: number): { readonly text: string; readonly end: number } | null {
  let text = '';
  let quote = '';
  let at = from;
  for (; at < line.length; at++) {
    const character = line[at] ?? '';
    if (quote === '' && spaces.includes(character)) break;
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === '\\' && quote !== "'") {
      at++;
      if (at === line.length) return null;
      text += line[at];
    } else text += character;
  }
  return quote === '' ? { text, end: at } : null;
}
