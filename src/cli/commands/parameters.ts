/** The parameters of an action as a person gives them: a file, and words on the command line. */
import { AgentError } from '../../core/errors.ts';
import type { CliPorts } from '../ports.ts';

/** The mapping in a YAML or JSON file. Throws `document-invalid`, `usage-invalid`. */
export async function readParameters(ports: CliPorts, file: string): Promise<Record<string, unknown>> {
  const document = await ports.documents.parse(await ports.files.readText(file), file);
  if (typeof document === 'object' && document !== null && !Array.isArray(document))
    return document as Record<string, unknown>;
  throw new AgentError('usage-invalid', 'cannot use this file as parameters', {
    fields: { file },
    next: 'write a mapping of parameter names to values',
  });
}

/** `a.b=1` becomes `{a: {b: 1}}`; values are YAML, so that numbers and booleans are what they look like. */
export async function typedParameters(
  ports: CliPorts,
  words: Readonly<Record<string, string>>,
  asText: boolean,
): Promise<Record<string, unknown>> {
  const root: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(words)) {
    const value = asText ? text : await ports.documents.parse(text, key);
    const path = key.split('.');
    const last = path.pop() ?? key;
    const parent = path.reduce<Record<string, unknown>>((at, name) => nested(at, name, key), root);
    define(parent, last, value);
  }
  return root;
}

function nested(parent: Record<string, unknown>, name: string, key: string): Record<string, unknown> {
  if (!Object.hasOwn(parent, name)) define(parent, name, {});
  const inner = parent[name];
  if (typeof inner === 'object' && inner !== null) return inner as Record<string, unknown>;
  throw new AgentError('usage-invalid', 'cannot give a parameter both a value and parts', { fields: { key } });
}

// A parameter may be called `__proto__`: assignment would not make a key of it.
function define(parent: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
}
