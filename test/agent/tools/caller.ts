/** Calls tools as the socket does: one run, any number of calls. */

import type { HandlerContext } from '../../../src/agent/hooks/index.ts';
import type { ToolCall } from '../../../src/agent/ports/index.ts';
import { answerTool, flushOf, type HandlerRun, noPending, resultsOf } from '../../../src/agent/tools/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';
import { handlerContext, type RecordedPorts, recordedPorts, someInstant } from '../../support/handler.ts';

export const contextId = `web/0-update-status-${'0123456789abcdef'.repeat(2)}`;

export interface Reply {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export const printed = (stdout: string): Reply => ({ stdout, stderr: '', exit: 0 });
export const silent: Reply = printed('');
export const failed = (exit: 1 | 2, message: string): Reply => ({ stdout: '', stderr: `ERROR ${message}\n`, exit });

interface Given {
  readonly context?: Partial<HandlerContext>;
  readonly ports?: RecordedPorts;
  /** The caller's own files by path. */
  readonly files?: Record<string, string>;
}

export function caller(given: Given = {}) {
  const context = handlerContext(given.context);
  const ports = given.ports ?? recordedPorts();
  const files = { ...given.files };
  let ids = 0;
  const run: HandlerRun = {
    contextId,
    context,
    ports,
    documents,
    clock: { now: () => someInstant },
    random: { hex: (bytes) => String(++ids).padStart(2 * bytes, 'a') },
    pending: noPending(context),
  };
  let inputsRead = 0;
  const call = async (line: readonly string[], more: Partial<ToolCall> & { input?: string } = {}): Promise<Reply> => {
    const [tool = '', ...args] = line;
    const reply = await answerTool(
      {
        tool,
        args,
        directory: '/srv/web/charm',
        contextId,
        async readInput() {
          inputsRead++;
          return new TextEncoder().encode(more.input ?? '');
        },
        async readFile(path) {
          if (!Object.hasOwn(files, path)) throw new Error(`${path}: no such file or directory`);
          return new TextEncoder().encode(files[path]);
        },
        async writeFile(path, content) {
          if (path.startsWith('/root/')) throw new Error(`${path}: permission denied`);
          files[path] = new TextDecoder().decode(content);
        },
        ...more,
      },
      run,
    );
    return { stdout: String(reply.stdout), stderr: reply.stderr, exit: reply.exitCode };
  };
  return {
    call,
    /** A line without quoting, for tables. */
    type: (line: string) => call(line.split(' ')),
    flush: () => flushOf(run),
    results: () => resultsOf(run.pending.results),
    failure: () => run.pending.failure,
    reboots: () => run.pending.reboot,
    inputsRead: () => inputsRead,
    files,
    ports,
  };
}
