/**
 * What simulated operators do with secrets, through the real tools: they answer events as the contract has it, most of
 * the time, and now and then make, change, share, read and remove some.
 */
import type { HandlerContext, HandlerPorts } from '../../src/agent/hooks/index.ts';
import { answerTool, flushOf, type HandlerRun, noPending } from '../../src/agent/tools/index.ts';
import type { Flush, SecretHook, SecretView } from '../../src/core/model/index.ts';
import { isSecretHook } from '../../src/core/model/index.ts';
import { documents } from './ports.ts';
import type { Prng } from './prng.ts';

/** Secrets that one unit sees before it makes no more. */
const secretsMax = 4;
/** Of events about secrets, those that are answered as they should be. */
const answerChance = 0.8;
const contextId = 'simulated';

/** The writes of a handler that calls some tools; empty when it calls none. Throws `AgentError` as the ports do. */
export async function secretCalls(
  context: HandlerContext,
  ports: HandlerPorts,
  random: Prng,
  now: () => number,
  writes: boolean,
): Promise<Pick<Flush, 'secrets' | 'epoch'>> {
  const run: HandlerRun = {
    contextId,
    context,
    ports,
    documents,
    clock: { now },
    random,
    pending: noPending(context),
  };
  for (const args of callsOf(context, random, writes)) {
    const [tool = '', ...rest] = args;
    const nothing = () => Promise.reject(new Error('unreachable: the values are arguments'));
    await answerTool(
      { tool, args: rest, directory: '/', contextId, readInput: nothing, readFile: nothing, writeFile: nothing },
      run,
    );
  }
  const { secrets, epoch } = flushOf(run);
  return { ...(secrets && { secrets }), ...(epoch !== undefined && { epoch }) };
}

function callsOf(context: HandlerContext, random: Prng, writes: boolean): readonly (readonly string[])[] {
  const { work, view } = context;
  if (work.kind === 'hook' && isSecretHook(work.hook))
    return writes && random.chance(answerChance) ? [answerTo(work.hook, context)] : [];
  if (!writes) return [];
  const secrets = [...view.secrets.values()];
  const calls = Array.from({ length: random.between(0, 2) }, () => someCall(context, secrets, random));
  return calls.filter((call) => call.length > 0);
}

/** Each value says who wrote it. */
const value = ({ operation }: HandlerContext): string => `writer=${operation}`;

function answerTo(hook: SecretHook, context: HandlerContext): readonly string[] {
  switch (hook.kind) {
    case 'secret-changed':
      return ['secret-get', hook.secret, '--refresh'];
    case 'secret-rotate':
      return ['secret-set', hook.secret, value(context)];
    case 'secret-expired':
    case 'secret-remove':
      return ['secret-remove', hook.secret, '--revision', String(hook.revision)];
  }
}

function someCall(context: HandlerContext, secrets: readonly SecretView[], random: Prng): readonly string[] {
  const { view } = context;
  const owned = secrets.filter(({ details }) => details !== undefined);
  if (owned.length === 0 || (owned.length < secretsMax && random.chance(0.2)))
    return [
      'secret-add',
      value(context),
      ...(random.chance(0.5) ? ['--owner', 'unit'] : []),
      ...(random.chance(0.3) ? ['--rotate', 'hourly'] : []),
      ...(random.chance(0.2) ? ['--expire', '30m'] : []),
    ];
  const { id } = random.pick(random.chance(0.5) ? owned : secrets);
  const relation = view.relations.length > 0 ? [String(random.pick(view.relations).id)] : [];
  const calls = [
    ['secret-set', id, value(context)],
    ['secret-set', id, value(context)],
    ['secret-get', id],
    ['secret-get', id, '--refresh'],
    ['secret-get', id, '--peek'],
    relation.length > 0 ? ['secret-grant', id, '-r', ...relation] : [],
    relation.length > 0 && random.chance(0.3) ? ['secret-revoke', id, '-r', ...relation] : [],
    random.chance(0.2) ? ['secret-remove', id] : [],
  ];
  return random.pick(calls);
}
