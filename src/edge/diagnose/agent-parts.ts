/** What the agent says of itself, when it runs. */
import type { LocalStatus } from '../../agent/ports/index.ts';
import { localApiClient } from '../api/index.ts';
import type { Installation } from '../doctor/index.ts';
import type { Part } from './part.ts';

/** Newest lines of each service. */
const serviceLinesMax = 500;

export async function* gatherLocal({ run }: Installation): AsyncGenerator<Part> {
  const agent = localApiClient({ runDirectory: run });
  let status: LocalStatus | null = null;
  yield {
    name: 'status.json',
    read: async () => (status = await agent.status()),
  };
  // Without an answer there is nothing more to ask.
  if (status === null) return;
  yield { name: 'metrics.txt', read: () => agent.metrics() };
  for (const { unit, services } of (status as LocalStatus).units)
    for (const { name } of services)
      yield {
        name: `services/${unit.replace('/', '-')}.${name}.log`,
        read: async () => (await agent.logs(unit, name, serviceLinesMax)).join('\n'),
      };
}
