/** Hook commands that a charm is asked to run: what it said of each, and whether that was right. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { conforms } from '../support/conformance.ts';
import type { DevWorld } from '../support/dev-world.ts';
import { textOf } from '../support/results.ts';

export interface HookCommandCase {
  /** The hook command that this proves. */
  readonly row: string;
  /** The command line; `$friends` stands for the id of that relation, `$token` for what an earlier case has kept. */
  readonly call: string | readonly string[];
  readonly input?: string;
  readonly out?: string | RegExp;
  readonly err?: string | RegExp;
  readonly code?: number;
  /** Under this name later cases find what was printed. What the handler has written is committed before they run. */
  readonly keep?: string;
  /** What the handler has written is committed before the next case. */
  readonly commit?: true;
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What cases have kept, over all units of a world. */
export type Kept = Map<string, string>;

const encode = (text: string): string => Buffer.from(text).toString('base64') || '=';
const decode = (text: string): string => (text === '=' ? '' : Buffer.from(text, 'base64').toString('utf8'));

/** Runs the commands in one action of the unit: they share its context. */
export async function callAll(
  world: DevWorld,
  unit: string,
  calls: readonly { readonly words: readonly string[]; readonly input?: string }[],
): Promise<readonly Said[]> {
  const lines = calls.map(({ words, input = '' }) => [input, ...words].map(encode).join(' '));
  const { result } = await world.taskEnded(await world.act(unit, 'call', { calls: lines.join('\n') }));
  assert.equal(result?.status, 'completed', JSON.stringify(result));
  const said = textOf(result, 'said').trimEnd().split('\n');
  return said.map((line) => {
    const [code = '', out = '', err = ''] = line.split(' ');
    return { code: Number(code), out: decode(out), err: decode(err) };
  });
}

/** One command that must succeed; what it printed. */
export async function call(world: DevWorld, unit: string, ...words: readonly string[]): Promise<string> {
  const [said] = await callAll(world, unit, [{ words }]);
  assert.equal(said?.code, 0, `${words.join(' ')} of ${unit}: ${JSON.stringify(said)}`);
  return said.out.trimEnd();
}

/** All cases in their order; each is one claim about the client. */
export async function checkAll(
  t: TestContext,
  world: DevWorld,
  client: string,
  unit: string,
  cases: readonly HookCommandCase[],
  kept: Kept,
): Promise<void> {
  const { relations } = await world.admin.status();
  const word = (text: string): string => {
    const name = /^\$(\w+)$/.exec(text)?.[1];
    if (name === undefined) return text;
    const found = relations.find(({ ends }) => ends.some((end) => end === `plain:${name}`));
    return found === undefined ? (kept.get(name) ?? text) : `${name}:${found.relation}`;
  };
  for (const batch of batchesOf(cases)) {
    const calls = batch.map((one) => ({ words: wordsOf(one).map(word), input: one.input ?? '' }));
    const said = await callAll(world, unit, calls);
    for (const [index, one] of batch.entries()) {
      const answer = said[index];
      if (one.keep !== undefined) kept.set(one.keep, answer?.out.trimEnd() ?? '');
      const title = `${unit}: ${wordsOf(one).join(' ')}`;
      await conforms(t, { table: 'Hook commands', client, rows: [one.row] }, title, () => verify(one, answer));
    }
  }
}

const wordsOf = ({ call: words }: HookCommandCase): readonly string[] =>
  typeof words === 'string' ? words.split(' ') : words;

function batchesOf(cases: readonly HookCommandCase[]): readonly (readonly HookCommandCase[])[] {
  const batches: HookCommandCase[][] = [[]];
  for (const one of cases) {
    batches.at(-1)?.push(one);
    if (one.keep !== undefined || one.commit) batches.push([]);
  }
  return batches.filter(({ length }) => length > 0);
}

function verify({ out = '', err = '', code = 0 }: HookCommandCase, said: Said | undefined): void {
  const verdict = [said?.code, matches(said?.out, out), matches(said?.err, err)];
  assert.deepEqual(verdict, [code, true, true], JSON.stringify(said));
}

const matches = (text: string | undefined, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text === wanted : text !== undefined && wanted.test(text);
