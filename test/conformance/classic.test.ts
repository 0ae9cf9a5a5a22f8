/** Charms on no library at all, in a shell and in another language: every hook command, and events in their order. */
import { test } from 'node:test';
import { testFolder } from '../support/folder.ts';
import { charmFolder, isThere, nextOf } from './clients.ts';
import { askEverything, begin, tell, trust } from './story.ts';

for (const [name, folder, program] of [
  ['bash', 'bash', 'bash'],
  ['Perl', 'perl', 'perl'],
] as const)
  test(`a charm in ${name}`, { skip: isThere(program, '--version') ? false : `${program} is missing` }, async (t) => {
    const charm = charmFolder(folder);
    const client = { name, plain: charm, other: charm, next: nextOf(charm, testFolder(t)) };
    const world = await begin(t, client);
    const kept = await askEverything(t, world, client);
    await trust(t, world, client, kept);
    await tell(t, world, client, kept);
  });
