/** YAML as the product reads and prints it, for tests of the floors that only know the port. */
import { parse, stringify } from 'yaml';
import type { Documents } from '../../src/agent/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';

export const documents: Documents = {
  parse(text, name) {
    try {
      return parse(text);
    } catch (cause) {
      throw new AgentError('document-invalid', 'cannot read this document', { cause, fields: { name } });
    }
  },
  print: (value) => stringify(value, { sortMapEntries: true }),
};
