/** YAML and JSON documents, with the limits that hostile ones need. */
import { parseDocument, type SchemaOptions, stringify } from 'yaml';
import type { Documents } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';

/** A relation bag of 16 MiB still fits (charm-runtime.md §5.3). */
const documentCharactersMax = 64 * 1024 * 1024;
/** Aliases make small documents huge: what an honest charm repeats stays far below. */
const aliasesMax = 100;

const schemas: Readonly<Record<'typed' | 'text', SchemaOptions>> = {
  typed: {},
  text: { schema: 'failsafe', customTags: ['null', 'merge'] },
};

/** The `Documents` port on the `yaml` package: YAML 1.2 core. */
export const documents: Documents = { parse, print };

function parse(text: string, name: string, scalars: 'typed' | 'text' = 'typed'): unknown {
  if (text.length > documentCharactersMax)
    throw new AgentError('document-invalid', 'cannot read a document of this size', {
      fields: { name, characters: text.length, charactersMax: documentCharactersMax },
    });
  // JSON is what programs write: its parser is far quicker, and what it accepts YAML reads alike.
  if (scalars === 'typed' && /^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // flow style YAML, or a fault that the YAML parser explains with line and column
    }
  }
  const document = parseDocument(text, {
    prettyErrors: true,
    uniqueKeys: true,
    logLevel: 'error',
    ...schemas[scalars],
  });
  const [problem] = document.errors;
  if (problem !== undefined) throw invalid(name, problem);
  try {
    const value: unknown = document.toJS({ maxAliasCount: aliasesMax });
    if (text.includes('*')) refuseCycles(value, new Set(), new Set());
    return value;
  } catch (cause) {
    throw invalid(name, cause);
  }
}

/** An alias may stand inside of what it names: nobody could print or walk that. Each value is looked at once. */
function refuseCycles(value: unknown, above: Set<unknown>, done: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || done.has(value)) return;
  if (above.has(value)) throw new Error('an alias stands inside of what it names');
  above.add(value);
  for (const inner of Object.values(value)) refuseCycles(inner, above, done);
  above.delete(value);
  done.add(value);
}

function invalid(name: string, cause: unknown): AgentError {
  return new AgentError('document-invalid', 'cannot read this document', {
    cause,
    fields: { name },
    next: `repair ${name}: the position is in the message`,
  });
}

const styles = { sorted: { sortMapEntries: true }, plan: { indent: 4, compat: 'yaml-1.1' } } as const;

function print(value: unknown, style: 'sorted' | 'plan' = 'sorted'): string {
  return stringify(value, { ...styles[style], lineWidth: 0, aliasDuplicateObjects: false });
}
