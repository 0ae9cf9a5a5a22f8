/** How answers are printed (charm-runtime.md §4.2). */
import type { Documents } from '../ports/index.ts';
import type { Format } from './tool.ts';

/** The text for stdout with its final newline; empty when there is nothing to say. */
export function printAnswer(value: unknown, format: Format, documents: Documents): string {
  switch (format) {
    case 'json':
      return `${compactJson(value)}\n`;
    case 'yaml':
      return value === null ? '' : documents.print(value);
    case 'smart':
      return printSmart(value, documents);
  }
}

function printSmart(value: unknown, documents: Documents): string {
  if (value === null || value === '') return '';
  if (typeof value === 'string' || typeof value === 'number') return `${value}\n`;
  if (typeof value === 'boolean') return value ? 'True\n' : 'False\n';
  if (!isTextList(value)) return documents.print(value);
  return value.map((line) => `${line}\n`).join('');
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** One line, keys sorted as text: `JSON.stringify` would put keys like `7` first. */
function compactJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compactJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${compactJson(item)}`).join(',')}}`;
}
