/** Tables for people: columns two spaces apart, no frame, the last column takes what the terminal leaves. */
import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';

export interface TableText {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A last column narrower than this is not wrapped: the terminal does it better. */
const lastColumnCharactersMin = 20;
const gap = '  ';

const noFrame = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid']
    .concat(['mid', 'mid-mid', 'right', 'right-mid'])
    .map((name) => [name, '']),
);

/** Lines without trailing space; `width` null: nothing is wrapped. */
export function renderTable({ head, rows }: TableText, width: number | null): string {
  const plain = layOut(head, rows, null);
  if (width === null || Math.max(...plain.map(visibleLength)) <= width) return plain.join('\n');
  const others = layOut(head.slice(0, -1), withoutLast(rows), null);
  const left = width - Math.max(...others.map(visibleLength)) - gap.length;
  return (left < lastColumnCharactersMin ? plain : layOut(head, rows, left)).join('\n');
}

function layOut(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  lastColumnWidth: number | null,
): string[] {
  const table = new Table({
    head: [...head],
    chars: { ...noFrame, middle: gap },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    ...(lastColumnWidth !== null && {
      colWidths: [...head.slice(1).map(() => null), lastColumnWidth],
      wordWrap: true,
    }),
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const withoutLast = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(0, -1));

const visibleLength = (line: string): number => stripVTControlCharacters(line).length;
