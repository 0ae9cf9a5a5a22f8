/** Commands that a client runs (pebble.md §4.13, §9). The websockets themselves are taken in `Execs`. */
import type { Call, Route } from './call.ts';
import { type Answer, Refusal } from './envelope.ts';
import { parseExec } from './exec/index.ts';

export const execRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/exec',
    gate: 'admin',
    statuses: { 'not-found': 400, 'file-unusable': 500, 'tool-missing': 500 },
    answer: startExec,
  },
  { method: 'GET', path: '/v1/tasks/{task}/websocket/{id}', gate: 'admin', answer: notUpgraded },
];

async function startExec({ execs, body }: Call): Promise<Answer> {
  const { changeId, taskId, exec } = await execs.start(parseExec(await body()));
  const result = { 'task-id': taskId, environment: exec.environment, 'working-dir': exec.workingDirectory };
  return { kind: 'async', change: changeId, result };
}

function notUpgraded(): never {
  throw new Refusal(400, 'cannot connect: the request asks for no websocket');
}
