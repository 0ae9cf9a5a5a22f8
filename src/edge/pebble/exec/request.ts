/** The body of `POST /v1/exec`, checked as far as the machine can tell (pebble.md §9.1). */
import { stat } from 'node:fs/promises';
import type { PebbleExec } from '../../../agent/ports/index.ts';
import type { Fields } from '../body.ts';
import { Refusal } from '../envelope.ts';
import { FileFailure } from '../files/failure.ts';
import { ownerOf, wantedOf } from '../files/owners.ts';
import { parseDuration } from '../time.ts';
import { findProgram, pathDefault } from './program.ts';

/** Throws `Refusal`. */
export function parseExec(fields: Fields): PebbleExec {
  const command = fields.strings('command');
  if (command.length === 0) throw new Refusal(400, 'must specify command');
  const environment = fields.stringMap('environment') ?? {};
  const texts = [...command, ...Object.entries(environment).flat()];
  if (texts.some((text) => text.includes('\0'))) throw new Refusal(400, 'command and environment must not contain NUL');
  const bad = Object.keys(environment).find((name) => name === '' || name.includes('='));
  if (bad !== undefined) throw new Refusal(400, `cannot use ${JSON.stringify(bad)} as the name of a variable`);
  const timeoutText = fields.string('timeout');
  const timeout = timeoutText === '' ? 0n : parseDuration(timeoutText);
  if (timeout === null || timeout < 0n) throw new Refusal(400, `invalid timeout: ${JSON.stringify(timeoutText)}`);
  return {
    command,
    serviceContext: fields.optionalString('service-context'),
    environment,
    workingDirectory: fields.optionalString('working-dir'),
    timeoutMs: timeout === 0n ? null : Number(timeout) / 1e6,
    ...wantedOf(fields),
    terminal: fields.boolean('terminal'),
    interactive: fields.boolean('interactive'),
    splitStderr: fields.boolean('split-stderr'),
    width: fields.integer('width'),
    height: fields.integer('height'),
  };
}

/** Whether this machine could run it, with programs from the agent's PATH. Throws `Refusal`. */
export async function checkExec(exec: PebbleExec, searchPath = pathDefault): Promise<void> {
  const { command, workingDirectory, interactive, terminal, ...wanted } = exec;
  if (interactive && !terminal) throw new Refusal(500, 'cannot use interactive mode without a terminal');
  const [name = ''] = command;
  if ((await findProgram(name, workingDirectory ?? '/', searchPath)) === null)
    throw new Refusal(400, `cannot find executable ${JSON.stringify(name)}`);
  try {
    await ownerOf(wanted);
  } catch (error) {
    if (error instanceof FileFailure) throw new Refusal(400, error.message);
    throw error;
  }
  if (workingDirectory === null) return;
  const found = await stat(workingDirectory).catch(() => null);
  if (found?.isDirectory()) return;
  const why = found === null ? 'does not exist' : 'is not a directory';
  throw new Refusal(500, `working directory ${JSON.stringify(workingDirectory)} ${why}`);
}
