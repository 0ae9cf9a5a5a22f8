/** The values of a secret as a person gives them. Words end up in the shell's history: files and stdin do not. */
import { Buffer } from 'node:buffer';
import { AgentError } from '../../core/errors.ts';
import type { SecretContent } from '../../core/model/index.ts';
import type { CliPorts } from '../ports.ts';

/**
 * From `--file` (a YAML or JSON map, `-` for stdin) and, over it, from `key=value`, `key#file=path`, `key#base64=…`. Throws
 * `usage-invalid`; what the values are is in no error.
 */
export async function readSecretContent(
  ports: CliPorts,
  words: readonly string[],
  file: string | undefined,
): Promise<SecretContent> {
  const typed = file === undefined ? [] : await readFile(ports, file);
  const pairs = [...typed, ...words.map(splitWord)];
  return Object.fromEntries(await Promise.all(pairs.map(([key, value]) => encoded(ports, key, value))));
}

function splitWord(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  if (at < 1)
    throw new AgentError('usage-invalid', 'cannot read a secret value without a key', {
      next: 'write KEY=VALUE, or KEY#file=PATH to keep it out of the history',
    });
  return [word.slice(0, at), word.slice(at + 1)];
}

async function encoded({ files }: CliPorts, key: string, value: string): Promise<readonly [string, string]> {
  const hash = key.indexOf('#');
  if (hash < 0) return [key, Buffer.from(value).toString('base64')];
  const name = key.slice(0, hash);
  switch (key.slice(hash + 1)) {
    case 'file':
      return [name, Buffer.from(await files.readBytes(value)).toString('base64')];
    case 'base64':
      return [name, Buffer.from(value, 'base64').toString('base64')];
    default:
      throw new AgentError('usage-invalid', 'cannot read a secret value of this form', {
        fields: { key },
        next: 'write KEY=VALUE, KEY#file=PATH or KEY#base64=VALUE',
      });
  }
}

/** The parser shows the text around a fault: here that would be the secret. */
async function readFile({ files, documents }: CliPorts, file: string): Promise<readonly (readonly [string, string])[]> {
  const text = file === '-' ? await files.readStdin() : await files.readText(file);
  const document = await parsed(documents, text);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw noMap(file);
  return Object.entries(document).map(([key, value]) => {
    if (typeof value === 'string') return [key, value];
    if (typeof value === 'number' || typeof value === 'boolean') return [key, String(value)];
    throw noMap(file);
  });
}

async function parsed(documents: CliPorts['documents'], text: string): Promise<unknown> {
  try {
    return await documents.parse(text, 'secret');
  } catch {
    return null;
  }
}

const noMap = (file: string): AgentError =>
  new AgentError('usage-invalid', 'cannot read secret values from this file', {
    fields: { file },
    next: 'write a YAML or JSON mapping of keys to texts',
  });
