/** The part of an output that stands in the log of a check (pebble.md §8.3). */

export const detailBytesMax = 512;
const detailLinesMax = 5;

/** `kept`: the part of the output that was kept. Empty when there was none; otherwise it begins with a semicolon. */
export function describeOutput(kept: Buffer, which: 'first' | 'last'): string {
  const lines = kept.toString().trim().split('\n');
  if (lines.length === 1 && lines[0] === '') return '';
  if (lines.length <= detailLinesMax) return `; ${lines.join('\n')}`;
  const some =
    which === 'first' ? [...lines.slice(0, detailLinesMax), '(...)'] : ['(...)', ...lines.slice(-detailLinesMax)];
  return `; ${some.join('\n')}`;
}
