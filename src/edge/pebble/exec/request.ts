/** The body of `POST /v1/exec`, checked in its form (pebble.md §9.1); what it names is looked up behind the port. */
import type { PebbleExec } from '../../../agent/ports/index.ts';
import type { Fields } from '../body.ts';
import { Refusal } from '../envelope.ts';
import { wantedOf } from '../files/owners.ts';
import { parseDuration } from '../time.ts';

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
  const terminal = fields.boolean('terminal');
  const interactive = fields.boolean('interactive');
  if (interactive && !terminal) throw new Refusal(500, 'cannot use interactive mode without a terminal');
  return {
    command,
    serviceContext: fields.optionalString('service-context'),
    environment,
    workingDirectory: fields.optionalString('working-dir'),
    timeoutMs: timeout === 0n ? null : Number(timeout) / 1e6,
    ...wantedOf(fields),
    terminal,
    interactive,
    splitStderr: fields.boolean('split-stderr'),
    width: fields.integer('width'),
    height: fields.integer('height'),
  };
}
