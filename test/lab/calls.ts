/** Readers of a site in the network of a lab, from outside of its machines. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { CallsResult } from './callers.ts';
import type { Lab } from './lab.ts';

export interface Calls {
  /** How it went; the same when it is asked again. */
  end(): Promise<CallsResult>;
}

/** Whoever starts it ends it. */
export function startCalls(lab: Lab, url: string): Calls {
  const file = path.join(import.meta.dirname, 'callers.ts');
  const [program, ...words] = [...lab.network.enter(), process.execPath, file, url];
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = text(child.stdout);
  return {
    async end() {
      child.stdin.end();
      return JSON.parse(await said) as CallsResult;
    },
  };
}
