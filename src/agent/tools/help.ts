/** `--help` of a tool, made from its row. */
import type { Flags, Tool } from './tool.ts';

/** Usage, what it does, and its flags. */
export function helpText(tool: Tool, flags: Flags): string {
  const rows = Object.values(flags).map((flag) => ({
    left: [...flag.names].join(', ') + (flag.value === null ? '' : ` ${flag.value}`),
    right: flag.help,
  }));
  const width = Math.max(0, ...rows.map((row) => row.left.length));
  const options = rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}\n`).join('');
  const usage = ['Usage:', tool.name, rows.length > 0 ? '[options]' : '', tool.words.usage].filter(
    (part) => part !== '',
  );
  return `${usage.join(' ')}\n\n${tool.summary}\n${options === '' ? '' : `\nOptions:\n${options}`}`;
}
