/** What an action reads and says (charm-runtime.md §5.11). Results are kept even when the action fails. */
import { bytesOf } from '../../core/model/index.ts';
import { type HandlerRun, type ResultTree, resultsOf } from './run.ts';
import { type Arguments, runError, usageError } from './tool.ts';

/** All results of one action; what it printed comes on top. */
const resultsBytesMax = 8 * 1024 * 1024;
const segmentPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** Set by the agent from the captured output. */
const reservedSegments: readonly string[] = ['stdout', 'stdout-encoding', 'stderr', 'stderr-encoding'];
const defaultFailure = 'action failed without reason given, check action for errors';

export function actionGet({ words }: Arguments<unknown>, { context: { work } }: HandlerRun): unknown {
  let value: unknown = work.kind === 'action' ? work.parameters : {};
  for (const segment of words[0] ? words[0].split('.') : []) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return null;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return value;
}

export function actionSet({ words }: Arguments<unknown>, { pending }: HandlerRun): void {
  const results = words.map(parseResult);
  if (bytesOf(resultsOf(pending.results)) + bytesOf(words) > resultsBytesMax)
    throw runError(`results of the action are larger than ${resultsBytesMax} bytes`);
  for (const { path, value } of results) setResult(pending.results, path, value);
}

export function actionFail({ words }: Arguments<unknown>, { pending }: HandlerRun): void {
  pending.failure = words[0] || defaultFailure;
}

export async function actionLog({ words }: Arguments<unknown>, { ports }: HandlerRun): Promise<void> {
  await ports.actionLog(words.join(' '));
}

interface Result {
  readonly path: readonly string[];
  readonly value: string;
}

function parseResult(word: string): Result {
  const equals = word.indexOf('=');
  if (equals < 0) throw usageError(`argument ${JSON.stringify(word)} must be of the form key...=value`);
  const path = word.slice(0, equals).split('.');
  const reserved = path.find((segment) => reservedSegments.includes(segment));
  if (reserved !== undefined) throw usageError(`cannot set reserved action key ${JSON.stringify(reserved)}`);
  const bad = path.find((segment) => !segmentPattern.test(segment));
  if (bad !== undefined)
    throw usageError(
      `key ${JSON.stringify(bad)} must start and end with lowercase alphanumeric, and contain only lowercase alphanumeric and hyphens`,
    );
  return { path, value: word.slice(equals + 1) };
}

/** A map takes the place of a scalar, and a scalar that of a map. */
function setResult(tree: ResultTree, path: readonly string[], value: string): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    tree.set(first, value);
    return;
  }
  const held = tree.get(first);
  const inner: ResultTree = held instanceof Map ? held : new Map();
  tree.set(first, inner);
  setResult(inner, rest, value);
}
