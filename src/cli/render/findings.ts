/** What `doctor` has found, one line each, with the repair below. */
import type { Finding } from '../../core/model/index.ts';
import { coloursFor } from './words.ts';

const words = {
  ok: ['ok', 'green'],
  notice: ['note', 'dim'],
  warning: ['warning', 'yellow'],
  error: ['error', 'red'],
} as const;

/** In the order in which they were found: causes stand before what follows from them. */
export function renderFindings(findings: readonly Finding[], colour: boolean): string {
  const colours = coloursFor(colour);
  const width = Math.max(0, ...findings.map(({ check }) => check.length));
  const lines = findings.flatMap(({ check, severity, text, fix }) => {
    const [word, tone] = words[severity];
    const shown = `${colours[tone](word.padEnd(8))} ${check.padEnd(width)}  ${text}`;
    return fix === undefined ? [shown] : [shown, `${' '.repeat(9)}fix: ${colours.bold(fix)}`];
  });
  return `${lines.join('\n')}\n`;
}
