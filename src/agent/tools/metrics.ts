/** `add-metric` (charm-runtime.md §5.11): the values go to the log of the unit; nobody charges for them here. */
import type { HandlerRun } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

export function addMetric(
  { words, flags }: Arguments<{ readonly labels: string | null }>,
  { context: { work }, ports }: HandlerRun,
): void {
  const metrics = words.map(parseMetric);
  const labels = (flags.labels ?? '').split(',').filter((part) => part !== '');
  for (const label of labels)
    if (!/^[^=]+=.+$/.test(label))
      throw usageError(`invalid labels: expected "key=value", got ${JSON.stringify(label)}`);
  if (work.kind !== 'hook' || work.hook.kind !== 'collect-metrics')
    throw runError('cannot record metric: metrics are recorded in the collect-metrics hook only');
  for (const [name, value] of metrics)
    ports.log({ level: 'INFO', source: 'add-metric', message: [`${name}=${value}`, ...labels].join(' ') });
}

function parseMetric(word: string): readonly [name: string, value: string] {
  const equals = word.indexOf('=');
  const [name, value] = [word.slice(0, Math.max(equals, 0)), word.slice(equals + 1)];
  if (name === '') throw usageError(`invalid metrics: expected "key=value", got ${JSON.stringify(word)}`);
  if (value.trim() === '' || !Number.isFinite(Number(value)))
    throw usageError(`invalid value type: expected float, got ${JSON.stringify(value)}`);
  return [name, value];
}
