/** `open-port`, `close-port`, `opened-ports` (charm-runtime.md §5.7). Buffered; reads see what is pending. */
import { bindingNames } from '../../core/model/index.ts';
import { compareRanges, portConflict, printRange } from '../../core/ports/index.ts';
import type { HandlerContext } from '../hooks/index.ts';
import { closed, opened } from './open-ports.ts';
import { parseRange } from './port-range.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

type PortArguments = Arguments<{ readonly endpoints: readonly string[] }>;

export function openPort({ words, flags }: PortArguments, { context, pending }: HandlerRun): void {
  const range = printRange(parseRange(words[0] ?? ''));
  checkEndpoints(flags.endpoints, context);
  const unit = context.view.unit.name;
  const own = [...pending.ports.keys()].filter((held) => held !== range).map((held) => ({ unit, range: held }));
  const conflict = portConflict(unit, [{ range }], [...own, ...context.otherPorts]);
  if (conflict !== null) throw runError(conflict);
  pending.ports = opened(pending.ports, range, forAll(flags.endpoints));
}

export function closePort({ words, flags }: PortArguments, { context, pending }: HandlerRun): void {
  const range = printRange(parseRange(words[0] ?? ''));
  checkEndpoints(flags.endpoints, context);
  pending.ports = closed(pending.ports, range, forAll(flags.endpoints), bindingNames(context.charm));
}

export function openedPorts(
  { flags }: Arguments<{ readonly endpoints: boolean }>,
  { pending }: HandlerRun,
): readonly string[] {
  return [...pending.ports]
    .map(([text, endpoints]) => ({ text, range: parseRange(text), endpoints }))
    .sort((a, b) => compareRanges(a.range, b.range))
    .map(({ text, endpoints }) => (flags.endpoints ? `${text} (${endpoints.join(', ') || '*'})` : text));
}

const forAll = (endpoints: readonly string[]): readonly string[] => (endpoints.includes('*') ? [] : endpoints);

function checkEndpoints(endpoints: readonly string[], context: HandlerContext): void {
  const known = ['*', ...bindingNames(context.charm)];
  const unknown = endpoints.find((endpoint) => !known.includes(endpoint));
  if (unknown !== undefined) throw runError(`endpoint ${JSON.stringify(unknown)} is not declared by the charm`);
}
