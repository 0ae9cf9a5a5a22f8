/**
 * Asks one server again and again, on a new connection each time, from several callers at once. `node callers.ts URL`; when
 * its stdin ends it says, in JSON, how it went.
 */
import { get } from 'node:http';
import { text } from 'node:stream/consumers';

export interface CallsResult {
  readonly requests: number;
  readonly failed: number;
  /** The first of them. */
  readonly failures: readonly string[];
  /** Each different answer. */
  readonly answers: readonly string[];
  readonly slowestMs: number;
}

const callers = 4;
/** Between two requests of one caller. */
const pauseMs = 5;
const requestTimeoutMs = 10_000;
const failuresMax = 5;

const [, , url = ''] = process.argv;
let [requests, failed, slowestMs] = [0, 0, 0];
const failures: string[] = [];
const answers = new Set<string>();
let goesOn = true;
process.stdin.resume().on('end', () => {
  goesOn = false;
});

await Promise.all(Array.from({ length: callers }, call));
process.stdout.write(
  JSON.stringify({ requests, failed, failures, answers: [...answers], slowestMs } satisfies CallsResult),
);

async function call(): Promise<void> {
  while (goesOn) {
    const begunAt = performance.now();
    requests += 1;
    try {
      answers.add(await ask());
    } catch (error) {
      failed += 1;
      if (failures.length < failuresMax) failures.push(`${new Date().toISOString()} ${String(error)}`);
    }
    slowestMs = Math.max(slowestMs, performance.now() - begunAt);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

function ask(): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, timeout: requestTimeoutMs }, (response) => {
      text(response).then((body) => resolve(`${response.statusCode} ${body}`), reject);
    });
    request.on('timeout', () => request.destroy(new Error('timed out'))).on('error', reject);
  });
}
