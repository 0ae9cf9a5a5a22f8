/** One call of a hook tool, from argv to reply (charm-runtime.md §4). */
import { AgentError, explainError } from '../../core/errors.ts';
import { hookName, isRestrictedHook } from '../../core/model/index.ts';
import type { ToolCall, ToolReply } from '../ports/index.ts';
import { parseArguments } from './arguments.ts';
import { formatFlag, outputFlag } from './flags.ts';
import { helpText } from './help.ts';
import { printAnswer } from './output.ts';
import { callerReason } from './pairs.ts';
import type { HandlerRun } from './run.ts';
import { toolTable } from './table.ts';
import { type Flags, type Format, runError, type Tool, ToolError } from './tool.ts';

/** Every name that a handler may call, for the folder on its PATH. */
export const toolNames: readonly string[] = toolTable.map((tool) => tool.name).sort();

/**
 * Answers one call. What goes wrong is told to the caller, who is part of the charm; only bugs are thrown. Calls of one
 * run are made one at a time: the socket sees to that.
 */
export async function answerTool(call: ToolCall, run: HandlerRun): Promise<ToolReply> {
  try {
    checkContext(call.contextId, run.contextId);
    return { stdout: await stdoutOf(call, run), stderr: '', exitCode: 0 };
  } catch (error) {
    if (error instanceof ToolError) return refusal(error.message, error.exitCode);
    if (error instanceof AgentError) return refusal(explainError(error), 1);
    throw error;
  }
}

/** The reply to a call that gets no answer. */
export const refusal = (message: string, exitCode: number): ToolReply => ({
  stdout: '',
  stderr: `ERROR ${message}\n`,
  exitCode,
});

const contextSecretDigits = 32;

/** The secret part of the right id is never shown: the caller may be anybody who found the socket. */
function checkContext(given: string, expected: string): void {
  if (sameText(given, expected)) return;
  const shown = `${expected.slice(0, -contextSecretDigits)}...`;
  throw runError(`bad request: expected context id ${JSON.stringify(shown)}, got ${JSON.stringify(given)}`);
}

/** Takes equally long wherever the texts differ, so that the id cannot be found out digit by digit. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < b.length; at++) difference |= (a.charCodeAt(at) || 0) ^ b.charCodeAt(at);
  return difference === 0;
}

async function stdoutOf(call: ToolCall, run: HandlerRun): Promise<string> {
  const tool = findTool(call.tool);
  const flags: Flags = { ...tool.flags, ...outputFlags(tool) };
  const parsed = parseArguments(call.args, flags, tool.words, run);
  if (parsed.kind === 'help') return helpText(tool, flags);
  checkPlace(tool, run.context.work);
  const format = (parsed.flags['format'] ?? 'smart') as Format;
  const answer = await tool.answer({ flags: parsed.flags, words: parsed.words, format, call }, run);
  const text = printed(tool, answer, format, run);
  const file = parsed.flags['output'];
  if (typeof file !== 'string') return text;
  await call.writeFile(file, new TextEncoder().encode(text)).catch(callerReason);
  return '';
}

/** Where the tool may be called; a restricted context allows only logging, config and metrics (charm-runtime.md §5.1). */
function checkPlace({ name, where }: Tool, work: HandlerRun['context']['work']): void {
  if (where === 'action' && work.kind !== 'action') throw runError('not running an action');
  if (where !== 'metrics' && work.kind === 'hook' && isRestrictedHook(work.hook))
    throw runError(`${name} is not available in the ${hookName(work.hook)} hook`);
}

function findTool(name: string): Tool {
  const tool = toolTable.find((row) => row.name === name);
  if (tool !== undefined) return tool;
  throw runError(`bad request: unknown command: ${name}`);
}

function outputFlags({ output }: Tool): Flags {
  return output === 'smart' || output === 'yaml' ? { format: formatFlag(output), output: outputFlag } : {};
}

function printed({ output }: Tool, answer: unknown, format: Format, run: HandlerRun): string {
  if (output === 'none') return '';
  return output === 'raw' ? String(answer) : printAnswer(answer, format, run.documents);
}
