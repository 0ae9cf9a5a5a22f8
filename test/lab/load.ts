/** Load on a machine, made inside it: one request after the other, at a service and at the agent's own socket, until it is told to end. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Machine } from './machine.ts';

export interface LoadResult {
  readonly requests: number;
  readonly failed: number;
  /** Of the agent's status on its public socket. */
  readonly statuses: number;
  readonly statusesFailed: number;
  /** The longest that a status has waited. */
  readonly statusMsMax: number;
}

const program = `
const http = require('node:http');
const result = { requests: 0, failed: 0, statuses: 0, statusesFailed: 0, statusMsMax: 0 };
let ended = false;
const get = (options) => new Promise((resolve) => {
  http.get({ ...options, agent: false }, (response) => {
    response.resume().on('end', () => resolve(response.statusCode === 200)).on('error', () => resolve(false));
  }).on('error', () => resolve(false));
});
const ask = async (options, count, failed) => {
  while (!ended) {
    const at = Date.now();
    const ok = await get(options);
    result[count] += 1;
    if (!ok) result[failed] += 1;
    if (count === 'statuses') result.statusMsMax = Math.max(result.statusMsMax, Date.now() - at);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
process.stdin.resume().on('end', () => { ended = true; });
Promise.all([
  ask({ host: '127.0.0.1', port: Number(process.argv[1]) }, 'requests', 'failed'),
  ask({ socketPath: '/run/reeve/public.sock', path: '/v1/status' }, 'statuses', 'statusesFailed'),
]).then(() => console.log(JSON.stringify(result)));
`;

/** Begins at once; `end` stops it and tells. */
export function startLoad(machine: Machine, port: number): { end(): Promise<LoadResult> } {
  const child = machine.spawn([process.execPath, '-e', program, String(port)]);
  const said = text(child.stdout);
  return {
    async end() {
      child.stdin.end();
      await once(child, 'close');
      return JSON.parse(await said) as LoadResult;
    },
  };
}
