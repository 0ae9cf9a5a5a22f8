/** A charm without any library, in one of several languages, and what is asked of it. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { UnitName } from '../../src/core/model/index.ts';
import { repository } from '../support/built.ts';
import type { DevWorld } from '../support/dev-world.ts';

export interface HookCommandCase {
  /** The hook command that this proves. */
  readonly row: string;
  /** Words of the command line; `$friends` stands for the id of that relation. */
  readonly call: string | readonly string[];
  readonly input?: string;
  readonly out?: string | RegExp;
  readonly err?: string | RegExp;
  readonly code?: number;
}

export const charmFolder = (language: string): string => path.join(repository, 'test/conformance/charms', language);

export const wordsOf = ({ call }: HookCommandCase): readonly string[] =>
  typeof call === 'string' ? call.split(' ') : call;

/** Runs the hook command in an action of the charm, and compares what it printed and how it ended. */
export async function check(world: DevWorld, unit: UnitName, one: HookCommandCase): Promise<void> {
  const relations = (await world.admin.status()).relations;
  const words = wordsOf(one).map((word) =>
    word.replace(/^\$(\w+)$/, (_, endpoint: string) => {
      const found = relations.find(({ ends }) => ends.some((end) => end === `plain:${endpoint}`));
      return `${endpoint}:${found?.relation}`;
    }),
  );
  const said = await call(world, unit, words, one.input ?? '');
  const { out = '', err = '', code = 0 } = one;
  const what = `${words.join(' ')} of ${unit}`;
  assert.deepEqual(
    [said.code, matches(said.out, out), matches(said.err, err)],
    [code, true, true],
    `${what}: ${JSON.stringify(said)}`,
  );
}

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text);

async function call(world: DevWorld, unit: UnitName, words: readonly string[], input: string) {
  const task = await world.taskEnded(await world.act(unit, 'call', { words: words.join('\n'), input }));
  const results = task.result?.results ?? {};
  assert.equal(task.result?.status, 'completed', JSON.stringify(task.result));
  const text = (key: string): string => {
    const encoded = results[key] ?? '';
    assert(typeof encoded === 'string');
    return Buffer.from(encoded, 'base64').toString('utf8');
  };
  return { code: Number(results['code']), out: text('out'), err: text('err') };
}
