/** The files API (pebble.md §10). */
import type { Fields } from './body.ts';
import type { Call, Route } from './call.ts';
import { type Answer, Refusal, sync } from './envelope.ts';
import { makeDirectoryOf } from './files/directories.ts';
import type { ItemResult } from './files/failure.ts';
import { list } from './files/list.ts';
import { read } from './files/read.ts';
import { removeOf } from './files/remove.ts';
import { writeFiles } from './files/write.ts';

export const fileRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/files', gate: 'admin', answer: get },
  { method: 'POST', path: '/v1/files', gate: 'admin', answer: post },
];

function get(call: Call): Answer | Promise<Answer> {
  const action = call.query.get('action') ?? '';
  if (action === 'list') return list(call);
  if (action === 'read') return read(call);
  throw new Refusal(400, `invalid action ${JSON.stringify(action)}`);
}

function post(call: Call): Promise<Answer> {
  const type = (call.request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'multipart/form-data') return writeFiles(call);
  if (type === 'application/json') return act(call);
  throw new Refusal(400, `invalid media type ${JSON.stringify(type)}`);
}

interface Action {
  /** Where its items are. */
  readonly items: string;
  readonly act: (item: Fields) => Promise<ItemResult>;
}

const actions: Readonly<Record<string, Action>> = {
  'make-dirs': { items: 'dirs', act: makeDirectoryOf },
  remove: { items: 'paths', act: removeOf },
};

async function act({ body }: Call): Promise<Answer> {
  const fields = await body();
  const name = fields.string('action');
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (name === 'write') throw new Refusal(400, 'must use multipart with "write" action');
  if (action === undefined) throw new Refusal(400, `invalid action ${JSON.stringify(name)}`);
  const results: ItemResult[] = [];
  // One after the other: an item may need what the one before it made.
  for (const item of fields.objects(action.items)) results.push(await action.act(item));
  return sync(results);
}
