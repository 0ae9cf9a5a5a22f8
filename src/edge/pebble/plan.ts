/** The plan and its layers (pebble.md §4.9, §4.10). */
import type { Call, Route } from './call.ts';
import { type Answer, Refusal, sync } from './envelope.ts';

export const planRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/plan', gate: 'admin', answer: plan },
  { method: 'POST', path: '/v1/layers', gate: 'admin', answer: addLayer },
];

function plan({ pebble, query }: Call): Answer {
  const format = query.get('format');
  if (format !== 'yaml') throw new Refusal(400, `invalid format ${JSON.stringify(format ?? '')}`);
  return sync(pebble.plan());
}

async function addLayer({ pebble, body }: Call): Promise<Answer> {
  const fields = await body();
  expect('action', fields.string('action'), 'add');
  const label = fields.string('label');
  if (label === '') throw new Refusal(400, 'label must be set');
  expect('format', fields.string('format'), 'yaml');
  const options = { combine: fields.boolean('combine'), inner: fields.boolean('inner') };
  await pebble.addLayer(label, fields.string('layer'), options);
  return sync(true);
}

function expect(name: string, given: string, wanted: string): void {
  if (given !== wanted) throw new Refusal(400, `invalid ${name} ${JSON.stringify(given)}`);
}
