/** YAML of charms, with limits: a few lines of it can name more values than memory holds. */
import { parseDocument, stringify } from 'yaml';
import { AgentError } from '../../core/errors.ts';

const aliasesMax = 100;

/** The value of one document. Throws `document-invalid` with line and column. */
export function parseYaml(text: string, name: string): unknown {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined)
    throw new AgentError('document-invalid', 'cannot read the document', { cause: error, fields: { file: name } });
  try {
    return document.toJS({ maxAliasCount: aliasesMax });
  } catch (cause) {
    throw new AgentError('document-invalid', 'cannot read the document', { cause, fields: { file: name } });
  }
}

/** Block style, keys sorted. */
export const printYaml = (value: unknown): string => stringify(value, { sortMapEntries: true, lineWidth: 0 });
